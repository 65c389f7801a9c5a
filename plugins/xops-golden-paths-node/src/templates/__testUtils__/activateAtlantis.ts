import { type JsonObject } from '@backstage/types';
import { resolve } from 'node:path';
import { type DimensionsOfNames } from './templateDependencies';
import {
  runTemplate,
  type StandIn,
  type TemplateRun,
  type TemplateRunOptions,
} from './TemplateRunner';

export const templateFile = resolve(
  __dirname,
  '../../../../../templates/activate-atlantis/template.yaml',
);

/** Git hosts by a name for tests: of each kind, rented and of one's own. */
export const GIT_HOSTS = {
  gitea: { type: 'gitea', host: 'git.example.com:3000' },
  github: { type: 'github', host: 'github.com' },
  githubOwn: { type: 'github', host: 'github.example.com' },
  gitlab: { type: 'gitlab', host: 'gitlab.com' },
  gitlabOwn: { type: 'gitlab', host: 'gitlab.example.com:8443' },
} as const;

const SECRETS = ['sealedSecret', 'externalSecret'] as const;
const GITOPS = ['commit', 'pullRequest', 'none'] as const;
const WORDS = {
  plain: { name: 'atlantis', system: 'gitops-platform' },
  /** Another name than usual, and what YAML takes for a number. */
  other: { name: 'plan-and-apply', system: '2024' },
};
const SWITCH = [true, false] as const;

/** Everything that can be chosen and changes more of the output than a word. */
export interface AtlantisOptions {
  gitHost: keyof typeof GIT_HOSTS;
  safekeeping: (typeof SECRETS)[number];
  gitops: (typeof GITOPS)[number];
  words: keyof typeof WORDS;
  storageClass: boolean;
  /** Whether the page of a trigger led to the form. */
  origin: boolean;
}
type Dimension = keyof AtlantisOptions;

/** A Git host and a storage class of its own, opened by a trigger. */
export const usualOptions: AtlantisOptions = {
  gitHost: 'gitea',
  safekeeping: 'sealedSecret',
  gitops: 'commit',
  words: 'plain',
  storageClass: false,
  origin: true,
};

/** Every combination. */
export function allAtlantisOptions(): AtlantisOptions[] {
  const hosts = [
    'gitea',
    'github',
    'githubOwn',
    'gitlab',
    'gitlabOwn',
  ] as const;
  const words = ['plain', 'other'] as const;
  return hosts.flatMap(gitHost =>
    SECRETS.flatMap(safekeeping =>
      GITOPS.flatMap(gitops =>
        words.flatMap(it =>
          SWITCH.flatMap(storageClass =>
            SWITCH.map(origin => ({
              gitHost,
              safekeeping,
              gitops,
              words: it,
              storageClass,
              origin,
            })),
          ),
        ),
      ),
    ),
  );
}

/** Which options decide an answer or an output of an action; the rest are words. */
export const ATLANTIS_NAMES: DimensionsOfNames<Dimension> = {
  'parameters.decision': ['origin'],
  'parameters.gitUser': [],
  'parameters.host': [],
  'parameters.image': [],
  'parameters.name': ['words'],
  'parameters.owner': [],
  'parameters.repoUrl': [],
  'parameters.repositories': [],
  'parameters.safekeeping': ['safekeeping'],
  'parameters.storage': [],
  'parameters.storageClass': ['storageClass'],
  'parameters.system': [],
  'parameters.terraformVersion': [],
  'parameters.trigger': ['origin'],
  parameters: [],
  'steps.adr.output': [],
  'steps.check.output': [],
  'steps.gitops.output': [],
  'steps.image.output': [],
  'steps.provenance.output': [],
  'steps.publish.output': [],
  'steps.register.output': [],
  'steps.request.output.allowList': [],
  'steps.request.output.cloneUrl': [],
  'steps.request.output.defaultBranch': [],
  'steps.request.output.gitHost': ['gitHost'],
  'steps.request.output.gitPort': ['gitHost'],
  'steps.request.output.gitopsConfigured': ['gitops'],
  'steps.request.output.gitopsMode': ['gitops'],
  'steps.request.output.hostType': ['gitHost'],
  'steps.request.output.hostUrl': [],
  'steps.request.output.repositoryWebUrl': [],
  'steps.request.output.systemName': ['words'],
};

export const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
export const trigger =
  '0a1b2c3d4e:docs/adr/0000-stream-2-waits.md#iac-pull-requests';
export const decision = '0a1b2c3d4e:docs/adr/0000-stream-2-waits.md';

/** Name and system. */
export function wordsOf({ words }: AtlantisOptions) {
  return WORDS[words];
}

/** GitLab's groups lie in groups. */
export function repositoriesOf({ gitHost }: AtlantisOptions): string[] {
  const network = GIT_HOSTS[gitHost].type === 'gitlab' ? 'acme/core' : 'acme';
  return ['acme/infrastructure', `${network}/Network.live`];
}

/** The form's answers for a combination of options. */
export function answersOf(options: AtlantisOptions): JsonObject {
  const { name, system } = wordsOf(options);
  return {
    ...(options.origin && { trigger, decision }),
    name,
    owner: 'group:default/platform',
    system: `system:default/${system}`,
    repositories: repositoriesOf(options),
    host: 'atlantis.example.com',
    safekeeping: options.safekeeping,
    gitUser: 'atlantis-bot',
    image: 'ghcr.io/runatlantis/atlantis:v0.46.0',
    terraformVersion: '1.14.9',
    storage: 10,
    ...(options.storageClass && { storageClass: 'local-path' }),
    repoUrl: `${GIT_HOSTS[options.gitHost].host}?owner=acme&repo=${name}`,
  };
}

function standInsOf(options: AtlantisOptions): Record<string, StandIn> {
  const { name, system } = wordsOf(options);
  const { type, host } = GIT_HOSTS[options.gitHost];
  const [gitHost, port] = host.split(':');
  const hostUrl = `https://${host}`;
  const web = `${hostUrl}/acme/${name}`;
  const record = `docs/adr/0001-activate-atlantis.md`;
  return {
    'xops:atlantis:check': {
      output: {
        hostType: type,
        hostUrl,
        gitHost,
        gitPort: Number(port ?? 443),
        allowList: repositoriesOf(options).map(it => `${gitHost}/${it}`),
        repositoryWebUrl: web,
        cloneUrl: `${web}.git`,
        gitopsConfigured: options.gitops !== 'none',
        gitopsMode: options.gitops,
        systemName: system,
        defaultBranch: 'main',
      },
    },
    'xops:image:resolve': {
      output: { image: 'ghcr.io/runatlantis/atlantis', digest },
    },
    'xops:adr:write': {
      output: { path: record, number: 1, style: 'madr4' },
      files: { [`source/${record}`]: '# Activate Atlantis\n' },
    },
    'xops:output:check': { output: { digest, checks: [] } },
    'xops:provenance:write': { output: { provenance: { kind: 'Provenance' } } },
    'xops:repository:publish': {
      output: {
        remoteUrl: web,
        repoContentsUrl: `${web}/src/branch/main/`,
        catalogInfoUrl: `${web}/src/branch/main/catalog-info.yaml`,
        commitHash: '0'.repeat(40),
      },
    },
    'xops:gitops:register': { output: { changeUrl: `${web}/change` } },
    'catalog:register': {
      output: { entityRef: `component:default/${name}` },
    },
  };
}

/** Runs the template for a combination of options in an empty folder. */
export function runActivateAtlantis(
  options: AtlantisOptions,
  home: string,
  output?: TemplateRunOptions['output'],
): Promise<TemplateRun> {
  return runTemplate(templateFile, {
    home,
    answers: answersOf(options),
    checkedBy: 'xops:output:check',
    standIns: standInsOf(options),
    output,
  });
}

/** Words for a test's name. */
export function titleOf(options: AtlantisOptions): string {
  return [
    options.gitHost,
    options.safekeeping,
    `GitOps repository: ${options.gitops}`,
    `${options.words} words`,
    options.storageClass ? 'a storage class' : 'the default storage class',
    options.origin ? 'opened by a trigger' : 'opened by nobody',
  ].join(', ');
}
