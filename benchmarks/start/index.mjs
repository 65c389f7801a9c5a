// What `npm start` costs over the plain steps it consists of, in one run.
//   node benchmarks/start/index.mjs
import { spawn, execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath } from '../../packages/app/e2e-tests/browserPath.mjs';
import { tryPort } from '../../scripts/lib/data.mjs';
import { root } from '../../scripts/lib/paths.mjs';

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-benchmark-'));
const seconds = since => (performance.now() - since) / 1000;
const round = value => Math.round(value * 100) / 100;

function freshClone(name) {
  const folder = path.join(work, name);
  execFileSync('git', ['clone', '--quiet', root, folder]);
  return folder;
}

/** Runs a command in `folder` with an empty home; resolves with its seconds. */
function timed(folder, home, command, args, extra = {}) {
  const since = performance.now();
  execFileSync(command, args, {
    cwd: folder,
    env: { ...process.env, HOME: home, ...extra },
    stdio: ['ignore', 'ignore', 'inherit'],
    maxBuffer: 1 << 28,
  });
  return seconds(since);
}

/** `npm start` until its last line. */
function start(folder, home, port) {
  const since = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, HOME: home, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text;
      if (said.includes('is ready after')) {
        resolve({ child, ready: seconds(since), said });
      }
    });
    child.once('exit', () => reject(new Error(said)));
  });
}

const stop = child =>
  new Promise(resolve => {
    child.removeAllListeners('exit');
    child.once('exit', resolve);
    child.kill('SIGTERM');
  });

/** Resident memory in MB of the backend that serves `folder`. */
function backendMemory(folder) {
  const pids = fs.readdirSync('/proc').filter(name => /^\d+$/.test(name));
  for (const pid of pids) {
    try {
      const cwd = fs.readlinkSync(`/proc/${pid}/cwd`);
      if (cwd === path.join(folder, 'packages/backend')) {
        const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
        return Number(status.match(/VmRSS:\s+(\d+)/)[1]) / 1024;
      }
    } catch {
      // A process that ended meanwhile, or somebody else's.
    }
  }
  return NaN;
}

/** Seconds to the first page's heading, and megabytes over the wire. */
async function firstPage(port) {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: ['--no-sandbox', '--no-zygote', '--headless=shell', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', event => {
      bytes += event.encodedDataLength;
    });
    const since = performance.now();
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('heading', { name: 'Needs attention' }).waitFor();
    const shown = seconds(since);
    await page.waitForLoadState('networkidle');
    return { shown, megabytes: bytes / 1e6 };
  } finally {
    await browser.close();
  }
}

try {
  const home = path.join(work, 'home');
  fs.mkdirSync(home);
  const port = await tryPort(0);
  const started = freshClone('started');
  const cold = await start(started, home, port);
  await stop(cold.child);
  const warm = await start(started, home, port);
  const page = await firstPage(port);
  const memory = backendMemory(started);
  await stop(warm.child);

  const plainHome = path.join(work, 'plain-home');
  fs.mkdirSync(plainHome);
  const plain = freshClone('plain');
  const tools = {
    PATH: `${path.join(started, '.tools/bin')}:${process.env.PATH}`,
  };
  const settings = JSON.parse(
    execFileSync('npm', ['config', 'list', '--json'], {
      cwd: plain,
      env: { ...process.env, HOME: plainHome },
    }),
  );
  const yarn = settings.cafile
    ? { ...tools, YARN_HTTPS_CA_FILE_PATH: settings.cafile }
    : tools;
  const install = timed(
    plain,
    plainHome,
    'yarn',
    ['install', '--immutable'],
    yarn,
  );
  const build = timed(
    path.join(plain, 'packages/app'),
    plainHome,
    path.join(plain, 'node_modules/.bin/backstage-cli'),
    ['package', 'build'],
    { ...tools, NODE_ENV: 'production' },
  );

  process.stdout.write(
    `${JSON.stringify(
      {
        floor: { installSeconds: round(install), buildSeconds: round(build) },
        coldSeconds: round(cold.ready),
        coldOverFloor: round(cold.ready / (install + build)),
        warmSeconds: round(warm.ready),
        warmOverFloor: round(warm.ready / (install + build)),
        firstPageSeconds: round(page.shown),
        firstPageMegabytes: round(page.megabytes),
        backendMegabytes: round(memory),
      },
      undefined,
      2,
    )}\n`,
  );
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
