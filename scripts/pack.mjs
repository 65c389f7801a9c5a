// Packs every plugin and the command as they would be published, and loads them from their tarballs.
// What is packed is a copy of the checkout: while a package is packed, its manifest is the one that
// will be published, which nothing else that runs here may read.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { packageFolders } from './lib/install.mjs';
import { manifestOf, must, packPackage } from './lib/packing.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { copyCheckout } from './lib/stage.mjs';

const require = createRequire(import.meta.url);
// Below the root's node_modules, so that third-party dependencies are found there.
const target = inRoot('node_modules/.cache/xops-pack');
const problems = [];

async function pack(folder) {
  const { name } = manifestOf(folder);
  const unpacked = path.join(target, 'node_modules', name);
  const tarball = path.join(target, `${path.basename(folder)}.tgz`);
  fs.mkdirSync(unpacked, { recursive: true });
  await packPackage({ folder, tarball });
  await must(`Unpacking ${name}`, 'tar', [
    'xzf',
    tarball,
    '-C',
    unpacked,
    '--strip-components=1',
  ]);
  return unpacked;
}

/** Every file that a manifest names must be in the tarball. */
function checkFiles(folder) {
  const manifest = manifestOf(folder);
  const targets = value =>
    typeof value === 'string'
      ? [value]
      : Object.entries(value ?? {})
          // What kind of feature an entry is, for Backstage; not a file.
          .filter(([condition]) => condition !== 'backstage')
          .flatMap(([, entry]) => targets(entry));
  const named = [
    manifest.main,
    manifest.module,
    manifest.types,
    manifest.configSchema,
    ...targets(manifest.exports),
    ...targets(manifest.bin),
  ].filter(Boolean);
  for (const file of named) {
    if (!fs.existsSync(path.join(folder, file))) {
      problems.push(`${manifest.name}: ${file} is named but not packed`);
    }
  }
  if (/\.tsx?$/.test(manifest.main) && !/\.d\.ts$/.test(manifest.main)) {
    problems.push(`${manifest.name}: main is the source ${manifest.main}`);
  }
  for (const [dependency, range] of Object.entries(
    manifest.dependencies ?? {},
  )) {
    if (range.startsWith('workspace:')) {
      problems.push(`${manifest.name}: ${dependency} is still ${range}`);
    }
  }
  if (!fs.existsSync(path.join(folder, 'README.md'))) {
    problems.push(`${manifest.name}: README.md is not packed`);
  }
}

/** Runs a packed command where no package of ours or others is near. */
async function runCommand(folder, manifest) {
  const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-pack-'));
  try {
    fs.cpSync(folder, path.join(elsewhere, 'package'), { recursive: true });
    fs.mkdirSync(path.join(elsewhere, 'docs/adr'), { recursive: true });
    fs.writeFileSync(
      path.join(elsewhere, 'docs/adr/0001-queue.md'),
      '# 1. Choose a queue\n\nDate: 2026-03-02\n\n## Status\n\nAccepted\n\n## Decision\n\nEvents go through NATS, since it is small and the team has run it before.\n',
    );
    for (const bin of Object.values(manifest.bin)) {
      const { code, tail } = await run(
        process.execPath,
        [path.join('package', bin), 'adr', 'check'],
        { cwd: elsewhere, env: { NODE_OPTIONS: '', NODE_PATH: '' } },
      );
      if (code !== 0 || !tail.includes('1 decision in 1 file')) {
        problems.push(`${manifest.name} cannot be run elsewhere:\n${tail}`);
      }
    }
  } finally {
    fs.rmSync(elsewhere, { recursive: true, force: true });
  }
}

/** Loads a package for Node with require, bundles one for the browser, and runs a command. */
async function load(folder) {
  const manifest = manifestOf(folder);
  if (manifest.bin) {
    await runCommand(folder, manifest);
    return;
  }
  const browser = ['frontend-plugin', 'web-library'].includes(
    manifest.backstage.role,
  );
  if (!browser) {
    const { code, tail } = await run(process.execPath, [
      '--no-warnings',
      '-e',
      'const loaded = require(process.argv[1]); if (Object.keys(loaded).length === 0) throw new Error("exports nothing")',
      folder,
    ]);
    if (code !== 0) {
      problems.push(`${manifest.name} cannot be loaded:\n${tail}`);
    }
    return;
  }
  const entries = Object.entries(manifest.exports ?? { '.': manifest.main })
    .filter(([key]) => key !== './package.json')
    .map(([, value]) =>
      path.join(
        folder,
        typeof value === 'string' ? value : value.import ?? value.default,
      ),
    );
  const { build } = require('esbuild');
  try {
    await build({
      entryPoints: entries,
      bundle: true,
      write: false,
      outdir: path.join(target, 'bundle'),
      format: 'esm',
      platform: 'browser',
      splitting: true,
      logLevel: 'silent',
      loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    });
  } catch (error) {
    problems.push(`${manifest.name} cannot be bundled: ${error.message}`);
  }
}

/** Packs all packages in a copy of the checkout, one after the other, and gives where each was unpacked. */
async function packAll(stage) {
  await must(
    'Building the plugins',
    inRoot('node_modules/.bin/backstage-cli'),
    ['repo', 'build'],
    { cwd: stage },
  );
  const unpacked = [];
  for (const folder of packageFolders()) {
    const place = path.relative(inRoot(), folder);
    if (place.startsWith('plugins') || manifestOf(folder).bin) {
      unpacked.push(await pack(path.join(stage, place)));
    }
  }
  return unpacked;
}

fs.rmSync(target, { recursive: true, force: true });
const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'xops stage '));
let unpacked;
try {
  copyCheckout(stage);
  unpacked = await packAll(stage);
} finally {
  fs.rmSync(stage, { recursive: true, force: true });
}
unpacked.forEach(checkFiles);
// Two at a time: each is a process of its own.
const waiting = [...unpacked];
await Promise.all(
  [1, 2].map(async () => {
    while (waiting.length > 0) {
      await load(waiting.shift());
    }
  }),
);
if (problems.length > 0) {
  throw new Error(problems.join('\n'));
}
process.stdout.write(`${unpacked.length} packages packed and loaded\n`);
