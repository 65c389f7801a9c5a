import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { locateRecords } from './locateRecords';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [{ host: 'git.example.com', baseUrl: 'https://git.example.com' }],
    },
  }),
);
const ROOT = 'https://git.example.com/shop/checkout/src/branch/main';

function locate(
  location: string,
  annotations: Record<string, string> = {
    'backstage.io/managed-by-location': `url:${ROOT}/services/a/catalog-info.yaml`,
  },
) {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      annotations: { 'backstage.io/adr-location': location, ...annotations },
    },
  };
  return locateRecords(entity, integrations);
}

function paths(...args: Parameters<typeof locate>) {
  return locate(...args).map(it =>
    it.status === 'located' ? it.address.path : it.error,
  );
}

describe('locateRecords', () => {
  it.each([
    ['docs/adr', ['services/a/docs/adr']],
    ['./docs/adr/', ['services/a/docs/adr']],
    ['../../docs/adr', ['docs/adr']],
    ['/docs/adr', ['docs/adr']],
    ['.', ['services/a']],
    ['/', ['']],
    ['dir:./adr', ['services/a/adr']],
    ['docs/my adr/0001.md', ['services/a/docs/my adr/0001.md']],
    [`${ROOT}/adr`, ['adr']],
    [`url:${ROOT}/adr`, ['adr']],
    ['adr, /adr, /adr/', ['services/a/adr', 'adr']],
  ])('finds %p from the folder of the entity', (location, expected) => {
    expect(paths(location)).toEqual(expected);
  });

  it('begins at the source location where there is one', () => {
    expect(
      paths('adr', {
        'backstage.io/managed-by-location': `url:${ROOT}/x/catalog-info.yaml`,
        'backstage.io/source-location': `url:${ROOT}/src/`,
      }),
    ).toEqual(['src/adr']);
  });

  it('takes a source location without a slash at its end for a folder', () => {
    expect(
      paths('adr', { 'backstage.io/source-location': `url:${ROOT}` }),
    ).toEqual(['adr']);
  });

  it('names the place for people and by a key that stays', () => {
    expect(locate('/docs/adr')).toEqual([
      expect.objectContaining({
        status: 'located',
        name: 'git.example.com/shop/checkout: docs/adr (main)',
        locationKey: expect.stringMatching(/^[0-9a-f]{10}$/),
        sourceId: expect.stringMatching(/^[0-9a-f]{16}$/),
        url: `${ROOT}/docs/adr`,
      }),
    ]);
    expect(locate('/docs/adr')).toEqual(locate(`${ROOT}/docs/adr`));
  });

  it.each([
    ['../../../secret', 'leaves the repository'],
    ['docs/*.md', 'which is a pattern'],
    ['docs\\adr', 'which is no path'],
    ['file:///etc/passwd', 'at no host'],
    ['FILE:/etc', 'at no host'],
    ['//169.254.169.254/x', 'at no host'],
    ['http://localhost:7007/api', 'at no host'],
    ['https://evil.example.com/o/r/src/branch/main/x', 'at no host'],
    ['https://git.example.com@evil.example.com/o/r', 'at no host'],
    ['https://git.example.com/shop', 'is no folder or file on a branch'],
    [`${ROOT}/%2e%2e/%2e%2e/%2e%2e/other`, 'is no folder or file on a branch'],
    ['[', 'is no list of places'],
  ])('says why %p leads nowhere, and what to do', (location, error) => {
    expect(locate(location)).toEqual([
      {
        status: 'unlocatable',
        sourceId: expect.any(String),
        name: expect.stringContaining('component:default/checkout: '),
        error: expect.stringContaining(error),
        advice: expect.stringMatching(/\.$/),
      },
    ]);
  });

  it.each([
    [{}, 'does not say where the entity stands'],
    [
      { 'backstage.io/managed-by-location': 'file:/data/catalog-info.yaml' },
      "read from 'file:/data/catalog-info.yaml', which is no place at a Git host",
    ],
    [
      {
        'backstage.io/source-location':
          'url:https://evil.example.com/a/b/src/branch/main/',
      },
      'at no host',
    ],
  ])(
    'says why a relative place of %j has no beginning',
    (annotations, error) => {
      expect(paths('docs/adr', annotations)).toEqual([
        expect.stringContaining(error),
      ]);
    },
  );

  it('finds the other places where one is wrong', () => {
    expect(locate('docs/*, /adr').map(it => it.status)).toEqual([
      'unlocatable',
      'located',
    ]);
  });
});
