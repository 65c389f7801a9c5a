import { FakeGiteaPulls } from '../__testUtils__/FakeGiteaPulls';
import { FakeGitHubPulls } from '../__testUtils__/FakeGitHubPulls';
import { rateTester } from '../__testUtils__/rateTester';
import { readRecorded } from '../__testUtils__/recorded';

const recorded = readRecorded('github');

describe('Limits of GitHub', () => {
  let github: FakeGitHubPulls;
  beforeEach(async () => {
    github = await new FakeGitHubPulls().start();
  });
  afterEach(() => github.close());

  const start = () => {
    const tester = rateTester({ integrations: github.integrations() });
    const readOne = () => tester.readOne({ repositories: [github.title] });
    return { ...tester, readOne };
  };

  // recordings/github/rate-limited-403-primary.json, rate-limited-403-secondary.json
  it.each([
    ['tooManyPrimary', '2026-11-21T10:00:00Z', '2026-11-21T09:30:00.000Z'],
    ['tooManySecondary', '2026-11-21T12:01:00Z', '2026-11-21T12:00:00.000Z'],
  ])('that are told by 403 (%s) are waited for', async (name, until, now) => {
    const { readOne, clock } = start();
    clock.now = new Date(now);
    github.override = () => recorded(name);

    expect(await readOne()).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining(`left alone until ${until}`),
    });
    await readOne();
    expect(github.takeCalls()).toHaveLength(1);
  });

  // recordings/github/forbidden-403-not-a-rate-limit.json
  it('are not suspected where the right is missing', async () => {
    const { readOne } = start();
    github.refuse('forbidden');

    expect(await readOne()).toMatchObject({
      reason: expect.stringContaining(
        '(403): Resource not accessible by integration',
      ),
    });
    await readOne();
    expect(github.takeCalls()).toHaveLength(2);
  });

  // recordings/github/bad-credentials-401.json
  it('for bad credentials are not tried out', async () => {
    const { readOne, clock } = start();
    github.refuse('unauthorized');
    const first = await readOne();

    expect(await readOne()).toEqual(first);
    expect(github.takeCalls()).toHaveLength(1);
    clock.now = new Date(clock.now.getTime() + 30_000);
    await readOne();
    expect(github.takeCalls()).toHaveLength(1);
  });

  it('that an answer uses up are kept before they are told', async () => {
    const { readOne } = start();
    const reset = Date.parse('2026-11-21T12:20:00Z') / 1000;
    github.override = () => ({
      status: 200,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': `${reset}`,
      },
      body: [],
    });

    expect(await readOne()).toMatchObject({ quality: 'ok', value: 0 });
    expect(await readOne()).toMatchObject({
      quality: 'error',
      reason: expect.stringContaining('left alone until 2026-11-21T12:20:00Z'),
    });
  });
});

describe('The time of a round', () => {
  it('ends with what was read kept, so that the next one goes on', async () => {
    const gitea = await new FakeGiteaPulls().start();
    gitea.add({ files: ['a.tf'] });
    gitea.add({ files: ['b.tf'] });
    let hangs = true;
    gitea.override = ({ path }) =>
      hangs && path.endsWith('/2/files') ? 'hang' : undefined;
    const { readOne } = rateTester({
      integrations: gitea.integrations(),
      budgetMilliseconds: 2000,
    });
    const rule = { repositories: [gitea.title], paths: ['*.tf'] };

    expect(await readOne(rule)).toMatchObject({
      quality: 'error',
      reason: `the files of ${gitea.title}#2 cannot be read: the round had no time left after 2 s; what was read is kept, and the next one goes on`,
    });
    hangs = false;
    gitea.takeCalls();
    expect(await readOne(rule)).toMatchObject({ value: 2 });
    expect(gitea.takeCalls()).toEqual(['list 1', 'files of 2 page 1']);
    await gitea.close();
  });

  it('ends at once when the backend stops', async () => {
    const gitea = await new FakeGiteaPulls().start();
    const stopping = new AbortController();
    gitea.override = () => {
      stopping.abort(new Error('The backend stops'));
      return 'hang';
    };
    const { source, clock } = rateTester({
      integrations: gitea.integrations(),
    });
    const parameters = source.parameters.parse({
      repositories: [gitea.title],
    });

    await expect(
      source.read([{ key: 'a', parameters }], {
        signal: stopping.signal,
        now: clock.now,
      }),
    ).rejects.toThrow('The backend stops');
    await gitea.close();
  });
});
