import { mockServices } from '@backstage/backend-test-utils';
import {
  answerByRoute,
  SeenRequest,
  startTestServer,
  TestRoute,
  TestServer,
} from '../__testUtils__/startTestServer';
import { GitHubChanges } from './GitHubChanges';
import { HostClient } from './HostClient';

const address = { host: 'github.com', owner: 'acme', name: 'gitops' };
const files = [
  { path: 'services/shop/a.yaml', content: Buffer.from('a: ü\n') },
];

describe('GitHubChanges', () => {
  let server: TestServer;
  let routes: TestRoute[];

  beforeEach(async () => {
    routes = [];
    server = await startTestServer(request => answerByRoute(routes, request));
  });
  afterEach(() => server.close());

  const changes = () =>
    new GitHubChanges(
      () =>
        new HostClient({
          name: 'GitHub',
          baseUrl: server.url,
          headers: async () => ({}),
          logger: mockServices.logger.mock(),
        }),
      ({ owner, name }) => `https://github.com/${owner}/${name}`,
    );

  const seen = () =>
    server.requests.map(({ method, url }) => `${method} ${url}`);
  const bodies = (method: string): SeenRequest['body'][] =>
    server.requests.filter(it => it.method === method).map(it => it.body);

  const gitDatabase: TestRoute[] = [
    [
      'GET',
      /\/git\/ref\/heads\/main$/,
      () => answer({ object: { sha: 'head' } }),
    ],
    [
      'GET',
      /\/git\/commits\/head$/,
      () => answer({ sha: 'head', tree: { sha: 'tree' } }),
    ],
    ['POST', /\/git\/trees$/, () => answer({ sha: 'new-tree' })],
    [
      'POST',
      /\/git\/commits$/,
      () => answer({ sha: 'new', tree: { sha: 'new-tree' } }),
    ],
  ];

  it('commits on top of the branch, and moves it only forward', async () => {
    routes = [
      ...gitDatabase,
      [
        'PATCH',
        /\/git\/refs\/heads\/main$/,
        () => answer({ object: { sha: 'new' } }),
      ],
    ];
    await expect(
      changes().commitFiles(address, { branch: 'main', message: 'Add', files }),
    ).resolves.toEqual({
      commitHash: 'new',
      webUrl: 'https://github.com/acme/gitops/commit/new',
    });
    expect(bodies('POST')).toEqual([
      {
        base_tree: 'tree',
        tree: [
          {
            path: 'services/shop/a.yaml',
            mode: '100644',
            type: 'blob',
            content: 'a: ü\n',
          },
        ],
      },
      { message: 'Add', tree: 'new-tree', parents: ['head'] },
    ]);
    expect(bodies('PATCH')).toEqual([{ sha: 'new', force: false }]);
  });

  it('begins again when somebody pushed in between', async () => {
    let refusals = 0;
    routes = [
      ...gitDatabase,
      [
        'PATCH',
        /refs/,
        () =>
          refusals++ === 0
            ? { status: 422, body: { message: 'Update is not a fast forward' } }
            : answer({ object: { sha: 'new' } }),
      ],
    ];
    await changes().commitFiles(address, {
      branch: 'main',
      message: 'Add',
      files,
    });
    expect(seen().filter(it => it.startsWith('GET'))).toHaveLength(4);
  });

  it('gives up where the branch does not let it', async () => {
    routes = [
      ...gitDatabase,
      [
        'PATCH',
        /refs/,
        () => ({ status: 422, body: { message: 'Protected' } }),
      ],
    ];
    await expect(
      changes().commitFiles(address, { branch: 'main', message: 'Add', files }),
    ).rejects.toThrow(
      /refused to commit 1 files to the branch 'main' of 'acme\/gitops' \(422\): Protected/,
    );
    expect(bodies('PATCH')).toHaveLength(3);
  });

  it('makes a branch of its own', async () => {
    routes = [
      ...gitDatabase,
      ['POST', /\/git\/refs$/, () => answer({ object: { sha: 'new' } })],
    ];
    await changes().commitFiles(address, {
      branch: 'xops/shop',
      from: 'main',
      message: 'Add',
      files,
    });
    expect(bodies('POST').at(-1)).toEqual({
      ref: 'refs/heads/xops/shop',
      sha: 'new',
    });
  });

  it('lists a folder with its subfolders', async () => {
    const contents = '/repos/acme/gitops/contents/services/shop';
    routes = [
      [
        'GET',
        new RegExp(`^${contents}\\?ref=main$`),
        () =>
          answer([
            { path: 'services/shop/a.yaml', type: 'file', sha: '1' },
            { path: 'services/shop/more', type: 'dir', sha: '2' },
          ]),
      ],
      [
        'GET',
        new RegExp(`^${contents}/more\\?ref=main$`),
        () =>
          answer([
            { path: 'services/shop/more/b.yaml', type: 'file', sha: '3' },
          ]),
      ],
    ];
    await expect(
      changes().listFolder(address, {
        branch: 'main',
        folder: 'services/shop',
      }),
    ).resolves.toEqual(
      new Map([
        ['services/shop/a.yaml', '1'],
        ['services/shop/more/b.yaml', '3'],
      ]),
    );
    await expect(
      changes().listFolder(address, {
        branch: 'main',
        folder: 'services/none',
      }),
    ).resolves.toEqual(new Map());
  });

  it('knows whether a branch exists', async () => {
    routes = [
      ['GET', /\/branches\/xops%2Fshop$/, () => answer({ name: 'xops/shop' })],
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

    it('opens one', async () => {
      routes = [
        ['POST', /\/pulls$/, () => answer({ html_url: 'https://pr/1' })],
      ];
      await expect(changes().openPullRequest(address, request)).resolves.toBe(
        'https://pr/1',
      );
      expect(bodies('POST')).toEqual([
        { title: 'T', body: 'B', head: 'xops/shop', base: 'main' },
      ]);
    });

    const refusal: TestRoute = [
      'POST',
      /\/pulls$/,
      () => ({
        status: 422,
        body: {
          message: 'Validation Failed',
          errors: [
            { message: 'A pull request already exists for acme:xops/shop.' },
          ],
        },
      }),
    ];

    it('finds the one that is open', async () => {
      routes = [
        refusal,
        [
          'GET',
          /\/pulls\?state=open&head=acme%3Axops%2Fshop&base=main$/,
          () => answer([{ html_url: 'https://pr/1' }]),
        ],
      ];
      await expect(changes().openPullRequest(address, request)).resolves.toBe(
        'https://pr/1',
      );
    });

    it('tells the refusal where there is none', async () => {
      routes = [refusal, ['GET', /\/pulls/, () => answer([])]];
      await expect(changes().openPullRequest(address, request)).rejects.toThrow(
        /\(422\): Validation Failed; A pull request already exists/,
      );
    });
  });
});

function answer(body: unknown) {
  return { status: 200, body };
}
