import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ADR_LOCATION_ANNOTATION } from '../sources/adrLocation';
import { locateRecords } from '../sources/locateRecords';
import { CatalogEntity } from '../store/CatalogEntity';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'relations',
];

export interface CatalogReaderOptions {
  catalog: CatalogService;
  auth: AuthService;
  integrations: ScmIntegrationRegistry;
}

/** Finds the entities of the catalog that name decision records. */
export class CatalogReader {
  readonly #options: CatalogReaderOptions;

  constructor(options: CatalogReaderOptions) {
    this.#options = options;
  }

  /** Throws a ServiceUnavailableError where the catalog cannot be gone through. */
  async readAll(signal: AbortSignal): Promise<CatalogEntity[]> {
    const { catalog, auth } = this.#options;
    const found: CatalogEntity[] = [];
    try {
      const pages = catalog.streamEntities(
        {
          filter: {
            [`metadata.annotations.${ADR_LOCATION_ANNOTATION}`]:
              CATALOG_FILTER_EXISTS,
          },
          fields: FIELDS,
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for await (const entities of pages) {
        signal.throwIfAborted();
        found.push(...entities.map(it => this.#catalogEntityOf(it)));
      }
    } catch (error) {
      signal.throwIfAborted();
      throw new ServiceUnavailableError(
        'The catalog could not be gone through',
        error,
      );
    }
    return found;
  }

  /** An entity as the catalog has it now; without sources where it is not there. */
  async read(entityRef: string): Promise<CatalogEntity> {
    const { catalog, auth } = this.#options;
    const entity = await catalog.getEntityByRef(entityRef, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return entity
      ? this.#catalogEntityOf(entity)
      : { entityRef, owners: [], systems: [], sources: [] };
  }

  #catalogEntityOf(entity: Entity): CatalogEntity {
    const { annotations, title } = entity.metadata;
    return {
      entityRef: stringifyEntityRef(entity),
      title,
      owners: targetsOf(entity, RELATION_OWNED_BY),
      systems: targetsOf(entity, RELATION_PART_OF).filter(
        ref => parseEntityRef(ref).kind === 'system',
      ),
      sources:
        annotations?.[ADR_LOCATION_ANNOTATION] === undefined
          ? []
          : locateRecords(entity, this.#options.integrations),
    };
  }
}

function targetsOf({ relations = [] }: Entity, type: string): string[] {
  const targets = relations
    .filter(relation => relation.type === type)
    .map(relation => stringifyEntityRef(parseEntityRef(relation.targetRef)));
  return [...new Set(targets)].sort();
}
