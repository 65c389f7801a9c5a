import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import pLimit from 'p-limit';

/** Keeps a request below the 100 kB that the catalog accepts as a body. */
const BATCH = 200;
const CONCURRENCY = 4;
/** How long a caller may go on seeing what the catalog has just hidden. */
const LIFETIME_MILLISECONDS = 10_000;
const CALLERS = 1000;

export interface VisibleEntitiesOptions {
  auth: AuthService;
  catalog: CatalogService;
  /** Entities that have records, those worth asking about: references and the store's keys. */
  listEntities: () => Promise<ReadonlyMap<string, number>>;
  /** Milliseconds; of the system unless given. */
  now?: () => number;
}

/** References of entities by the store's keys. */
export type EntityRefs = ReadonlyMap<number, string>;

interface Answer {
  until: number;
  entities: Promise<EntityRefs>;
}

/** Asks the catalog which entities a caller may see, and remembers it for seconds. */
export class VisibleEntities {
  readonly #options: VisibleEntitiesOptions;
  readonly #answers = new Map<string, Answer>();

  constructor(options: VisibleEntitiesOptions) {
    this.#options = options;
  }

  /** Throws a ServiceUnavailableError when the catalog does not answer. */
  async find(credentials: BackstageCredentials): Promise<EntityRefs> {
    const caller = this.#callerOf(credentials);
    const now = (this.#options.now ?? Date.now)();
    const known = this.#answers.get(caller);
    if (known && now < known.until) {
      return await known.entities;
    }
    const answer = {
      until: now + LIFETIME_MILLISECONDS,
      entities: this.#ask(credentials),
    };
    this.#remember(caller, answer);
    try {
      return await answer.entities;
    } catch (error) {
      if (this.#answers.get(caller) === answer) {
        this.#answers.delete(caller);
      }
      throw error;
    }
  }

  /** Asks again at the caller's next request. */
  forget(credentials: BackstageCredentials): void {
    this.#answers.delete(this.#callerOf(credentials));
  }

  #remember(caller: string, answer: Answer): void {
    this.#answers.delete(caller);
    this.#answers.set(caller, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > CALLERS) {
      this.#answers.delete(oldest);
    }
  }

  #callerOf(credentials: BackstageCredentials): string {
    const { auth } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return `user:${credentials.principal.userEntityRef}`;
    }
    return JSON.stringify(credentials.principal);
  }

  async #ask(credentials: BackstageCredentials): Promise<EntityRefs> {
    const entities = await this.#options.listEntities();
    const entityRefs = [...entities.keys()];
    const limit = pLimit(CONCURRENCY);
    const batches = Array.from(
      { length: Math.ceil(entityRefs.length / BATCH) },
      (_, index) => entityRefs.slice(index * BATCH, (index + 1) * BATCH),
    );
    const found = await Promise.all(
      batches.map(batch => limit(() => this.#askBatch(batch, credentials))),
    );
    return new Map(
      found.flat().flatMap(entityRef => {
        const entityKey = entities.get(entityRef);
        return entityKey === undefined ? [] : [[entityKey, entityRef]];
      }),
    );
  }

  async #askBatch(
    entityRefs: string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const fields = ['kind', 'metadata.name', 'metadata.namespace'];
    try {
      const { items } = await this.#options.catalog.getEntitiesByRefs(
        { entityRefs, fields },
        { credentials },
      );
      return items
        .filter(entity => entity !== undefined)
        .map(entity => stringifyEntityRef(entity));
    } catch (error) {
      throw new ServiceUnavailableError(
        'The catalog did not say which entities you may see',
        error,
      );
    }
  }
}
