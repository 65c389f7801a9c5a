import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../../..');
const TOKEN = 'a-token-of-this-test-alone';

describe('npm run start:production', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops production '));
  let stopPostgres: (() => Promise<void>) | undefined;
  let skipped: string | undefined;
  let portal: ChildProcess | undefined;
  let base: string;
  let said = '';

  beforeAll(async () => {
    const { startPostgres } = await import(
      '../../../../scripts/lib/postgres.mjs'
    );
    const { tryPort } = await import('../../../../scripts/lib/data.mjs');
    const postgres = await startPostgres();
    stopPostgres = postgres.stop;
    skipped = postgres.skipped;
    if (!postgres.connection) {
      return;
    }
    const address = new URL(postgres.connection);
    const port = await tryPort(0);
    base = `http://localhost:${port}`;
    const extra = path.join(folder, 'my-config.yaml');
    fs.writeFileSync(
      extra,
      JSON.stringify({
        backend: {
          auth: {
            externalAccess: [
              { type: 'static', options: { token: TOKEN, subject: 'test' } },
            ],
          },
        },
      }),
    );
    portal = spawn(
      process.env.XOPS_NODE ?? process.execPath,
      [path.join(root, 'scripts/run.js'), 'production', '--config', extra],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '',
          PORT: String(port),
          XOPS_DATA: path.join(folder, 'data'),
          XOPS_BASE_URL: base,
          XOPS_LISTEN_HOST: '127.0.0.1',
          XOPS_SESSION_SECRET: 'a-session-secret-of-this-test-alone',
          POSTGRES_HOST: address.hostname,
          POSTGRES_PORT: address.port,
          POSTGRES_USER: address.username,
          POSTGRES_PASSWORD: address.password,
          OIDC_METADATA_URL: `${base}/nobody-asks-for-this-at-start`,
          OIDC_CLIENT_ID: 'portal',
          OIDC_CLIENT_SECRET: 'a-client-secret-of-this-test-alone',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const listen = (text: string) => {
      said += text;
    };
    portal.stdout?.setEncoding('utf8').on('data', listen);
    portal.stderr?.setEncoding('utf8').on('data', listen);
  }, 120_000);

  afterAll(async () => {
    if (portal && portal.exitCode === null) {
      const gone = new Promise(resolve => portal?.once('exit', resolve));
      portal.kill('SIGTERM');
      await gone;
    }
    await stopPostgres?.();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const until = async (check: () => Promise<Response | undefined>) => {
    const end = Date.now() + 240_000;
    while (Date.now() < end && portal?.exitCode === null) {
      const response = await check().catch(() => undefined);
      if (response?.ok) {
        return response;
      }
      await new Promise(resolve => setTimeout(resolve, 250));
    }
    throw new Error(`The portal did not answer. It said:\n${said}`);
  };

  it('starts on PostgreSQL, with the golden path in its catalog and no guest', async () => {
    if (skipped) {
      throw new Error(`PostgreSQL is needed: ${skipped}`);
    }
    await until(() => fetch(`${base}/.backstage/health/v1/readiness`));
    const template = await until(() =>
      fetch(
        `${base}/api/catalog/entities/by-name/template/default/k3s-service`,
        { headers: { Authorization: `Bearer ${TOKEN}` } },
      ),
    );
    expect((await template.json()).metadata.title).toBe('K3S service');
    const guest = await fetch(`${base}/api/auth/guest/refresh`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    expect(guest.ok).toBe(false);
    expect(said).not.toMatch('a-client-secret-of-this-test-alone');
  }, 300_000);
});
