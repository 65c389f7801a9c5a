import { repositoryFileUrl } from './repositoryFileUrl';

const PROVENANCE = '.xops/provenance.yaml';
const RECORD = 'docs/adr/0001-run-on-k3s.md';

function urlOf(
  options: { provenanceUrl?: string; path?: string },
  annotations?: Record<string, string>,
) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', annotations },
  };
  return repositoryFileUrl({ path: RECORD, ...options, entity });
}

const ROOTS = [
  ['Gitea', 'http://localhost:3000/demo/shop/src/branch/main'],
  ['GitHub', 'https://github.com/demo/shop/blob/main'],
  ['GitLab', 'https://gitlab.com/demo/shop/-/blob/main'],
];

describe('repositoryFileUrl', () => {
  it.each(ROOTS)('stands beside the provenance file on %s', (_, root) => {
    expect(urlOf({ provenanceUrl: `${root}/${PROVENANCE}` })).toBe(
      `${root}/${RECORD}`,
    );
  });

  it('takes the path of the provenance file from its annotation', () => {
    expect(
      urlOf(
        { provenanceUrl: 'https://github.com/demo/shop/blob/main/meta/p.yaml' },
        { 'xops.io/provenance': '/meta/p.yaml' },
      ),
    ).toBe(`https://github.com/demo/shop/blob/main/${RECORD}`);
  });

  it('takes a path with a leading slash as from the root too', () => {
    const root = 'https://github.com/demo/shop/blob/main';
    const provenanceUrl = `${root}/${PROVENANCE}`;

    expect(urlOf({ provenanceUrl, path: `/${RECORD}` })).toBe(
      `${root}/${RECORD}`,
    );
  });

  it.each(ROOTS)(
    'stands in the folder of the entity on %s while the file was not looked for',
    (_, root) => {
      expect(
        urlOf({}, { 'backstage.io/source-location': `url:${root}/` }),
      ).toBe(`${root}/${RECORD}`);
    },
  );

  it.each([
    ['nothing is known', {}, undefined],
    [
      'the address is not that of the provenance file',
      { provenanceUrl: 'https://github.com/demo/shop/blob/main/other.yaml' },
      undefined,
    ],
    [
      'the source is a file of the portal',
      {},
      { 'backstage.io/source-location': 'file:/catalog/' },
    ],
    [
      'the source is no folder',
      {},
      {
        'backstage.io/source-location': 'url:https://example.com/catalog.yaml',
      },
    ],
  ])('is undefined when %s', (_, options, annotations) => {
    expect(urlOf(options, annotations)).toBeUndefined();
  });
});
