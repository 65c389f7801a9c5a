import { setTimeout as wait } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeContract } from '../__testUtils__/describeContract';
import { startGitClient, type GitClient } from '../__testUtils__/gitClient';
import { textAt } from '../__testUtils__/GiteaTestClient';

describeContract('Git over HTTP', host => {
  let git: GitClient;
  let name: string;
  let url: string;

  beforeEach(async () => {
    git = await startGitClient(host().client.token);
    name = await host().newRepository();
    url = `${host().client.url}/${name}.git`;
    await git.commit('README.md', 'one\n');
    await git.run('remote', 'add', 'origin', url);
  });
  afterEach(() => git.close());

  const infoRefs = (repository: string, token?: string) =>
    fetch(
      `${
        host().client.url
      }/${repository}.git/info/refs?service=git-upload-pack`,
      { headers: token ? { Authorization: `token ${token}` } : {} },
    );
  /** After the first push Gitea says for a moment that the repository is empty. */
  const filled = async () => {
    for (;;) {
      const answer = await host().client.get(`/repos/${name}`);
      if (answer.text.includes('"empty":false')) {
        return answer;
      }
      await wait(100);
    }
  };
  const protect = async (rule: object) => {
    const path = `/repos/${name}/branch_protections`;
    const answer = await host().client.post(path, rule);
    expect(answer.status).toBe(201);
  };

  it('takes a push and gives a clone', async () => {
    const push = await git.run('push', 'origin', 'main');
    expect(push).toMatchObject({ exitCode: 0 });

    await git.run('clone', '--quiet', url, 'copy');

    const copied = join(git.folder, 'copy', 'README.md');
    expect(await readFile(copied, 'utf8')).toBe('one\n');
  });

  it('shows what was pushed in the API', async () => {
    await git.run('push', 'origin', 'main');

    const { client } = host();
    const { text } = await git.run('rev-parse', 'HEAD');
    const repository = await filled();
    const branch = await client.get(`/repos/${name}/branches/main`);
    expect(textAt(branch, 'commit', 'id')).toBe(text.trim());
    expect(repository.json).toMatchObject({ empty: false });
  });

  it('makes the pushed branch the default when nothing else is there', async () => {
    await git.run('push', 'origin', 'main:trunk');

    const repository = await filled();
    expect(repository.json).toMatchObject({ default_branch: 'trunk' });
  });

  it('takes a large push in pieces', async () => {
    const line = 'no two lines are the same, so that it does not compress: ';
    const lines = Array.from(
      { length: 40_000 },
      (_, index) => `${line}${Math.sqrt(index)}`,
    );
    await git.commit('large.txt', lines.join('\n'));

    const push = await git.run(
      '-c',
      'http.postBuffer=65536',
      'push',
      'origin',
      'main',
    );

    expect(push).toMatchObject({ exitCode: 0 });
  });

  it('gives only what a copy does not have, whose question may be long', async () => {
    await git.run('push', 'origin', 'main');
    await git.run('clone', '--quiet', url, 'copy');
    const copy = join(git.folder, 'copy');
    // So many own commits make the question longer than 1 KiB, from where git compresses it.
    for (let number = 0; number < 40; number += 1) {
      const message = ['--allow-empty', '--quiet', '-m', `own ${number}`];
      await git.run('-C', copy, 'commit', ...message);
    }
    await git.commit('b.md', 'two\n');
    await git.run('push', 'origin', 'main');

    const fetched = await git.run('-C', copy, 'fetch');

    expect(fetched).toMatchObject({ exitCode: 0 });
    const shown = await git.run('-C', copy, 'show', 'origin/main:b.md');
    expect(shown.text).toBe('two\n');
  });

  it('gives a clone without its history', async () => {
    await git.commit('b.md', 'two\n');
    await git.run('push', 'origin', 'main');

    await git.run('clone', '--quiet', '--depth', '1', url, 'copy');

    const copy = join(git.folder, 'copy');
    const count = await git.run('-C', copy, 'rev-list', '--count', 'HEAD');
    expect(count.text.trim()).toBe('1');
  });

  it('takes tags, and new and deleted branches', async () => {
    await git.run('push', 'origin', 'main');
    await git.run('tag', '-m', 'one', 'v1');
    await git.run('push', 'origin', 'v1', 'main:feature/x');
    await git.run('push', 'origin', ':feature/x');

    const listed = await git.run('ls-remote', 'origin');

    expect(listed.text).toContain('refs/tags/v1^{}');
    expect(listed.text).not.toContain('feature/x');
  });

  it('asks for a token', async () => {
    const answer = await infoRefs(name);

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Basic realm="Gitea"');
  });

  it.each([
    ['a wrong token', () => 'f'.repeat(40), 401],
    ['a token of an outsider', () => host().outsiderToken, 404],
    ['a token that may read', () => host().readToken, 200],
  ])('answers a clone with %s', async (_words, token, status) => {
    expect((await infoRefs(name, token())).status).toBe(status);
  });

  it('finds only what exists', async () => {
    const { organization, client } = host();

    const missing = `${organization}/missing`;
    expect((await infoRefs(missing)).status).toBe(401);
    expect((await infoRefs(missing, client.token)).status).toBe(404);
    expect((await infoRefs('nobody/missing')).status).toBe(404);
  });

  it('refuses a push with a token that may only read', async () => {
    const reader = await startGitClient(host().readToken);
    await reader.commit('a', 'a');

    const push = await reader.run('push', url, 'main');

    expect(push.exitCode).not.toBe(0);
    expect(push.text).toMatch(/403/);
    await reader.close();
  });

  it('refuses a push to a protected branch, a new one too', async () => {
    await git.run('push', 'origin', 'main');
    await protect({ rule_name: 'main', enable_push: false });
    await protect({ rule_name: 'release*', enable_push: false });
    await git.commit('b', 'b');

    const push = await git.run('push', 'origin', 'main');
    const release = await git.run('push', 'origin', 'main:release1');
    const below = await git.run('push', 'origin', 'main:release/1');

    expect(push.exitCode).not.toBe(0);
    expect(push.text).toContain(
      'remote: error: Not allowed to push to protected branch main',
    );
    expect(push.text).toContain('(pre-receive hook declined)');
    expect(release.exitCode).not.toBe(0);
    expect(below).toMatchObject({ exitCode: 0 });
  });

  it('lets those push to a protected branch whom the rule names', async () => {
    await git.run('push', 'origin', 'main');
    await protect({
      rule_name: 'main',
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: [host().user],
    });
    await git.commit('b', 'b');

    const push = await git.run('push', 'origin', 'main');
    await git.run('commit', '--amend', '-m', 'Another');
    const forced = await git.run('push', '--force', 'origin', 'main');

    expect(push).toMatchObject({ exitCode: 0 });
    expect(forced.text).toContain('branch main is protected from force push');
  });

  it('keeps the default branch', async () => {
    await git.run('push', 'origin', 'main');

    const deletion = await git.run('push', 'origin', ':main');

    expect(deletion.text).toContain(
      'branch main is the default branch and cannot be deleted',
    );
  });

  it('takes a forced push where nothing is protected', async () => {
    await git.run('push', 'origin', 'main');
    await git.run('commit', '--amend', '-m', 'Another');

    const forced = await git.run('push', '--force', 'origin', 'main');

    expect(forced).toMatchObject({ exitCode: 0 });
  });

  it('reads a public repository without a token, and still asks before a push', async () => {
    await git.run('push', 'origin', 'main');
    const { client, user } = host();
    const repository = `pub-${name.split('/')[1]}`;
    await client.post('/user/repos', { name: repository, auto_init: true });
    const stranger = await startGitClient();
    const open = `${client.url}/${user}/${repository}.git`;

    const clone = await stranger.run('clone', '--quiet', open, 'copy');
    await stranger.commit('a', 'a');
    const push = await stranger.run('push', open, 'main:other');

    expect(clone).toMatchObject({ exitCode: 0 });
    expect(push.exitCode).not.toBe(0);
    await stranger.close();
    await client.delete(`/repos/${user}/${repository}`);
  });
});
