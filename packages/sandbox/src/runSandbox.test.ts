import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { base64, GiteaTestClient } from './__testUtils__/GiteaTestClient';
import { startGitClient } from './__testUtils__/gitClient';
import {
  ENVIRONMENT,
  freePort,
  startSandboxProcess,
  type SandboxProcess,
} from './__testUtils__/sandboxProcess';

describe('The sandbox as a program', () => {
  let folder: string;
  let port: number;
  let running: SandboxProcess[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox program-'));
    port = await freePort();
    running = [];
  });
  afterEach(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  const start = (variables: Record<string, string> = {}) => {
    const started = startSandboxProcess({
      XOPS_DATA: folder,
      XOPS_SANDBOX_PORT: String(port),
      ...variables,
    });
    running.push(started);
    return started;
  };
  const client = ({ url }: SandboxProcess) =>
    new GiteaTestClient(url, ENVIRONMENT.XOPS_SANDBOX_TOKEN);

  it('makes the demo organization, says where it is, and ends on a signal', async () => {
    const sandbox = start();
    await sandbox.ready();

    expect(sandbox.output()).toContain(
      `The demo Git host is ready: ${sandbox.url}/xops-demo`,
    );
    const repositories = await client(sandbox).get('/orgs/xops-demo/repos');
    expect(repositories.json).toContainEqual(
      expect.objectContaining({ name: 'gitops-platform', empty: false }),
    );
    sandbox.child.kill('SIGTERM');
    expect(await sandbox.ended).toBe(0);
  });

  it('tells the portal of every repository, at the address of this start', async () => {
    const first = start();
    await first.ready();
    first.child.kill('SIGTERM');
    await first.ended;

    const second = start({ XOPS_PORTAL_URL: 'http://localhost:10/' });
    await second.ready();

    const hooks = await client(second).get('/orgs/xops-demo/hooks');
    expect(hooks.json).toEqual([
      expect.objectContaining({
        config: {
          content_type: 'json',
          url: 'http://localhost:10/api/events/http/gitea',
        },
      }),
    ]);
  });

  it('holds nothing up at a second start', async () => {
    const first = start();
    await first.ready();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);

    const second = start();
    await second.ready();

    expect(second.output()).not.toContain('is made');
  });

  it('has everything that it had acknowledged when it was killed', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const sandbox = start();
      await sandbox.ready();
      const api = client(sandbox);
      const killing = setTimeout(() => sandbox.child.kill('SIGKILL'), 400);
      for (let number = 0; ; number += 1) {
        const name = `killed-${round}-${number}`;
        try {
          await api.post('/orgs/xops-demo/repos', { name, private: true });
          await api.post(`/repos/xops-demo/${name}/contents`, {
            message: 'Begin',
            files: [{ operation: 'create', path: 'a', content: base64('a') }],
          });
          acknowledged.push(name);
        } catch {
          break;
        }
      }
      clearTimeout(killing);
      expect(await sandbox.ended).toBe('SIGKILL');
    }

    const sandbox = start();
    await sandbox.ready();

    expect(acknowledged.length).toBeGreaterThan(3);
    const api = client(sandbox);
    for (const name of acknowledged) {
      const file = await api.get(`/repos/xops-demo/${name}/contents/a`);
      expect(file.status).toBe(200);
    }
    const search = await api.get('/repos/search?q=killed&limit=50');
    for (const { name } of Object(search.json).data) {
      const written = await api.post(`/repos/xops-demo/${name}/contents/b`, {
        content: base64('b'),
      });
      expect(written.status).toBe(201);
    }
  });

  it('leaves a repository that can be pushed to when it is killed during a push', async () => {
    const first = start();
    await first.ready();
    await client(first).post('/orgs/xops-demo/repos', { name: 'pushed' });
    const git = await startGitClient(ENVIRONMENT.XOPS_SANDBOX_TOKEN);
    const numbers = Array.from({ length: 200_000 }, (_, i) => Math.sqrt(i));
    await git.commit('large.txt', numbers.join('\n'));
    const url = `${first.url}/xops-demo/pushed.git`;
    const push = git.run('push', url, 'main');
    setTimeout(() => first.child.kill('SIGKILL'), 60);
    await push;
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start();
    await second.ready();

    expect(await git.run('push', url, 'main')).toMatchObject({ exitCode: 0 });
    await git.close();
  });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>(resolve => {
      other.listen(port, '127.0.0.1', resolve);
    });

    const sandbox = start();

    expect(await sandbox.ended).toBe(1);
    expect(sandbox.output()).toBe(
      `The sandbox cannot listen on 127.0.0.1:${port}: another program uses that port. Stop it, or choose another with XOPS_SANDBOX_PORT.\n`,
    );
    await new Promise(resolve => other.close(resolve));
  });

  it('says which variable is wrong', async () => {
    const sandbox = start({ XOPS_SANDBOX_TOKEN: 'short' });

    expect(await sandbox.ended).toBe(1);
    expect(sandbox.output()).toBe(
      'XOPS_SANDBOX_TOKEN must have at least 16 characters\n',
    );
  });
});
