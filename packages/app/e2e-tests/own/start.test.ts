import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');

/** Runs `npm start` without npm; `onLine` may send it a signal. */
function start(
  env: Record<string, string>,
  args: string[] = [],
  onSaid: (
    said: string,
    stop: (signal: NodeJS.Signals) => void,
  ) => void = () => {},
): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.env.XOPS_NODE ?? process.execPath,
      [path.join(root, 'scripts/run.js'), 'start', ...args],
      {
        env: { ...process.env, NODE_OPTIONS: '', ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      said += text;
      onSaid(said, signal => child.kill(signal));
    });
    child.once('error', reject);
    child.once('close', code => resolve({ code, said }));
  });
}

/** Opens a port of this machine, 0 for any, and closes it again. */
async function tryPort(port: number): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('npm start', () => {
  let folder: string;

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops start '));
  });

  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['seven', `PORT=seven is not a port; it must be a number from 1 to 65535.`],
    ['70000', `PORT=70000 is not a port; it must be a number from 1 to 65535.`],
  ])('says what is wrong with PORT=%s', async (port, sentence) => {
    const { code, said } = await start({ PORT: port, XOPS_DATA: folder });
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/ at .*\.mjs/);
    expect(code).toBe(1);
  });

  it('says which port is in use, and how to choose another', async () => {
    const server = net.createServer();
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const { code, said } = await start({
        PORT: String(port),
        XOPS_DATA: folder,
      });
      expect(said).toMatch(
        `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${
          port + 1
        } npm start`,
      );
      expect(code).toBe(1);
    } finally {
      server.close();
    }
  });

  it('refuses a data folder of a newer version and leaves it alone', async () => {
    fs.writeFileSync(path.join(folder, 'version'), '99\n');
    const { code, said } = await start({
      PORT: String(await tryPort(0)),
      XOPS_DATA: folder,
    });
    expect(said).toMatch(/written by a newer version .*data version 99/);
    expect(code).toBe(1);
    expect(fs.readFileSync(path.join(folder, 'version'), 'utf8')).toBe('99\n');
  });

  it('says that a data folder is no folder', async () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    const { code, said } = await start({
      PORT: String(await tryPort(0)),
      XOPS_DATA: file,
    });
    expect(said).toMatch(`The data folder ${file} cannot be written`);
    expect(code).toBe(1);
  });

  it('names an argument that it does not know', async () => {
    const { code, said } = await start({ XOPS_DATA: folder }, ['--rest-demo']);
    expect(said).toMatch(`Unknown argument '--rest-demo'`);
    expect(code).toBe(1);
  });

  it('ends with one line that says where everything is, and leaves nothing running when stopped', async () => {
    const port = await tryPort(0);
    let answered: Promise<Response> | undefined;
    const { code, said } = await start(
      { PORT: String(port), XOPS_DATA: folder },
      [],
      (sofar, stop) => {
        if (!answered && /is ready after/.test(sofar)) {
          answered = fetch(`http://localhost:${port}/`);
          answered.then(
            () => stop('SIGTERM'),
            () => stop('SIGKILL'),
          );
        }
      },
    );
    expect(said).toMatch(
      new RegExp(
        `http://localhost:${port} · demo organisation xops-demo on http://localhost:\\d+/xops-demo · data and logs in ${folder} · stop with Ctrl-C`,
      ),
    );
    expect((await answered)?.status).toBe(200);
    expect(code).toBe(0);
    const demo = path.join(folder, 'demo.json');
    const { sandboxPort } = JSON.parse(fs.readFileSync(demo, 'utf8'));
    // A child that lived on would still hold its port.
    await expect(tryPort(port)).resolves.toBe(port);
    await expect(tryPort(sandboxPort)).resolves.toBe(sandboxPort);
    // Its owner's alone: it holds the demo's credentials.
    expect(fs.statSync(demo).mode % 0o100).toBe(0);
  });
});
