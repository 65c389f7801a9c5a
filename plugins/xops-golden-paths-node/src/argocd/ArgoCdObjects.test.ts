import { readManifests } from '../kubernetes/Manifest';
import { applicationSetsOf, generates } from './ArgoCdObjects';

function setOf(...files: { path: string; exclude?: boolean }[]) {
  const text = JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'shop' },
    spec: {
      generators: [{ git: { repoURL: 'a', files } }],
      template: { spec: { project: 'shop', destination: {} } },
    },
  });
  const [set] = applicationSetsOf(readManifests([{ path: 'a.yaml', text }]));
  return set.spec;
}

describe('generates', () => {
  const all = { path: 'deploy/overlays/*/release.json' };
  const production = { path: 'deploy/overlays/production/release.json' };

  it.each([
    { files: [all], path: 'deploy/overlays/dev/release.json', made: true },
    {
      files: [all],
      path: 'manifests/deploy/overlays/dev/release.json',
      made: true,
    },
    { files: [all], path: 'deploy/overlays/dev/a/release.json', made: false },
    { files: [all], path: 'deploy/overlays/dev/release-json', made: false },
    {
      files: [all],
      path: 'otherdeploy/overlays/dev/release.json',
      made: false,
    },
    {
      files: [production],
      path: 'deploy/overlays/dev/release.json',
      made: false,
    },
    {
      files: [all, { ...production, exclude: true }],
      path: 'deploy/overlays/production/release.json',
      made: false,
    },
    {
      files: [all, { ...production, exclude: true }],
      path: 'deploy/overlays/staging/release.json',
      made: true,
    },
    {
      files: [{ path: '**/release.json' }],
      path: 'a/b/release.json',
      made: true,
    },
    {
      files: [{ path: 'd?v/release.json' }],
      path: 'dev/release.json',
      made: true,
    },
    { files: [], path: 'deploy/overlays/dev/release.json', made: false },
  ])('$files makes an application of $path: $made', ({ files, path, made }) => {
    expect(generates(setOf(...files), path)).toBe(made);
  });
});

describe('applicationSetsOf', () => {
  it('leaves what is malformed, or of another program, to the schemas', () => {
    const text = [
      'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: a }\nspec: []',
      'apiVersion: example.org/v1\nkind: ApplicationSet\nmetadata: { name: a }\nspec: { generators: [] }',
    ].join('\n---\n');
    const manifests = readManifests([{ path: 'a.yaml', text }]);
    expect(manifests).toHaveLength(2);
    expect(applicationSetsOf(manifests)).toEqual([]);
  });
});
