import { FakeGiteaPulls } from '../__testUtils__/FakeGiteaPulls';
import { FakeGitHubPulls } from '../__testUtils__/FakeGitHubPulls';
import { FakeGitLabPulls } from '../__testUtils__/FakeGitLabPulls';
import { FakePullHost } from '../__testUtils__/FakePullHost';
import { rateTester, RateTesterOptions } from '../__testUtils__/rateTester';

// Answers are those of recordings/github/pulls-list-page1.json, pull-files.json,
// recordings/gitlab/merge-requests-page1.json, recordings/gitea/pulls-closed.json
// and pull-files.json with other values: see __fixtures__.
describe.each([
  ['GitHub', () => new FakeGitHubPulls()],
  ['GitLab', () => new FakeGitLabPulls()],
  ['Gitea', () => new FakeGiteaPulls()],
])('Pull requests of %s', (name, fake) => {
  let host: FakePullHost;
  beforeEach(async () => {
    host = await fake().start();
  });
  afterEach(() => host.close());

  const tester = (options: Partial<RateTesterOptions> = {}) =>
    rateTester({ integrations: host.integrations(), ...options });
  const values = async (...parameters: object[]) => {
    const repositories = [host.title];
    const results = await tester().read(
      ...parameters.map(it => ({ repositories, ...it })),
    );
    return results.map(it => (it.quality === 'ok' ? it.value : it.reason));
  };
  const shop = () => ({ repositories: [host.title] });

  it('counts those that were merged in the last seven days, and names each', async () => {
    host.add({ title: 'Bump', mergedAt: '2026-11-20T09:00:00Z' });
    host.add({ title: 'Old', mergedAt: '2026-11-13T09:00:00Z' });
    host.add({ title: 'Open', mergedAt: undefined });

    expect(await tester().readOne(shop())).toEqual({
      quality: 'ok',
      value: 1,
      samples: 1,
      explanation: [
        {
          text: '1 pull request was merged since 2026-11-14 12:00 UTC in 1 repository',
        },
        {
          text: `${host.title}#1 Bump (merged 2026-11-20 09:00 UTC by mara)`,
          url: host.urlOf(1),
        },
      ],
    });
  });

  it('counts what came after the beginning of the window, to the second', async () => {
    host.add({ mergedAt: '2026-11-14T12:00:00Z' });
    expect(await values({})).toEqual([0]);
    host.add({ mergedAt: '2026-11-14T12:00:01Z' });
    expect(await values({})).toEqual([1]);
  });

  it('counts those that were opened, whatever became of them', async () => {
    host.add({ createdAt: '2026-11-20T09:00:00Z', mergedAt: undefined });
    host.add({ createdAt: '2026-11-20T10:00:00Z' });
    host.add({ createdAt: '2026-10-20T10:00:00Z' });

    expect(await values({ state: 'opened' })).toEqual([2]);
  });

  it('tells a rate for a week, however long the window is', async () => {
    host.add({ mergedAt: '2026-11-09T12:00:00Z' });
    host.add({ mergedAt: '2026-11-20T12:00:00Z' });

    expect(await values({ window: 'P14D' }, { window: 'P2D' })).toEqual([
      1, 3.5,
    ]);
  });

  it('counts by base branch, by label and without bots', async () => {
    host.add({ baseBranch: 'release', labels: ['Infra'] });
    host.add({ author: host.botLogin, isBot: true, labels: ['deps'] });
    host.add({});

    expect(
      await values(
        { baseBranch: 'release' },
        { labels: ['infra', 'deps'] },
        { excludeBots: true },
        { excludeBots: true, labels: ['deps'] },
      ),
    ).toEqual([1, 2, 2, 0]);
  });

  it('counts those that touch files at some paths, also by moving them away', async () => {
    host.add({ files: ['infra/network/main.tf', 'README.md'] });
    host.add({ files: ['k8s/base/.env'] });
    host.add({ files: ['old/main.tf -> attic/main.txt'] });
    host.add({ files: ['src/index.ts'] });

    expect(
      await values(
        { paths: ['**/*.tf', 'k8s/**'] },
        { paths: ['k8s/**'] },
        { paths: ['*.tf'] },
      ),
    ).toEqual([3, 1, 0]);
  });

  it('says so when no pull request of many touched the paths', async () => {
    host.add({ files: ['src/a.ts'] });
    host.add({ files: ['src/b.ts'] });
    host.add({ baseBranch: 'release', files: ['c.tf'] });

    expect(
      await tester().readOne({
        ...shop(),
        baseBranch: 'main',
        paths: ['**/*.tf'],
      }),
    ).toEqual({
      quality: 'ok',
      value: 0,
      samples: 3,
      explanation: [
        {
          text: "3 pull requests were merged since 2026-11-14 12:00 UTC in 1 repository; of these 2 went to 'main'; of these none touched '**/*.tf'",
        },
      ],
    });
  });

  it('reads pages until the window begins, and no further', async () => {
    for (let number = 1; number <= 3 * host.pageSize; number += 1) {
      const isOld = number > 1.5 * host.pageSize;
      host.add({
        number,
        mergedAt: isOld ? '2026-11-02T09:00:00Z' : undefined,
      });
    }

    expect(await values({ state: 'opened', window: 'P30D' })).toEqual([
      (3 * host.pageSize * 7) / 30,
    ]);
    host.takeCalls();
    expect(await values({})).toEqual([0]);
    expect(host.takeCalls().map(it => it.replace(/ if.*/, ''))).toEqual([
      'list 1',
      'list 2',
      'list 1',
    ]);
  });

  it('asks for the first page alone while nothing changes', async () => {
    for (let number = 1; number <= host.pageSize + 1; number += 1) {
      host.add({ number });
    }
    const { readOne } = tester();
    await readOne(shop());
    host.takeCalls();

    const again = await readOne(shop());

    expect(again).toMatchObject({ value: host.pageSize + 1 });
    const condition = name === 'GitHub' ? ' if changed' : '';
    expect(host.takeCalls()).toEqual([`list 1${condition}`]);
    host.add({ number: 1000, mergedAt: '2026-11-21T11:30:00Z' });
    expect(await readOne(shop())).toMatchObject({ value: host.pageSize + 2 });
  });

  it('reads a repository once for many rules, and files once for ever', async () => {
    host.add({ files: ['a.tf'] });
    host.add({ files: ['b.ts'], baseBranch: 'release' });
    const rules = [
      { ...shop(), paths: ['*.tf'] },
      { ...shop(), paths: ['*.ts'], window: 'P30D' },
      { ...shop(), baseBranch: 'main', paths: ['**/*.tf'] },
      { ...shop(), state: 'opened' },
    ];
    const { read } = tester();

    const first = await read(...rules);

    expect(first.map(it => it.quality)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(host.takeCalls().sort()).toEqual([
      'files of 1 page 1',
      'files of 2 page 1',
      'list 1',
    ]);
    expect(await read(...rules)).toEqual(first);
    expect(host.takeCalls()).toHaveLength(1);
  });

  it('reads files again once there is another commit', async () => {
    const pull = host.add({
      createdAt: '2026-11-20T09:00:00Z',
      mergedAt: undefined,
      files: ['a.ts'],
    });
    const { readOne } = tester();
    const rule = { ...shop(), state: 'opened', paths: ['*.tf'] };
    expect(await readOne(rule)).toMatchObject({ value: 0 });

    pull.files.push('b.tf');
    pull.headSha = 'f'.repeat(40);
    pull.updatedAt = '2026-11-21T11:59:00Z';

    expect(await readOne(rule)).toMatchObject({ value: 1 });
  });

  it('reads all pages of files', async () => {
    const files = Array.from({ length: 120 }, (_, index) => `${index}.ts`);
    host.add({ files: [...files, 'last.tf'] });

    expect(await values({ paths: ['last.tf'] })).toEqual([1]);
  });

  // recordings/github/bad-credentials-401.json, forbidden-403-not-a-rate-limit.json,
  // not-found-404.json; recordings/gitlab/unauthorized-401.json;
  // recordings/gitea/user-self-401-bad-token.json, pull-comment-403-scope.json, repo-get-404.json
  it.each([
    ['unauthorized', 'does not accept the configured credentials (401)'],
    [
      'forbidden',
      'does not let the configured credentials read pull requests (403)',
    ],
    [
      'notFound',
      'has no such repository, or the configured credentials cannot see it (404)',
    ],
  ] as const)('is an error when it is %s', async (refusal, words) => {
    host.refuse(refusal);

    const [reason] = await values({});

    expect(reason).toContain(`${host.title} cannot be read: ${name}`);
    expect(reason).toContain(words);
    expect(reason).not.toContain('hunter2');
  });

  it('is an error when one of several repositories is gone', async () => {
    host.add({});
    const gone = `${host.host}/acme/gone`;

    const result = await tester().readOne({ repositories: [host.title, gone] });

    expect(result).toMatchObject({
      quality: 'error',
      reason: expect.stringMatching(
        new RegExp(`^${gone} cannot be read: .*\\(404\\)`),
      ),
    });
  });

  it('spoils no other rule of the same round', async () => {
    host.add({});
    const gone = { repositories: [`${host.host}/acme/gone`] };

    const [bad, good] = await tester().read(gone, shop());

    expect(bad).toMatchObject({ quality: 'error' });
    expect(good).toMatchObject({ quality: 'ok', value: 1 });
  });

  // recordings/github/rate-limited-429-secondary.json, recordings/gitlab/rate-limited-429.json
  it('leaves the host alone for as long as it asks', async () => {
    host.refuse('tooMany');
    const { readOne, clock } = tester();
    const wait = { GitHub: 120, GitLab: 37, Gitea: 30 }[name] ?? NaN;
    const until = new Date(clock.now.getTime() + wait * 1000);

    const first = await readOne(shop());

    expect(first).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining(
        `asks to be left alone until ${until
          .toISOString()
          .replace('.000', '')}, and is asked again then`,
      ),
    });
    host.override = undefined;
    clock.now = new Date(until.getTime() - 1000);
    expect(await readOne(shop())).toEqual(first);
    expect(host.takeCalls()).toHaveLength(1);
    clock.now = until;
    expect(await readOne(shop())).toMatchObject({ quality: 'ok' });
  });

  it('gives up a host that hangs, and asks it for nothing else then', async () => {
    host.override = () => 'hang';
    const { readOne, clock } = tester({ timeoutMilliseconds: 50 });
    const reason = expect.stringContaining(
      'does not answer (nothing for 0.05 s)',
    );

    expect(await readOne(shop())).toMatchObject({ quality: 'error', reason });
    expect(await readOne(shop())).toMatchObject({ quality: 'error', reason });
    expect(host.takeCalls()).toEqual(['list 1']);
    clock.now = new Date('2026-11-21T12:00:30.000Z');
    await readOne(shop());
    expect(host.takeCalls()).toEqual(['list 1']);
  });

  it('is an error when the list goes on and on', async () => {
    for (let number = 1; number <= host.pageSize + 1; number += 1) {
      host.add({ number });
    }
    host.override = ({ query }) => {
      query.set('page', '1');
      return undefined;
    };

    expect(await values({})).toEqual([
      `${host.title} cannot be read: more than ${host.pageSize} of its pull requests were updated since 2026-11-14T12:00:00.000Z, and no more are read`,
    ]);
  });

  it('is an error when the host answers with something else', async () => {
    host.override = () => ({ status: 200, body: '<html>Sign in</html>' });
    expect(await values({})).toEqual([
      expect.stringContaining('answers in an unexpected form'),
    ]);
  });
});
