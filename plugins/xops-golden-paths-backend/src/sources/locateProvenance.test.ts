import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { componentOf, integrationsConfig } from '../__testUtils__/fixtures';
import { locateProvenance, repositoryKey } from './locateProvenance';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader(integrationsConfig),
);

function locate(annotations: Record<string, string>) {
  return locateProvenance(componentOf('checkout', annotations), integrations);
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
  ])('finds the file of %s', (source, provenanceUrl, repositoryUrl) => {
    expect(locate({ 'backstage.io/source-location': `url:${source}` })).toEqual(
      { status: 'located', location: { provenanceUrl, repositoryUrl } },
    );
  });

  it('goes by where the catalog read the entity when no source is stated', () => {
    const entity = componentOf('checkout', {
      'backstage.io/managed-by-location':
        'url:https://github.com/shop/checkout/blob/main/catalog-info.yaml',
    });
    delete entity.metadata.annotations?.['backstage.io/source-location'];
    expect(locateProvenance(entity, integrations)).toMatchObject({
      location: { repositoryUrl: 'https://github.com/shop/checkout' },
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
  ])("refuses the path '%s'", (path, reason) => {
    expect(locate({ 'xops.io/provenance': path })).toEqual({
      status: 'unlocatable',
      message: expect.stringContaining(reason),
    });
  });

  it.each([
    ['file:/srv/catalog-info.yaml', 'no configured Git integration'],
    [
      'url:https://unknown.example.com/a/b/src/branch/main/',
      'no configured Git integration',
    ],
    ['url:https://github.com/shop/checkout', 'no address of a file or folder'],
    [
      'url:https://git.example.com/shop/checkout',
      'no address of a file or folder',
    ],
    ['nonsense', "'nonsense'"],
  ])('says what is wrong with the source %s', (source, reason) => {
    expect(locate({ 'backstage.io/source-location': source })).toEqual({
      status: 'unlocatable',
      message: expect.stringContaining(reason),
    });
  });

  it('says that an entity has no source', () => {
    const entity = componentOf('checkout');
    delete entity.metadata.annotations?.['backstage.io/source-location'];
    expect(locateProvenance(entity, integrations)).toMatchObject({
      status: 'unlocatable',
      message: expect.stringContaining('component:default/checkout'),
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
