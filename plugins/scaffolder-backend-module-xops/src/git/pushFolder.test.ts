import fs from 'fs-extra';
import { BareRepositories } from '../__testUtils__/BareRepositories';
import {
  createWorkspace,
  TestWorkspace,
} from '../__testUtils__/createWorkspace';
import { runGit } from '../__testUtils__/gitBackend';
import { startTestServer, TestServer } from '../__testUtils__/startTestServer';
import { pushFolder, PushFolderOptions } from './pushFolder';

describe('pushFolder', () => {
  let repositories: BareRepositories;
  let server: TestServer;
  let workspace: TestWorkspace;

  beforeEach(async () => {
    repositories = new BareRepositories();
    repositories.add('acme/shop');
    server = await startTestServer(async (_, raw) => {
      await repositories.serve(raw);
      return 'handled' as const;
    });
    workspace = createWorkspace({
      'source/README.md': '# Shop\n',
      'source/scripts/up.sh': '#!/bin/sh\n',
    });
    fs.chmodSync(`${workspace.path}/source/scripts/up.sh`, 0o755);
  });
  afterEach(async () => {
    workspace.remove();
    await server.close();
    repositories.close();
  });

  const push = (options: Partial<PushFolderOptions> = {}) =>
    pushFolder({
      folder: `${workspace.path}/source`,
      gitFolder: fs.mkdtempSync(`${workspace.path}/git-`),
      cloneUrl: `${server.url}/acme/shop.git`,
      credentials: { username: 'ana', password: 'hunter2' },
      branch: 'main',
      message: 'Create shop',
      author: { name: 'Portal', email: 'portal@example.com' },
      at: new Date('2026-11-21T10:00:00Z'),
      force: false,
      ...options,
    });
  const git = (...args: string[]) =>
    runGit(['-C', repositories.path('acme/shop'), ...args]);

  it('pushes one commit with its time and author, and keeps what may be executed', async () => {
    const hash = await push();
    expect(git('log', '--format=%H %an %ae %aI %cI %s', 'main')).toBe(
      `${hash} Portal portal@example.com 2026-11-21T10:00:00+00:00 2026-11-21T10:00:00+00:00 Create shop`,
    );
    expect(git('ls-tree', '-r', '--format=%(objectmode) %(path)', 'main')).toBe(
      '100644 README.md\n100755 scripts/up.sh',
    );
    expect(git('fsck', '--strict')).toBe('');
  });

  it('asks for two things, with the credentials in a header alone', async () => {
    const gitFolder = fs.mkdtempSync(`${workspace.path}/git-`);
    await push({ gitFolder });
    expect(
      server.requests.map(({ method, url }) => `${method} ${url}`),
    ).toEqual([
      'GET /acme/shop.git/info/refs?service=git-receive-pack',
      'POST /acme/shop.git/git-receive-pack',
    ]);
    const expected = `Basic ${Buffer.from('ana:hunter2').toString('base64')}`;
    expect(server.requests.map(it => it.headers.authorization)).toEqual([
      expected,
      expected,
    ]);
    expect(fs.readFileSync(`${gitFolder}/config`, 'utf8')).not.toMatch(
      /hunter2|ana|remote/,
    );
  });

  it('gives the same commit for the same content, which can be pushed again', async () => {
    const first = await push();
    const second = await push();
    expect(second).toBe(first);
    expect(git('rev-list', '--count', 'main')).toBe('1');
  });

  it('overwrites a branch only when it may', async () => {
    const first = await push();
    await expect(push({ message: 'Other' })).rejects.toThrow(
      /refused to push to the branch 'main' of .*: the branch holds other commits/,
    );
    expect(git('rev-parse', 'main')).toBe(first);
    const forced = await push({ message: 'Other', force: true });
    expect(git('rev-list', 'main')).toBe(forced);
  });

  it('pushes a branch of another name', async () => {
    const hash = await push({ branch: 'trunk' });
    expect(git('for-each-ref', '--format=%(refname) %(objectname)')).toBe(
      `refs/heads/trunk ${hash}`,
    );
  });

  it('says that nobody answers', async () => {
    await server.close();
    await expect(push()).rejects.toThrow(
      /The Git host does not answer \(ECONNREFUSED\); it was asked to push to the branch 'main' of http/,
    );
  });

  it.each([
    [401, 'Unauthorized'],
    [403, 'You may not push'],
    [404, 'not found'],
    [500, 'oops'],
  ])("tells the host's words with %p", async (status, words) => {
    const refusing = await startTestServer(() => ({ status, body: words }));
    await expect(
      push({ cloneUrl: `${refusing.url}/acme/shop.git` }),
    ).rejects.toMatchObject({ answerStatus: status, words });
    await refusing.close();
  });

  it('stops when it is aborted', async () => {
    const silent = await startTestServer(() => 'handled');
    const controller = new AbortController();
    const pending = push({
      cloneUrl: `${silent.url}/acme/shop.git`,
      signal: controller.signal,
    });
    controller.abort(new Error('cancelled'));
    await expect(pending).rejects.toThrow('cancelled');
    await silent.close();
  });
});
