import { findingsOf } from '@xops/plugin-xops-golden-paths-common';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { type OutputFolder, readOutputFolder } from '../output/OutputFolder';
import { CheckerProcess, type Verdict } from './__testUtils__/CheckerProcess';
import { coveringCases } from './__testUtils__/coveringCases';
import {
  argocdFolder,
  configurationFolder,
  description,
  digest,
  runK3sService,
  templateFile,
  wordsOf,
} from './__testUtils__/k3sService';
import { K3S_SERVICE_NAMES } from './__testUtils__/k3sServiceNames';
import { readTemplateDependencies } from './__testUtils__/templateDependencies';
import {
  allOptions,
  environmentsOf,
  type TemplateOptions,
  titleOf,
} from './__testUtils__/TemplateOptions';

/** An overlay's build depends on all of these together. */
const MANIFEST_OPTIONS = new Set([
  'shape',
  'exposure',
  'database',
  'scaling',
] as const);

const cases = coveringCases(allOptions(), [
  ...readTemplateDependencies(templateFile, K3S_SERVICE_NAMES),
  MANIFEST_OPTIONS,
]);
const work = createMockDirectory();
const checker = new CheckerProcess();

afterAll(() => checker.stop());

function kindsOf({ exposure, database, scaling }: TemplateOptions): string[] {
  return [
    'Deployment',
    'LimitRange',
    'Namespace',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'ResourceQuota',
    'Service',
    'ServiceAccount',
    'ServiceMonitor',
    ...(scaling === 'range' ? ['HorizontalPodAutoscaler'] : []),
    ...(exposure === 'public' ? ['Ingress'] : []),
    ...(database === 'sealedSecret' ? ['SealedSecret'] : []),
    ...(database === 'externalSecret' ? ['ExternalSecret'] : []),
  ];
}

const headSchema = z.object({ metadata: z.object({ name: z.string() }) });
const deploymentSchema = z.object({
  spec: z.object({ replicas: z.number().optional() }),
});
const autoscalerSchema = z.object({
  spec: z.object({ minReplicas: z.number(), maxReplicas: z.number() }),
});

/** An overlay's namespaces and numbers, as they were built. */
function summaryOf({ environment, manifests }: Verdict['overlays'][number]) {
  const of = (kind: string) =>
    manifests.filter(it => it.kind === kind).map(it => it.value);
  return {
    environment,
    namespaces: of('Namespace').map(it => headSchema.parse(it).metadata.name),
    replicas: deploymentSchema.parse(of('Deployment')[0]).spec.replicas,
    ranges: of('HorizontalPodAutoscaler')
      .map(it => autoscalerSchema.parse(it).spec)
      .map(({ minReplicas, maxReplicas }) => [minReplicas, maxReplicas]),
  };
}

function reader(folder: OutputFolder) {
  const files = new Map(folder.files.map(it => [it.path, it.text]));
  const read = (path: string) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`No file '${path}'`);
    return text;
  };
  return { paths: [...files.keys()], read };
}

describe.each(cases.map(options => [titleOf(options), options] as const))(
  '%s',
  (_title, options) => {
    const { name, system } = wordsOf(options);
    const environments = environmentsOf(options);
    const configuration = configurationFolder(options);
    const kinds = kindsOf(options);
    let folder: OutputFolder;
    let verdict: Verdict;

    beforeAll(async () => {
      work.clear();
      const run = await runK3sService(options, work.path);
      folder = await readOutputFolder(run.folder);
      verdict = await checker.check(run.folder, {
        name,
        environments,
        kinds: Object.fromEntries(environments.map(it => [it, kinds])),
      });
    });

    it('passes every checker', () => {
      const unsure = verdict.results.filter(it => it.status === 'notChecked');
      expect(unsure).toEqual([]);
      expect(findingsOf(verdict)).toEqual([]);
    });

    it('puts each environment into its own namespace, with its own number of replicas', () => {
      const scaleOf = (environment: string, fewest: number, most: number) => ({
        environment,
        namespaces: [`${name}-${environment}`],
        ...(options.scaling === 'range'
          ? { replicas: undefined, ranges: [[fewest, most]] }
          : { replicas: fewest, ranges: [] }),
      });
      const scales = verdict.overlays.map(summaryOf);
      expect(new Map(scales.map(it => [it.environment, it]))).toEqual(
        new Map([
          ['local', scaleOf('local', 1, 2)],
          ...environments.map(it => [it, scaleOf(it, 2, 4)] as const),
        ]),
      );
    });

    it('releases nothing but an existing image that needs no sealing, to the first environment', () => {
      const { paths, read } = reader(folder);
      const releases = paths
        .filter(it => it.endsWith('release.json'))
        .map(it => [it, JSON.parse(read(it))]);
      const file = `source/deploy/overlays/${environments[0]}/release.json`;
      expect(releases).toEqual(
        options.shape === 'image' && options.database !== 'sealedSecret'
          ? [[file, { image: 'ghcr.io/acme/shop', digest }]]
          : [],
      );
    });

    it('hands exactly its namespaces and its repository to Argo CD', () => {
      const { paths, read } = reader(folder);
      const at = argocdFolder(options);
      const project = parse(read(`${at}/app-project.yaml`));
      expect(project.metadata).toMatchObject({
        name,
        labels: {
          'app.kubernetes.io/name': name,
          'app.kubernetes.io/part-of': system,
        },
      });
      expect(project.spec.description).toBe(description);
      expect(project.spec.destinations).toEqual(
        environments.map(environment => ({
          server: 'https://kubernetes.default.svc',
          namespace: `${name}-${environment}`,
        })),
      );
      const suffix = options.shape === 'typescriptApart' ? '-manifests' : '';
      expect(project.spec.sourceRepos).toEqual([
        expect.stringMatching(new RegExp(`/Acme/${name}${suffix}\\.git$`)),
      ]);
      expect(paths.filter(it => it.startsWith(`${at}/`))).toEqual([
        `${at}/app-project.yaml`,
        ...(options.production
          ? [`${at}/application-set-production.yaml`]
          : []),
        ...(options.dev || options.staging
          ? [`${at}/application-set.yaml`]
          : []),
      ]);
    });

    it('leaves no key of the manifests and the entity without a value', () => {
      const isData = (path: string) =>
        path.endsWith('catalog-info.yaml') ||
        path.startsWith('gitops/') ||
        path.startsWith(`${configuration}/deploy/`);
      const empty = folder.files
        .filter(it => it.path.endsWith('.yaml') && isData(it.path))
        .flatMap(file =>
          parseAllDocuments(file.text).flatMap(document =>
            emptyKeys(document.toJS()).map(key => `${file.path}: ${key}`),
          ),
        );
      expect(empty).toEqual([]);
    });
  },
);

/** Paths to values that are null or the empty string; the core API group is ''. */
function emptyKeys(value: unknown, path = ''): string[] {
  if (value === null || value === '')
    return path.endsWith('.group') ? [] : [path];
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([key, it]) =>
        emptyKeys(it, `${path}.${key}`),
      )
    : [];
}
