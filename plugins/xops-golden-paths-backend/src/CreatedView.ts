import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  CatalogEntry,
  CreatedDetail,
  CreatedList,
  CreatedQuery,
  CreatedRecord,
  CreatedSources,
  CreatedSummary,
  goldenPathsReadPermission,
  normalizeEntityRef,
  reconcile,
  selectCreated,
  summarizeCreated,
} from '@xops/plugin-xops-golden-paths-common';
import { authorize } from './authorize';
import { CreatedStore } from './CreatedStore';
import { VisibleEntities } from './VisibleEntities';

/**
 * What golden paths created, as one caller may see it: with the permission to
 * read, and only entities that the catalog shows them. Routes and actions both
 * go through here.
 */
export class CreatedView {
  readonly #store: CreatedStore;
  readonly #visibleEntities: VisibleEntities;
  readonly #permissions: PermissionsService;
  readonly #staleAfterMilliseconds: number;

  constructor(options: {
    store: CreatedStore;
    visibleEntities: VisibleEntities;
    permissions: PermissionsService;
    /** Age of the last complete round from which on it is called stale. */
    staleAfterMilliseconds: number;
  }) {
    this.#store = options.store;
    this.#visibleEntities = options.visibleEntities;
    this.#permissions = options.permissions;
    this.#staleAfterMilliseconds = options.staleAfterMilliseconds;
  }

  async list(
    query: CreatedQuery,
    credentials: BackstageCredentials,
  ): Promise<CreatedList> {
    const seen = await this.#see(credentials);
    return {
      ...selectCreated(itemsOf(seen), query),
      sources: await this.#sourcesOf(seen),
    };
  }

  async summarize(credentials: BackstageCredentials): Promise<CreatedSummary> {
    const seen = await this.#see(credentials);
    return {
      ...summarizeCreated(itemsOf(seen), new Date()),
      sources: await this.#sourcesOf(seen),
    };
  }

  /**
   * Throws a NotFoundError for what does not exist and, in the same words, for
   * what the caller may not see.
   */
  async get(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<CreatedDetail> {
    await this.#authorize(credentials);
    const ref = normalizeEntityRef(entityRef);
    const record = await this.#store.findRecord(ref);
    const [seen] = record ? await this.#join([record], credentials) : [];
    const item = seen && reconcile(seen.entry, seen.record);
    const provenance =
      item && (await this.#store.findProvenance(ref, item.taskId));
    if (!provenance) {
      const error = seen?.record.file?.error?.message;
      throw new NotFoundError(
        `No golden path is known to have created '${ref}'${
          error ? `. ${error}` : ''
        }`,
      );
    }
    return { item, provenance };
  }

  async #authorize(credentials: BackstageCredentials): Promise<void> {
    await authorize(this.#permissions, goldenPathsReadPermission, credentials);
  }

  async #see(credentials: BackstageCredentials): Promise<SeenRecord[]> {
    await this.#authorize(credentials);
    return await this.#join(await this.#store.listRecords(), credentials);
  }

  async #join(
    records: CreatedRecord[],
    credentials: BackstageCredentials,
  ): Promise<SeenRecord[]> {
    const entries = await this.#visibleEntities.find(
      records.map(record => record.entityRef),
      credentials,
    );
    return records.flatMap(record => {
      const entry = entries.get(record.entityRef);
      return entry ? [{ entry, record }] : [];
    });
  }

  async #sourcesOf(seen: readonly SeenRecord[]): Promise<CreatedSources> {
    const round = await this.#store.getRound();
    const reports = seen.flatMap(({ record }) =>
      record.runs.map(run => run.reportedAt),
    );
    return {
      runs: { newestAt: reports.sort().pop() },
      files: {
        ...round,
        stale:
          round.finishedAt !== undefined &&
          Date.now() - Date.parse(round.finishedAt) >
            this.#staleAfterMilliseconds,
        errors: seen.flatMap(({ entry, record: { file } }) =>
          file?.error
            ? [{ ...entry, ...file.error, provenanceUrl: file.provenanceUrl }]
            : [],
        ),
      },
    };
  }
}

interface SeenRecord {
  entry: CatalogEntry;
  record: CreatedRecord;
}

function itemsOf(seen: readonly SeenRecord[]) {
  return seen.flatMap(({ entry, record }) => reconcile(entry, record) ?? []);
}
