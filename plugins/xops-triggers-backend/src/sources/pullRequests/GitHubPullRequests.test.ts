import { readRecorded } from '../__testUtils__/recorded';
import {
  TestAnswer,
  TestRequest,
  TestServer,
} from '../__testUtils__/TestServer';
import { GitHubPullRequests } from './GitHubPullRequests';

const recorded = readRecorded('github');
const { signal } = new AbortController();

describe('GitHubPullRequests', () => {
  let server: TestServer;
  let answer: (request: TestRequest) => TestAnswer;
  beforeEach(async () => {
    answer = () => ({ status: 200, body: [recorded('pull').body] });
    server = await TestServer.start(request => answer(request));
  });
  afterEach(() => server.close());

  /** An app, whose credentials are of the owner that is asked about. */
  const app = (
    getCredentials = async ({ url }: { url: string }) => ({
      type: 'app' as const,
      headers: { authorization: `Bearer of ${url}` },
    }),
  ) =>
    new GitHubPullRequests(
      {
        host: 'github.com',
        apiBaseUrl: server.url,
        apps: [
          { appId: 1, privateKey: 'hunter2', clientId: 'a', clientSecret: 'b' },
        ],
      },
      { getCredentials },
      {
        now: () => new Date('2026-11-21T12:00:00.000Z'),
        timeoutMilliseconds: 1000,
      },
    );
  const list = (github: GitHubPullRequests, path: string) =>
    github.listPulls({ host: 'github.com', path }, { page: 1, signal });

  // recordings/github/pulls-list-page1.json
  it('reads the recorded pull request', async () => {
    expect((await list(app(), 'tidewharf/berth-planner'))?.pulls).toEqual([
      {
        number: 412,
        title: 'Plan berths by draught',
        url: 'https://github.com/tidewharf/berth-planner/pull/412',
        author: 'mira-k',
        isBot: false,
        baseBranch: 'main',
        labels: ['feature'],
        headSha: '000000000000000000000000000000000000019d',
        createdAt: '2026-11-19T08:02:11.000Z',
        updatedAt: '2026-11-20T16:41:00.000Z',
        mergedAt: '2026-11-20T16:40:58.000Z',
      },
    ]);
  });

  it('knows a bot, and an account that was deleted', async () => {
    const bot = recorded('botPull').body;
    answer = () => ({
      status: 200,
      body: [bot, { ...Object(bot), user: null }],
    });
    expect((await list(app(), 'acme/shop'))?.pulls).toMatchObject([
      { isBot: true, author: 'harbour-bot[bot]' },
      { isBot: false, author: undefined },
    ]);
  });

  it('asks with the credentials of each owner, as GitHub documents it', async () => {
    await list(app(), 'acme/shop');
    const [{ path, query, headers }] = server.requests;
    expect(path).toBe('/repos/acme/shop/pulls');
    // As in the request of recordings/github/pulls-list-page1.json.
    expect(Object.fromEntries(query)).toEqual({
      state: 'all',
      sort: 'updated',
      direction: 'desc',
      per_page: '100',
      page: '1',
    });
    expect(headers).toMatchObject({
      authorization: 'Bearer of https://github.com/acme',
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': 'xops-portal',
    });
  });

  it("waits with one owner's requests alone where an app has a limit for each", async () => {
    const github = app();
    answer = ({ path }) =>
      path.startsWith('/repos/busy/')
        ? recorded('tooMany')
        : { status: 200, body: [] };
    await expect(list(github, 'busy/shop')).rejects.toThrow('left alone');
    await expect(list(github, 'Busy/other')).rejects.toThrow('left alone');
    await expect(list(github, 'acme/shop')).resolves.toBeDefined();
    expect(server.requests).toHaveLength(2);
  });

  it('keeps to itself why there are no credentials', async () => {
    const github = app(async () => {
      throw new Error('hunter2 is no key');
    });
    await expect(list(github, 'acme/shop')).rejects.toThrow(
      "there are no credentials for 'acme' at github.com",
    );
  });
});
