import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  buildReaderUrl,
  buildRepositoryUrl,
  parseRepositoryAddress,
} from './RepositoryAddress';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        { host: 'gitea.example.com', baseUrl: 'https://gitea.example.com' },
        { host: 'tools.example.com', baseUrl: 'https://tools.example.com/git' },
      ],
      gitlab: [
        {
          host: 'gitlab.example.com',
          apiBaseUrl: 'https://gitlab.example.com/api/v4',
        },
      ],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
    },
  }),
);

function parse(url: string) {
  const integration = integrations.byUrl(url);
  return integration && parseRepositoryAddress(url, integration);
}

const GITHUB = 'https://github.com/acme/shop';
const GITLAB = 'https://gitlab.example.com/a/group/shop';
const GITEA = 'https://gitea.example.com/acme/shop';
const CLOUD = 'https://bitbucket.org/acme/shop';
const SERVER = 'https://bitbucket.example.com/projects/ACME/repos/shop';
const AZURE = 'https://dev.azure.com/acme/project/_git/shop';

describe('parseRepositoryAddress', () => {
  it.each([
    [`${GITHUB}/tree/main/docs/adr`, 'main', 'docs/adr'],
    [
      `${GITHUB}/blob/main/docs/adr/0001-a%20b.md`,
      'main',
      'docs/adr/0001-a b.md',
    ],
    [`${GITHUB}/tree/main/`, 'main', ''],
    [`${GITHUB}/tree/feature%2Fx/docs`, 'feature/x', 'docs'],
    [
      `${GITHUB}/blob/feature%252Fx/catalog-info.yaml`,
      'feature/x',
      'catalog-info.yaml',
    ],
    [`${GITEA}/src/branch/feature%2Fx/docs`, 'feature/x', 'docs'],
    [`${SERVER}/browse/docs?at=refs/heads/feature/x`, 'feature/x', 'docs'],
    [`${AZURE}?path=/docs&version=GBfeature/x`, 'feature/x', 'docs'],
    [`${GITHUB}?x=1#y`, '', ''],
    [`${GITHUB}.git`, '', ''],
    [`${GITLAB}/-/tree/main/docs`, 'main', 'docs'],
    [`${GITLAB}/blob/main/docs/a.md`, 'main', 'docs/a.md'],
    [GITLAB, '', ''],
    [`${GITEA}/src/branch/main/docs`, 'main', 'docs'],
    [`${GITEA}/src/tag/v1/docs`, 'v1', 'docs'],
    [
      'https://tools.example.com/git/acme/shop/src/branch/main/docs',
      'main',
      'docs',
    ],
    [`${CLOUD}/src/main/docs/`, 'main', 'docs'],
    [`${SERVER}/browse/docs?at=refs/heads/main`, 'main', 'docs'],
    [`${SERVER}/browse/docs`, '', 'docs'],
    [`${AZURE}?path=/docs/adr&version=GBmain`, 'main', 'docs/adr'],
    [AZURE, '', ''],
  ])('reads %s', (url, branch, path) => {
    expect(parse(url)).toMatchObject({ branch, path });
  });

  it.each([
    ['https://github.com/acme', 'no repository'],
    [`${GITHUB}/issues/3`, 'no file or folder'],
    [`${GITEA}/src/main/docs`, 'an address without the kind of reference'],
    [GITEA, 'no branch, which Gitea needs'],
    [
      'https://tools.example.com/acme/shop/src/branch/main/docs',
      'another folder of the host',
    ],
    [`${GITHUB}/tree/main/../../../other/secret`, 'a way out'],
    [`${GITHUB}/tree/main/%2e%2e/%2E%2E/x`, 'a coded way out'],
    [`${GITLAB}/-/tree/feature%2Fx/docs`, 'a slash that its reader mistakes'],
    [`${GITHUB}/tree/main/docs%2Fadr`, 'a coded slash in a path'],
    ['https://github.com/acme%2Fother/shop', 'a coded slash in a name'],
    [`${GITHUB}/tree/feature%2F..%2F..%2Fx/docs`, 'a way out in a branch'],
    [`${GITHUB}/tree/%2Fx/docs`, 'a branch that begins with a slash'],
    [`${GITHUB}/tree/main/a%00b`, 'a control character'],
    [`${GITHUB}/tree/main/%zz`, 'a broken code'],
    [`${AZURE}?path=/../x`, 'a way out of Azure'],
    [`${AZURE}/pullrequest/7`, 'no place in Azure'],
    ['https://gitlab.example.com/a/shop/-/issues', 'no place in GitLab'],
    ['ftp://github.com/acme/shop', 'another protocol'],
  ])('refuses %s: %s', url => {
    expect(parse(url)).toBeUndefined();
  });

  it('never repeats credentials of an address', () => {
    expect(parse('https://me:secret@github.com/acme/shop')?.webUrl).toBe(
      GITHUB,
    );
  });

  it('refuses kinds of hosts that it does not know', () => {
    const [gerrit] = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gerrit: [
            {
              host: 'gerrit.example.com',
              gitilesBaseUrl: 'https://gerrit.example.com/gitiles',
            },
          ],
        },
      }),
    )
      .list()
      .filter(it => it.type === 'gerrit');
    expect(
      parseRepositoryAddress('https://gerrit.example.com/a/b', gerrit),
    ).toBeUndefined();
  });
});

describe('buildRepositoryUrl', () => {
  it.each([
    [`${GITHUB}/tree/main/docs`, `${GITHUB}/blob/main/docs/a%20%23.md#L7`],
    [GITHUB, `${GITHUB}/blob/HEAD/docs/a%20%23.md#L7`],
    [`${GITLAB}/-/tree/main/docs`, `${GITLAB}/-/blob/main/docs/a%20%23.md#L7`],
    [
      `${GITEA}/src/branch/main/`,
      `${GITEA}/src/branch/main/docs/a%20%23.md#L7`,
    ],
    [`${GITEA}/src/tag/v1/`, `${GITEA}/src/tag/v1/docs/a%20%23.md#L7`],
    [`${CLOUD}/src/main/`, `${CLOUD}/src/main/docs/a%20%23.md#lines-7`],
    [
      `${SERVER}/browse/x?at=main`,
      `${SERVER}/browse/docs/a%20%23.md?at=main#7`,
    ],
    [
      `${AZURE}?version=GBmain`,
      `${AZURE}?path=/docs/a%20%23.md&version=GBmain&line=7`,
    ],
  ])('builds the page of a line beside %s', (url, page) => {
    const address = parse(url);
    expect(
      address &&
        buildRepositoryUrl(address, {
          path: 'docs/a #.md',
          isFile: true,
          line: 7,
        }),
    ).toBe(page);
  });

  it.each([
    [`${GITHUB}/tree/main`, `${GITHUB}/blob/c0ffee/docs/a.md#L7`],
    [`${GITLAB}/-/tree/main`, `${GITLAB}/-/blob/c0ffee/docs/a.md#L7`],
    [`${GITEA}/src/branch/main/`, `${GITEA}/src/commit/c0ffee/docs/a.md#L7`],
    [`${CLOUD}/src/main/`, `${CLOUD}/src/c0ffee/docs/a.md#lines-7`],
    [`${SERVER}/browse/x?at=main`, `${SERVER}/browse/docs/a.md?at=c0ffee#7`],
    [
      `${AZURE}?version=GBmain`,
      `${AZURE}?path=/docs/a.md&version=GCc0ffee&line=7`,
    ],
  ])('builds the page of a line at a commit beside %s', (url, page) => {
    const address = parse(url);
    expect(
      address &&
        buildRepositoryUrl(
          { ...address, branch: 'c0ffee', reference: 'commit' },
          { path: 'docs/a.md', isFile: true, line: 7 },
        ),
    ).toBe(page);
  });

  it.each([
    `${GITHUB}/tree/main/docs/adr`,
    GITHUB,
    `${GITLAB}/-/tree/main/docs/adr`,
    GITLAB,
    `${GITEA}/src/branch/main/docs/adr`,
    `${CLOUD}/src/main/docs/adr`,
    `${SERVER}/browse/docs/adr?at=main`,
    `${AZURE}?path=/docs/adr&version=GBmain`,
  ])('gives the address of a folder back: %s', url => {
    const address = parse(url);
    expect(
      address &&
        buildRepositoryUrl(address, { path: address.path, isFile: false }),
    ).toBe(url);
  });
});

describe('buildReaderUrl', () => {
  const place = { path: 'docs/a b.md', isFile: true };

  it.each([
    [`${GITHUB}/tree/main`, `${GITHUB}/blob/main/docs/a%20b.md`],
    [
      `${GITHUB}/tree/feature%2Fx`,
      `${GITHUB}/blob/feature%252Fx/docs/a%20b.md`,
    ],
    [
      `${GITEA}/src/branch/feature%2Fx`,
      `${GITEA}/src/branch/feature%2Fx/docs/a%20b.md`,
    ],
  ])('codes the branch of %s as its reader wants it', (url, page) => {
    const address = parse(url);
    expect(address && buildReaderUrl(address, place)).toBe(page);
  });

  it('codes no slash twice for people', () => {
    const address = parse(`${GITHUB}/tree/feature%2Fx`);
    expect(address && buildRepositoryUrl(address, place)).toBe(
      `${GITHUB}/blob/feature%2Fx/docs/a%20b.md`,
    );
  });
});
