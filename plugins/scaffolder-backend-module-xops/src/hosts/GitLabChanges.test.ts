import { mockServices } from '@backstage/backend-test-utils';
import {
  answerByRoute,
  startTestServer,
  TestRoute,
  TestServer,
} from '../__testUtils__/startTestServer';
import { GitLabChanges } from './GitLabChanges';
import { HostClient } from './HostClient';

const address = { host: 'gitlab.com', owner: 'acme/team', name: 'gitops' };
const project = '/projects/acme%2Fteam%2Fgitops';

describe('GitLabChanges', () => {
  let server: TestServer;
  let routes: TestRoute[];

  beforeEach(async () => {
    routes = [];
    server = await startTestServer(request => answerByRoute(routes, request));
  });
  afterEach(() => server.close());

  const changes = () =>
    new GitLabChanges(
      new HostClient({
        name: 'GitLab',
        baseUrl: server.url,
        headers: async () => ({}),
        logger: mockServices.logger.mock(),
      }),
      ({ owner, name }) => `https://gitlab.com/${owner}/${name}`,
    );
  const posted = () =>
    server.requests.filter(it => it.method === 'POST').map(it => it.body);

  it.each([
    ['the branch', undefined, {}],
    ['a branch of its own', 'main', { start_branch: 'main' }],
  ])('commits to %s', async (_, from, start) => {
    routes = [
      [
        'POST',
        new RegExp(`^${project}/repository/commits$`),
        () => ({ status: 201, body: { id: 'new' } }),
      ],
    ];
    await expect(
      changes().commitFiles(address, {
        branch: 'xops/shop',
        from,
        message: 'Add',
        files: [{ path: 'services/shop/a.yaml', content: Buffer.from('a') }],
      }),
    ).resolves.toEqual({
      commitHash: 'new',
      webUrl: 'https://gitlab.com/acme/team/gitops/-/commit/new',
    });
    expect(posted()).toEqual([
      {
        branch: 'xops/shop',
        ...start,
        commit_message: 'Add',
        actions: [
          {
            action: 'create',
            file_path: 'services/shop/a.yaml',
            content: 'YQ==',
            encoding: 'base64',
          },
        ],
      },
    ]);
  });

  it('reads every page of a folder', async () => {
    const page = (number: string) =>
      `${project}/repository/tree\\?path=services%2Fshop&ref=main&recursive=true&per_page=100&page=${number}$`;
    routes = [
      [
        'GET',
        new RegExp(page('1')),
        () => ({
          status: 200,
          headers: { 'x-next-page': '2' },
          body: [
            { id: '1', path: 'services/shop/more', type: 'tree' },
            { id: '2', path: 'services/shop/a.yaml', type: 'blob' },
          ],
        }),
      ],
      [
        'GET',
        new RegExp(page('2')),
        () => ({
          status: 200,
          headers: { 'x-next-page': '' },
          body: [{ id: '3', path: 'services/shop/more/b.yaml', type: 'blob' }],
        }),
      ],
    ];
    await expect(
      changes().listFolder(address, {
        branch: 'main',
        folder: 'services/shop',
      }),
    ).resolves.toEqual(
      new Map([
        ['services/shop/a.yaml', '2'],
        ['services/shop/more/b.yaml', '3'],
      ]),
    );
  });

  it('finds nothing in a folder that does not exist, and tells other refusals', async () => {
    await expect(
      changes().listFolder(address, {
        branch: 'main',
        folder: 'services/none',
      }),
    ).resolves.toEqual(new Map());
    routes = [['GET', /tree/, () => ({ status: 401, body: {} })]];
    await expect(
      changes().listFolder(address, {
        branch: 'main',
        folder: 'services/none',
      }),
    ).rejects.toThrow(
      /refused to list 'services\/none' of 'acme\/team\/gitops' \(401\)/,
    );
  });

  it('knows whether a branch exists', async () => {
    routes = [
      [
        'GET',
        /\/repository\/branches\/xops%2Fshop$/,
        () => ({ status: 200, body: { name: 'xops/shop' } }),
      ],
    ];
    await expect(changes().branchExists(address, 'xops/shop')).resolves.toBe(
      true,
    );
    await expect(changes().branchExists(address, 'other')).resolves.toBe(false);
  });

  describe('openPullRequest', () => {
    const request = {
      branch: 'xops/shop',
      base: 'main',
      title: 'T',
      body: 'B',
    };

    it('opens a merge request', async () => {
      routes = [
        [
          'POST',
          /merge_requests$/,
          () => ({ status: 201, body: { web_url: 'https://mr/1' } }),
        ],
      ];
      await expect(changes().openPullRequest(address, request)).resolves.toBe(
        'https://mr/1',
      );
      expect(posted()).toEqual([
        {
          source_branch: 'xops/shop',
          target_branch: 'main',
          title: 'T',
          description: 'B',
          remove_source_branch: true,
        },
      ]);
    });

    const refusal: TestRoute = [
      'POST',
      /merge_requests$/,
      () => ({
        status: 409,
        body: {
          message: [
            'Another open merge request already exists for this source branch: !1',
          ],
        },
      }),
    ];

    it('finds the one that is open', async () => {
      routes = [
        refusal,
        [
          'GET',
          /merge_requests\?source_branch=xops%2Fshop&target_branch=main&state=opened$/,
          () => ({ status: 200, body: [{ web_url: 'https://mr/1' }] }),
        ],
      ];
      await expect(changes().openPullRequest(address, request)).resolves.toBe(
        'https://mr/1',
      );
    });

    it('tells the refusal where there is none', async () => {
      routes = [
        refusal,
        ['GET', /merge_requests/, () => ({ status: 200, body: [] })],
      ];
      await expect(changes().openPullRequest(address, request)).rejects.toThrow(
        /\(409\): Another open merge request already exists/,
      );
    });
  });
});
