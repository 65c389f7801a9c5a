import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkOutput } from '@xops/plugin-xops-golden-paths-node';
import { parse, parseAllDocuments } from 'yaml';
import { DEMO_BASE_URL, type Demo, readDemo } from './__testUtils__/readDemo';

const REPOSITORY = 'gitops-platform';
const REPOSITORY_URL = `${DEMO_BASE_URL}/xops-demo/${REPOSITORY}.git`;

let demo: Demo;
let folder: string;

beforeAll(async () => {
  demo = await readDemo();
  folder = await mkdtemp(join(tmpdir(), 'xops-manifests-'));
  for (const { repository, path, text } of demo.files) {
    if (
      repository === REPOSITORY &&
      /^(bootstrap|platform|settings)\//.test(path)
    ) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the manifests of the demo’s GitOps repository', () => {
  it('are valid by the schemas of Kubernetes and Argo CD, unknown fields refused', async () => {
    const { results } = await checkOutput({ folder, checks: ['kubernetes'] });
    expect(results.find(({ checker }) => checker === 'kubernetes')).toEqual({
      checker: 'kubernetes',
      status: 'passed',
      subjects: 14,
      findings: [],
    });
  });

  it('start from a root Application over services/, however deep, that never removes by itself', () => {
    const root = parse(demo.text(REPOSITORY, 'bootstrap/services.yaml'));
    expect(root.spec).toMatchObject({
      project: 'bootstrap',
      source: {
        repoURL: REPOSITORY_URL,
        targetRevision: 'main',
        path: 'services',
        directory: { recurse: true },
      },
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: 'argocd',
      },
      syncPolicy: { automated: { prune: false, selfHeal: true } },
    });
    expect(demo.has(REPOSITORY, root.spec.source.path)).toBe(true);
  });

  it('let the roots read this repository alone, and create nothing but what Argo CD works on', () => {
    const [bootstrap] = parseAllDocuments(
      demo.text(REPOSITORY, 'bootstrap/projects.yaml'),
    ).map(document => document.toJS());
    expect(bootstrap.spec).toMatchObject({
      sourceRepos: [REPOSITORY_URL],
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: [
        'AppProject',
        'ApplicationSet',
        'Application',
      ].map(kind => ({ group: 'argoproj.io', kind })),
    });
  });

  it.each(['bootstrap', 'platform'])(
    'are all listed in the kustomization of %s/',
    name => {
      const { resources } = parse(
        demo.text(REPOSITORY, `${name}/kustomization.yaml`),
      );
      const files = demo.files
        .filter(({ repository }) => repository === REPOSITORY)
        .map(({ path }) => path)
        .filter(path => path.startsWith(`${name}/`))
        .map(path => path.slice(name.length + 1));
      expect([...resources, 'kustomization.yaml'].sort()).toEqual(files.sort());
    },
  );

  it('carry the label by which the catalog finds them in Argo CD, which no service carries', () => {
    const { metadata } = parseAllDocuments(
      demo.text(REPOSITORY, 'catalog-info.yaml'),
    )[0].toJS();
    const [name, value] =
      metadata.annotations['argocd/app-selector'].split('=');
    expect(metadata.labels).toHaveProperty([name], value);
    for (const file of ['services', 'platform']) {
      const root = parse(demo.text(REPOSITORY, `bootstrap/${file}.yaml`));
      expect(root.metadata.labels).toHaveProperty([name], value);
    }
    expect(
      parse(demo.text(REPOSITORY, 'platform/kustomization.yaml')).labels,
    ).toEqual([{ pairs: { [name]: value } }]);
  });

  it('take the platform’s parts only from where its project allows, into namespaces that it allows', () => {
    const project = parseAllDocuments(
      demo.text(REPOSITORY, 'bootstrap/projects.yaml'),
    )[1].toJS();
    const { resources } = parse(
      demo.text(REPOSITORY, 'platform/kustomization.yaml'),
    );
    for (const file of resources) {
      const { spec } = parse(demo.text(REPOSITORY, `platform/${file}`));
      expect(spec.project).toBe(project.metadata.name);
      expect(project.spec.sourceRepos).toContain(spec.source.repoURL);
      expect(project.spec.destinations).toContainEqual(spec.destination);
      // Everything of others by its version; this repository as it stands.
      expect(spec.source.targetRevision).toMatch(
        spec.source.repoURL === REPOSITORY_URL ? /^main$/ : /^v?\d+\.\d+\.\d+$/,
      );
    }
  });
});
