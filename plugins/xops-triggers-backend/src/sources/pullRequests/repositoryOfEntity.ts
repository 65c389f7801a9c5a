import { Entity } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  parseRepositoryName,
  RepositoryName,
  repositoryNameSchema,
} from './RepositoryName';

/** Places that the catalog writes down itself, the nearest to the code first. */
const LOCATIONS = [
  'backstage.io/source-location',
  'backstage.io/managed-by-location',
];

/** Annotations that name a repository without its host, and the host that is meant otherwise. */
const SLUGS = [
  {
    annotation: 'github.com/project-slug',
    type: 'github',
    host: 'github.com',
  },
  {
    annotation: 'gitlab.com/project-slug',
    type: 'gitlab',
    host: 'gitlab.com',
  },
] as const;

/**
 * The repository that an entity's code is in: named by a slug, else where its
 * source stands. A slug goes first, since the catalog derives a source location
 * from wherever the entity's file lies. Undefined where there is none at a GitHub,
 * GitLab or Gitea of `integrations`.
 */
export function repositoryOfEntity(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): RepositoryName | undefined {
  const { annotations = {} } = entity.metadata;
  const urls = LOCATIONS.map(name => annotations[name] ?? '')
    .filter(location => location.startsWith('url:'))
    .map(location => location.slice('url:'.length));
  for (const { annotation, type, host } of SLUGS) {
    const slug = annotations[annotation];
    if (slug !== undefined) {
      const own = urls.map(url => integrations.byUrl(url));
      const found =
        annotations['gitlab.com/instance'] && type === 'gitlab'
          ? annotations['gitlab.com/instance']
          : own.find(it => it?.type === type)?.title;
      return checked(`${found ?? host}/${slug}`, integrations);
    }
  }
  for (const url of urls) {
    const repository = repositoryOfUrl(url, integrations);
    if (repository) {
      return repository;
    }
  }
  return undefined;
}

/** The repository in the address of a page of GitHub, GitLab or Gitea. */
export function repositoryOfUrl(
  url: string,
  integrations: ScmIntegrationRegistry,
): RepositoryName | undefined {
  if (!URL.canParse(url)) {
    return undefined;
  }
  const { host, pathname } = new URL(url);
  const gitlab = integrations.gitlab.byHost(host);
  const gitea = integrations.gitea.byHost(host);
  const base = new URL(
    gitlab?.config.baseUrl ?? gitea?.config.baseUrl ?? `https://${host}`,
  ).pathname.replace(/\/+$/, '');
  if (!pathname.startsWith(`${base}/`)) {
    return undefined;
  }
  const parts = pathname.slice(base.length).split('/').filter(Boolean);
  const path = gitlab ? gitLabProject(parts) : parts.slice(0, 2);
  const title = `${host}/${path.join('/').replace(/\.git$/, '')}`;
  return checked(title, integrations);
}

/** All groups and the project stand before `/-/`, in old addresses before `/blob/` or `/tree/`. */
function gitLabProject(parts: string[]): string[] {
  const dash = parts.indexOf('-');
  const view = parts.findIndex(
    (part, index) => index > 1 && /^(blob|tree|raw|edit)$/.test(part),
  );
  const end = [dash, view].find(it => it > 0);
  return parts.slice(0, end);
}

/** Undefined for a name that is none, and for a host that pull requests cannot be read at. */
function checked(
  title: string,
  { github, gitlab, gitea }: ScmIntegrationRegistry,
): RepositoryName | undefined {
  if (!repositoryNameSchema.safeParse(title).success) {
    return undefined;
  }
  const repository = parseRepositoryName(title);
  const { host, path } = repository;
  const isReadable =
    gitlab.byHost(host) ||
    ((github.byHost(host) || gitea.byHost(host)) &&
      path.split('/').length === 2);
  return isReadable ? repository : undefined;
}
