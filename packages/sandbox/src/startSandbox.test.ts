import { request } from 'node:http';
import { GiteaTestClient } from './__testUtils__/GiteaTestClient';
import { startGitClient } from './__testUtils__/gitClient';
import {
  READ_TOKEN,
  startTestSandbox,
  TOKEN,
  USER,
  type TestSandbox,
} from './__testUtils__/testSandbox';

/** fetch does not let a caller choose the Host header. */
function statusFor(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { Host: host } }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}

describe('startSandbox', () => {
  let started: TestSandbox;

  beforeEach(async () => {
    started = await startTestSandbox();
  });
  afterEach(() => started.close());

  it('is not healthy before it is said to be ready', async () => {
    const { sandbox } = started;
    const health = async () => {
      const answer = await fetch(`${sandbox.url}/api/healthz`);
      return [answer.status, await answer.json()];
    };

    expect(await health()).toEqual([503, { status: 'starting' }]);
    sandbox.ready();
    expect(await health()).toEqual([200, { status: 'pass' }]);
  });

  it.each([
    ['localhost', 200],
    ['LOCALHOST:3000', 200],
    ['127.0.0.1:1', 200],
    ['attacker.example', 421],
    ['localhost.attacker.example', 421],
    ['localhost@attacker.example', 421],
  ])('answers a request for %j with %d', async (host, status) => {
    expect(await statusFor(`${started.sandbox.url}/`, host)).toBe(status);
  });

  it('has a token that may only read when one is given', async () => {
    const { sandbox, folder } = started;
    const client = new GiteaTestClient(sandbox.url, READ_TOKEN);
    expect((await client.get('/user')).json).toMatchObject({ login: USER });
    await sandbox.close();

    const again = await startTestSandbox({ folder, readToken: undefined });

    const other = new GiteaTestClient(again.sandbox.url, READ_TOKEN);
    expect((await other.get('/user')).status).toBe(401);
    await again.sandbox.close();
  });

  it('takes another token at another start', async () => {
    const { sandbox, folder } = started;
    await sandbox.close();

    const again = await startTestSandbox({
      folder,
      token: 'another-token-now',
    });

    const client = new GiteaTestClient(again.sandbox.url, TOKEN);
    expect((await client.get('/user')).status).toBe(401);
    const renewed = await client.get('/user', { token: 'another-token-now' });
    expect(renewed.status).toBe(200);
    await again.close();
  });

  it('finds at the start that a branch of a pull request has moved or gone', async () => {
    const { sandbox, folder } = started;
    const client = new GiteaTestClient(sandbox.url, TOKEN);
    await client.post('/orgs/demo/repos', { name: 'shop', auto_init: true });
    for (const head of ['moved', 'gone']) {
      await client.post(`/repos/demo/shop/contents/${head}`, {
        content: '',
        new_branch: head,
      });
      await client.post('/repos/demo/shop/pulls', {
        title: head,
        head,
        base: 'main',
      });
    }
    const { git } = sandbox.host.repositories.all[0];
    const main = (await git.branch('main'))?.commitSha;
    await sandbox.close();
    // As if the process had been killed between git's work and its own.
    const other = await startGitClient();
    const bare = ['--git-dir', git.folder];
    await other.run(...bare, 'update-ref', 'refs/heads/moved', `${main}`);
    await other.run(...bare, 'update-ref', '-d', 'refs/heads/gone');
    await other.close();

    const again = await startTestSandbox({ folder });

    const pulls = await new GiteaTestClient(again.sandbox.url, TOKEN).get(
      '/repos/demo/shop/pulls?state=all&sort=oldest',
    );
    expect(pulls.json).toMatchObject([
      { state: 'open', head: { sha: main } },
      { state: 'closed', head: { ref: 'refs/pull/2/head' } },
    ]);
    await again.close();
  });

  it('closes while a git client is in the middle of a request', async () => {
    const { sandbox } = started;
    const client = new GiteaTestClient(sandbox.url, TOKEN);
    await client.post('/orgs/demo/repos', { name: 'shop' });
    const { hostname, port } = new URL(sandbox.url);
    const hanging = request({
      hostname,
      port,
      method: 'POST',
      path: '/demo/shop.git/git-receive-pack',
      headers: { Authorization: `token ${TOKEN}`, 'Content-Length': 1000 },
    });
    // Where git has begun its answer, being cut off is no error of the request.
    hanging.once('error', () => {});
    const cut = new Promise(resolve => hanging.once('close', resolve));
    hanging.write('00');
    await fetch(`${sandbox.url}/api/healthz`);

    await sandbox.close();

    await cut;
    expect(hanging.socket?.destroyed).toBe(true);
  });
});
