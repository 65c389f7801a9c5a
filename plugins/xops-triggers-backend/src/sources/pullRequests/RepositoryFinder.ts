import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { allOf, askCatalog, CatalogReader } from '../CatalogReader';
import { PullRequestParameters } from './pullRequestParameters';
import { repositoryOfEntity } from './repositoryOfEntity';
import {
  parseRepositoryName,
  repositoryKey,
  RepositoryName,
} from './RepositoryName';

export type RepositoryScope = Pick<
  PullRequestParameters,
  'repositories' | 'system' | 'owner'
>;

export interface FoundRepositories {
  /** Each once. */
  repositories: RepositoryName[];
  /** Entities whose repository cannot be told, by reference. */
  without: string[];
}

/** What somebody owns and a repository can hold. */
const KINDS = ['Component', 'Resource', 'API', 'System', 'Domain'];

/** Which repositories are meant, by name or by the catalog. */
export class RepositoryFinder {
  readonly #reader: CatalogReader;
  readonly #integrations: ScmIntegrationRegistry;

  constructor(reader: CatalogReader, integrations: ScmIntegrationRegistry) {
    this.#reader = reader;
    this.#integrations = integrations;
  }

  async find(scope: RepositoryScope): Promise<FoundRepositories> {
    if (scope.repositories) {
      const named = scope.repositories.map(parseRepositoryName);
      return { repositories: eachOnce(named), without: [] };
    }
    const repositories: RepositoryName[] = [];
    const without: string[] = [];
    for (const entity of await this.#entities(scope)) {
      const repository = repositoryOfEntity(entity, this.#integrations);
      if (repository) {
        repositories.push(repository);
      } else {
        without.push(stringifyEntityRef(entity));
      }
    }
    return { repositories: eachOnce(repositories), without: without.sort() };
  }

  async #entities({ system, owner }: RepositoryScope): Promise<Entity[]> {
    return await askCatalog(this.#reader, async (catalog, options) => {
      const pages = catalog.streamEntities(
        {
          filter: {
            ...(system && { 'relations.partOf': system }),
            ...(owner && { 'relations.ownedBy': owner }),
            kind: KINDS,
          },
          fields: [
            'kind',
            'metadata.name',
            'metadata.namespace',
            'metadata.annotations',
          ],
        },
        options,
      );
      return await allOf(pages);
    });
  }
}

function eachOnce(repositories: RepositoryName[]): RepositoryName[] {
  const first = new Map<string, RepositoryName>();
  for (const repository of repositories) {
    const key = repositoryKey(repository);
    first.set(key, first.get(key) ?? repository);
  }
  return [...first.values()].sort((a, b) =>
    repositoryKey(a).localeCompare(repositoryKey(b)),
  );
}
