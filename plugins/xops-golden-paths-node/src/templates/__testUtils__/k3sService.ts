import { type JsonObject } from '@backstage/types';
import { resolve } from 'node:path';
import { environmentsOf, type TemplateOptions } from './TemplateOptions';
import {
  runTemplate,
  type StandIn,
  type TemplateRun,
  type TemplateRunOptions,
} from './TemplateRunner';

export const templateFile = resolve(
  __dirname,
  '../../../../../templates/k3s-service/template.yaml',
);

/** In the words of a form that somebody wants to break. */
const WORDS = {
  plain: { name: 'price-list', system: 'commerce' },
  yaml: { name: 'off', system: '2024' },
};
/** The name when words are plain, as usual. */
const plainName = WORDS.plain.name;
export { plainName as name };
export const description = `Says what "things" cost: today & tomorrow's #1`;
export const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const HOSTS = {
  gitea: 'git.example.com:3000',
  github: 'github.com',
  gitlab: 'gitlab.com',
};

/** Name and system of the service. */
export function wordsOf({ words }: TemplateOptions): {
  name: string;
  system: string;
} {
  return WORDS[words];
}

/** The form's answers for a combination of options. */
export function answersOf(options: TemplateOptions): JsonObject {
  const { shape, exposure, database, scaling, hostType } = options;
  const { name, system } = wordsOf(options);
  const isImage = shape === 'image';
  return {
    name,
    description,
    owner: 'group:default/shop',
    system: `system:default/${system}`,
    runtime: isImage ? 'image' : 'typescript',
    ...(isImage
      ? { image: 'ghcr.io/acme/shop:1.4.0' }
      : {
          manifests:
            shape === 'typescriptApart' ? 'ownRepository' : 'sameRepository',
        }),
    port: 8080,
    exposure,
    ...(exposure === 'public' && { host: 'prices.example.com' }),
    database,
    environments: environmentsOf(options),
    minReplicas: 2,
    maxReplicas: scaling === 'fixed' ? 2 : 4,
    repoUrl: `${HOSTS[hostType]}?owner=Acme&repo=${name}`,
  };
}

/** Folder of the output that holds the manifests. */
export function configurationFolder({ shape }: TemplateOptions): string {
  return shape === 'typescriptApart' ? 'manifests' : 'source';
}

/** Folder of the output that holds Argo CD's objects. */
export function argocdFolder(options: TemplateOptions): string {
  return options.gitops
    ? 'gitops'
    : `${configurationFolder(options)}/deploy/argocd`;
}

function standInsOf(options: TemplateOptions): Record<string, StandIn> {
  const { hostType, gitops, shape } = options;
  const { name, system } = wordsOf(options);
  const host = HOSTS[hostType];
  const web = `https://${host}/Acme/${name}`;
  const suffix = shape === 'typescriptApart' ? '-manifests' : '';
  const decision = `docs/adr/0001-run-${name}-on-k3s.md`;
  return {
    'xops:request:check': {
      output: {
        hostType,
        host,
        repositoryOwner: 'Acme',
        repositoryName: name,
        manifestsRepositoryName: `${name}${suffix}`,
        repositoryWebUrl: web,
        cloneUrl: `${web}.git`,
        manifestsCloneUrl: `${web}${suffix}.git`,
        manifestsRepoUrl: `${host}?owner=Acme&repo=${name}${suffix}`,
        gitopsConfigured: gitops,
        gitopsMode: gitops ? 'commit' : 'none',
        systemName: system,
        ownerName: 'shop',
        defaultBranch: 'main',
      },
    },
    'xops:image:resolve': {
      output: { image: 'ghcr.io/acme/shop', digest },
    },
    'xops:adr:write': {
      output: { path: decision, number: 1, style: 'madr4' },
      files: { [`source/${decision}`]: `# Run ${name} on K3S\n` },
    },
    'xops:output:check': { output: { digest, checks: [] } },
    'xops:provenance:write': { output: { provenance: { kind: 'Provenance' } } },
    'xops:repository:publish': {
      output: {
        remoteUrl: web,
        catalogInfoUrl: `${web}/src/branch/main/catalog-info.yaml`,
        commitHash: '0'.repeat(40),
        protected: true,
        pipelines: true,
      },
    },
    'xops:gitops:register': { output: { changeUrl: `${web}/change` } },
    'catalog:register': {
      output: { entityRef: `component:default/${name}` },
    },
  };
}

type K3sServiceRunOptions = Partial<
  Pick<TemplateRunOptions, 'answers' | 'standIns' | 'output'>
>;

/**
 * Runs the template for a combination of options in an empty folder; answers and
 * what an action answers can be others than these options have.
 */
export function runK3sService(
  options: TemplateOptions,
  home: string,
  { answers, standIns, output }: K3sServiceRunOptions = {},
): Promise<TemplateRun> {
  return runTemplate(templateFile, {
    home,
    answers: answers ?? answersOf(options),
    checkedBy: 'xops:output:check',
    standIns: { ...standInsOf(options), ...standIns },
    output,
  });
}
