import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readRepositoryAddress } from './hosts/readRepositoryAddress';
import { RepositoryAddress } from './hosts/RepositoryHost';
import { RepositoryHosts } from './hosts/RepositoryHosts';

/** The platform's GitOps repository, where new services are registered. */
export interface GitopsTarget {
  repository: RepositoryAddress;
  /** Folder from the repository's root, `services`; empty for the root itself. */
  path: string;
  branch: string;
  mode: 'commit' | 'pullRequest';
}

/** Author of a commit. */
export interface CommitAuthor {
  name: string;
  email: string;
}

/** `xops.goldenPaths`, as far as actions need it. */
export interface GoldenPathsConfig {
  gitops?: GitopsTarget;
  /** Author of the commits that runs make. */
  author: CommitAuthor;
  /** Registries that tags may be resolved at, in lower case. */
  imageRegistries: string[];
}

/** Registries that are asked for tags unless configured otherwise. */
export const DEFAULT_IMAGE_REGISTRIES = [
  'docker.io',
  'ghcr.io',
  'quay.io',
  'public.ecr.aws',
  'registry.gitlab.com',
  'mcr.microsoft.com',
  'gcr.io',
];

const ROOT = 'xops.goldenPaths';
const GITOPS = 'xops.goldenPaths.gitops';
const REGISTRIES = 'xops.goldenPaths.imageRegistries';

/** Every key under each place, those included that other plugins read: activations, defaultRepositoryOwner, provenance, schedule. */
const KNOWN_KEYS = {
  [ROOT]: [
    'activations',
    'defaultRepositoryOwner',
    'gitops',
    'imageRegistries',
    'provenance',
    'schedule',
  ],
  [GITOPS]: ['branch', 'mode', 'path', 'repoUrl'],
};

/**
 * Reads `xops.goldenPaths` at start-up.
 *
 * @throws InputError that names the key, the value and what was expected.
 */
export function readGoldenPathsConfig(config: Config): GoldenPathsConfig {
  for (const [place, known] of Object.entries(KNOWN_KEYS)) {
    refuseUnknownKeys(config, place, known);
  }
  return {
    gitops: config.has(GITOPS)
      ? readGitops(config.getConfig(GITOPS))
      : undefined,
    // The scaffolder's own settings, which its other actions go by too.
    author: {
      name:
        config.getOptionalString('scaffolder.defaultAuthor.name') ??
        'Scaffolder',
      email:
        config.getOptionalString('scaffolder.defaultAuthor.email') ??
        'scaffolder@backstage.io',
    },
    imageRegistries: readRegistries(config),
  };
}

/**
 * Every run would fail at a GitOps host that the portal has no access to.
 *
 * @throws InputError that names the key and the host.
 */
export function checkGitopsHost(
  { gitops }: Pick<GoldenPathsConfig, 'gitops'>,
  hosts: RepositoryHosts,
): void {
  const problem = gitops && hosts.problem(gitops.repository.host);
  if (problem) {
    throw new InputError(`${GITOPS}.repoUrl cannot be used: ${problem}`);
  }
}

/** A misspelt key would leave its default in force without a word. */
function refuseUnknownKeys(
  config: Config,
  place: string,
  known: readonly string[],
): void {
  const unknown = config
    .getOptionalConfig(place)
    ?.keys()
    .find(key => !known.includes(key));
  if (unknown !== undefined) {
    throw new InputError(
      `${place} has the key '${unknown}'; expected any of ${known.join(', ')}`,
    );
  }
}

function readGitops(config: Config): GitopsTarget {
  const mode = config.getOptionalString('mode') ?? 'commit';
  if (mode !== 'commit' && mode !== 'pullRequest') {
    throw new InputError(
      `${GITOPS}.mode is '${mode}'; expected 'commit' or 'pullRequest'`,
    );
  }
  const path = (config.getOptionalString('path') ?? 'services').replace(
    /^\/+|\/+$/g,
    '',
  );
  if (path.split('/').some(part => part === '.' || part === '..')) {
    throw new InputError(
      `${GITOPS}.path is '${path}'; expected a folder from the repository's root, without '.' and '..'`,
    );
  }
  return {
    repository: readRepository(config.getString('repoUrl')),
    path,
    branch: config.getOptionalString('branch') ?? 'main',
    mode,
  };
}

function readRepository(repoUrl: string): RepositoryAddress {
  const address = readRepositoryAddress(repoUrl);
  if (!address) {
    throw new InputError(
      `${GITOPS}.repoUrl is not the address of a repository; expected https://host/owner/repository without credentials, or host?owner=…&repo=…`,
    );
  }
  return address;
}

function readRegistries(config: Config): string[] {
  const registries =
    config.getOptionalStringArray(REGISTRIES) ?? DEFAULT_IMAGE_REGISTRIES;
  return registries.map((registry, index) => {
    if (!/^[a-z0-9.-]+(:\d+)?$/i.test(registry)) {
      throw new InputError(
        `${REGISTRIES}[${index}] is '${registry}'; expected a host such as 'ghcr.io', with a port if it needs one`,
      );
    }
    return registry.toLowerCase();
  });
}
