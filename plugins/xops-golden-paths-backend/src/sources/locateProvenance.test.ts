import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  componentOf,
  forgedAnnotations,
  integrationsConfig,
} from '../__testUtils__/fixtures';
import { locateProvenance, repositoryKey } from './locateProvenance';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader(integrationsConfig),
);

const checkout =
  'https://git.example.com/shop/checkout/src/branch/main/catalog-info.yaml';

function locate(addresses: string[], annotations: Record<string, string> = {}) {
  return locateProvenance(
    componentOf('checkout', annotations),
    addresses,
    integrations,
  );
}

describe('locateProvenance', () => {
  it.each([
    [
      'https://git.example.com/shop/checkout/src/branch/main/',
      'https://git.example.com/shop/checkout/src/branch/main/.xops/provenance.yaml',
      'https://git.example.com/shop/checkout',
    ],
    [
      'https://git.example.com/shop/checkout/src/branch/main/services/a/catalog-info.yaml',
      'https://git.example.com/shop/checkout/src/branch/main/.xops/provenance.yaml',
      'https://git.example.com/shop/checkout',
    ],
    [
      'https://git.example.com/src/src/src/branch/src/src/branch/b/',
      'https://git.example.com/src/src/src/branch/src/.xops/provenance.yaml',
      'https://git.example.com/src/src',
    ],
    [
      'https://github.com/shop/checkout/tree/main/',
      'https://github.com/shop/checkout/tree/main/.xops/provenance.yaml',
      'https://github.com/shop/checkout',
    ],
    [
      'https://github.com/tree/blob/blob/main/catalog-info.yaml',
      'https://github.com/tree/blob/tree/main/.xops/provenance.yaml',
      'https://github.com/tree/blob',
    ],
    [
      'https://gitlab.example.com/a/group/checkout/-/blob/main/x/catalog-info.yaml',
      'https://gitlab.example.com/a/group/checkout/-/blob/main/.xops/provenance.yaml',
      'https://gitlab.example.com/a/group/checkout',
    ],
    [
      'https://bitbucket.example.com/projects/SHOP/repos/checkout/browse/catalog-info.yaml',
      'https://bitbucket.example.com/projects/SHOP/repos/checkout/browse/.xops/provenance.yaml',
      'https://bitbucket.example.com/projects/SHOP/repos/checkout',
    ],
    [
      'https://dev.azure.com/org/project/_git/checkout?path=%2Fcatalog-info.yaml',
      'https://dev.azure.com/org/project/_git/checkout?path=%2F.xops%2Fprovenance.yaml',
      'https://dev.azure.com/org/project/_git/checkout',
    ],
  ])('finds the file of %s', (address, provenanceUrl, repositoryUrl) => {
    expect(locate([address])).toEqual({
      status: 'located',
      location: { provenanceUrl, repositoryUrl },
    });
  });

  it('looks at no annotation that says where the entity is from', () => {
    expect(locate([checkout], forgedAnnotations)).toEqual(locate([checkout]));
    expect(locate([], forgedAnnotations)).toEqual({
      status: 'unlocatable',
      message:
        "The catalog names no Location that it read 'component:default/checkout' from",
    });
  });

  it('finds the file of a folder of a repository', () => {
    expect(
      locate([checkout], {
        'xops.io/provenance': 'services/a/.xops/provenance.yaml',
      }),
    ).toMatchObject({
      location: {
        provenanceUrl:
          'https://git.example.com/shop/checkout/src/branch/main/services/a/.xops/provenance.yaml',
      },
    });
  });

  it('takes several addresses of one repository for one', () => {
    expect(
      locate([checkout, checkout.replace('catalog-info', 'services/a')]),
    ).toEqual(locate([checkout]));
  });

  it.each([
    'https://git.example.com/secret/vault/src/branch/main/catalog-info.yaml',
    'https://git.example.com/shop/checkout/src/branch/other/catalog-info.yaml',
  ])('does not choose between two repositories or branches: %s', other => {
    expect(locate([checkout, other], forgedAnnotations)).toEqual({
      status: 'unlocatable',
      message:
        "The catalog read 'component:default/checkout' through a Location that names several repositories or branches",
    });
  });

  it('finds nothing when one of the addresses is no repository', () => {
    expect(locate([checkout, 'file:/srv/all.yaml'])).toMatchObject({
      status: 'unlocatable',
      message: expect.stringContaining('file:/srv/all.yaml'),
    });
  });

  it.each([
    ['https://evil.example.com/provenance.yaml', 'not a path'],
    ['//evil.example.com/provenance.yaml', 'not a path'],
    ['/etc/passwd', 'not a path'],
    ['../../other/provenance.yaml', 'leaves the repository'],
    ['docs/./provenance.yaml', 'leaves the repository'],
    ['%2e%2e/provenance.yaml', 'not a path'],
    ['a\\b', 'not a path'],
    ['a?ref=other', 'not a path'],
    ['', 'not a path'],
    ['ci/.npmrc', 'does not end in .xops/provenance.yaml'],
    ['secrets.yaml', 'does not end in .xops/provenance.yaml'],
    ['not.xops/provenance.yaml', 'does not end in .xops/provenance.yaml'],
    ['.xops/provenance.yaml/secret', 'does not end in .xops/provenance.yaml'],
    ['../vault/.xops/provenance.yaml', 'leaves the repository'],
  ])("refuses the path '%s'", (path, reason) => {
    expect(locate([checkout], { 'xops.io/provenance': path })).toEqual({
      status: 'unlocatable',
      message: expect.stringContaining(reason),
    });
  });

  it.each([
    ['file:/srv/catalog-info.yaml', 'no configured Git integration'],
    [
      'https://unknown.example.com/a/b/src/branch/main/',
      'no configured Git integration',
    ],
    ['https://github.com/shop/checkout', 'no address of a file or folder'],
    ['https://git.example.com/shop/checkout', 'no address of a file or folder'],
    ['nonsense', "'nonsense'"],
    // The catalog's reader and this one might take these for two repositories.
    [
      'https://git.example.com/secret/vault/src/branch/main/../../../../../me/evil/src/branch/main/catalog-info.yaml',
      'no address of a file or folder',
    ],
    [
      'https://github.com/secret/vault/blob/main/%2e%2e/%2e./me/evil/x.yaml',
      'no address of a file or folder',
    ],
    [
      'https://github.com/secret/vault/blob/main/%E0%A4%A/x.yaml',
      'no address of a file or folder',
    ],
    [
      'https://git.example.com/x#/secret/vault/src/branch/main/catalog-info.yaml',
      'no address of a file or folder',
    ],
    [
      'https://git.example.com/x?/secret/vault/src/branch/main/catalog-info.yaml',
      'no address of a file or folder',
    ],
  ])('says what is wrong with the address %s', (address, reason) => {
    expect(locate([address])).toEqual({
      status: 'unlocatable',
      message: expect.stringContaining(reason),
    });
  });
});

describe('repositoryKey', () => {
  it.each([
    'https://git.example.com/shop/checkout',
    'http://git.example.com/shop/checkout/',
    'https://GIT.example.com/Shop/Checkout.git',
  ])('is the same for %s', url => {
    expect(repositoryKey(url)).toBe('git.example.com/shop/checkout');
  });

  it('tells ports apart', () => {
    expect(repositoryKey('http://localhost:3000/a/b')).toBe(
      'localhost:3000/a/b',
    );
  });

  it('is undefined for what is no address', () => {
    expect(repositoryKey('shop/checkout')).toBeUndefined();
  });
});
