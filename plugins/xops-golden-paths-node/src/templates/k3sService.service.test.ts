import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  type ChildProcess,
  execFile,
  spawn,
  spawnSync,
} from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { name, runK3sService } from './__testUtils__/k3sService';
import { usualOptions } from './__testUtils__/usualOptions';

const run = promisify(execFile);
const env = {
  ...process.env,
  // The generated service wants the Node that runs these tests, not its settings.
  PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
  NODE_OPTIONS: '',
  DATABASE_URL: '',
};
const isOnline =
  spawnSync('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=10000'], {
    env,
    stdio: 'ignore',
  }).status === 0;
const describeOnline = isOnline ? describe : describe.skip;

const work = createMockDirectory();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}

interface RunningService {
  process: ChildProcess;
  /** Lines of its log, parsed. */
  log: { level: string; message: string }[];
  get(path: string): Promise<Response>;
  metrics(): Promise<string>;
}

async function start(
  folder: string,
  environment: Record<string, string>,
): Promise<RunningService> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, ['dist/main.js'], {
    cwd: folder,
    env: {
      ...environment,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const log: RunningService['log'] = [];
  lines.on('line', line => log.push(JSON.parse(line)));
  await once(lines, 'line');
  return {
    process: child,
    log,
    get: path => fetch(`http://127.0.0.1:${port}${path}`),
    metrics: async () =>
      (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text(),
  };
}

async function stop(service: RunningService): Promise<number | null> {
  const exit = once(service.process, 'exit');
  service.process.kill('SIGTERM');
  const [code] = await exit;
  return code;
}

describeOnline.each(['none', 'sealedSecret'] as const)(
  'the generated service, database %s (skipped where the npm registry cannot be reached)',
  database => {
    let folder: string;
    let service: RunningService | undefined;
    afterEach(() => service?.process.kill('SIGKILL'));

    beforeAll(async () => {
      work.clear();
      const options = { ...usualOptions, database };
      folder = join((await runK3sService(options, work.path)).folder, 'source');
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, env });
    }, 120_000);

    it('passes its own tests and builds', async () => {
      const { stdout } = await run('npm', ['test'], { cwd: folder, env });
      expect(stdout).toMatch(/pass [1-9]/);
      expect(stdout).toContain('fail 0');
      await run('npm', ['run', 'build'], { cwd: folder, env });
    }, 120_000);

    it('names no registry in its lock file', () => {
      const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
      expect(lock).toContain(`"name": "${name}"`);
      expect(lock).not.toContain('"resolved"');
    });

    it('answers, measures, logs, and leaves on SIGTERM', async () => {
      service = await start(folder, {
        DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c',
      });
      expect(await (await service.get('/')).json()).toEqual({ service: name });
      expect((await service.get('/healthz')).status).toBe(200);
      const ready = await service.get('/readyz');
      expect(ready.status).toBe(database === 'none' ? 200 : 503);
      expect(await service.metrics()).toMatch(
        /http_request_duration_seconds_count\{method="GET",route="GET \/readyz",status="\d+"\} 1/,
      );
      expect(await stop(service)).toBe(0);
      expect(service.log.map(it => it.message)).toEqual([
        'listening',
        ...(database === 'none' ? [] : ['check failed']),
        'stopping',
        'stopped',
      ]);
    }, 30_000);

    it('does not start without what it needs, and says what', async () => {
      const failure = await run(process.execPath, ['dist/main.js'], {
        cwd: folder,
        env: { PORT: 'eighty', METRICS_PORT: '9090' },
      }).catch(error => error);
      expect(failure.code).toBe(1);
      expect(failure.stderr).toContain(
        "PORT must be a whole number from 1 to 65535, but it is 'eighty'.",
      );
    });
  },
);
