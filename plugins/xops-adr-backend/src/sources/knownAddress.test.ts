import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { addressParser, linkedPlace, locationAt } from './knownAddress';

const parse = addressParser(
  ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        github: [{ host: 'github.com' }],
        gitea: [
          { host: 'git.example.com', baseUrl: 'https://git.example.com' },
        ],
      },
    }),
  ),
);
const GITEA = 'https://git.example.com/shop/Basket';

describe('linkedPlace', () => {
  it.each([
    [
      `${GITEA}/src/branch/main/docs/adr/1.md#why`,
      {
        repositoryKey: 'git.example.com/shop/basket',
        branch: 'main',
        path: 'docs/adr/1.md',
        anchor: 'why',
      },
    ],
    [
      'https://github.com/acme/shop/blob/main/docs/adr/0001%20a.md',
      {
        repositoryKey: 'github.com/acme/shop',
        branch: 'main',
        path: 'docs/adr/0001 a.md',
      },
    ],
  ])('is what %s names', (href, place) => {
    expect(linkedPlace(href, parse)).toEqual(place);
  });

  it.each([
    'docs/adr/1.md',
    '//git.example.com/shop/basket/src/branch/main/1.md',
    'https://elsewhere.example.com/shop/basket/src/branch/main/1.md',
    'https://github.com/acme/shop',
    'https://github.com/acme/shop/issues/7',
    'ftp://git.example.com/shop/basket/src/branch/main/1.md',
    `${GITEA}/src/branch/main/${'a'.repeat(2000)}`,
  ])('is none for %s', href => {
    expect(linkedPlace(href, parse)).toBeUndefined();
  });
});

describe('locationAt', () => {
  const place = {
    repositoryKey: 'git.example.com/shop/basket',
    branch: 'main',
    path: 'docs/adr/1.md',
  };
  const location = (branch: string, repository = 'basket') => ({
    locationKey: `${repository}@${branch}`,
    repositoryKey: `git.example.com/shop/${repository}`,
    branch,
  });
  const keyAt = (...locations: ReturnType<typeof location>[]) =>
    locationAt(place, locations)?.locationKey;

  it('is that of the branch, of the default one, or the only one', () => {
    expect(keyAt(location(''), location('main'))).toBe('basket@main');
    expect(keyAt(location('next'), location(''))).toBe('basket@');
    expect(keyAt(location('next'), location('main', 'other'))).toBe(
      'basket@next',
    );
  });

  it('is none where another repository or one of several branches would be', () => {
    expect(keyAt(location('main', 'other'))).toBeUndefined();
    expect(keyAt(location('next'), location('last'))).toBeUndefined();
  });
});
