import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  adrRefreshPermission,
  DecisionsSummary,
  FindingList,
  ReadableRecords,
  RecordDetail,
  RecordDocumentPage,
  RecordFilter,
  RecordGraph,
  RecordList,
  RecordQuery,
  RecordVersionText,
  ReviewList,
  SourceList,
} from '@xops/plugin-xops-adr-common';
import { RecordAccess } from './access/RecordAccess';
import { Image, ImageReader } from './images/ImageReader';
import { RecordIngest } from './ingest/RecordIngest';
import { PageOptions } from './queries/page';
import { GraphQuery } from './queries/recordGraph';
import { RecordQueries } from './queries/RecordQueries';

export interface DecisionsViewOptions {
  access: RecordAccess;
  catalog: CatalogService;
  images: ImageReader;
  ingest: Pick<RecordIngest, 'readEntity'>;
  queries: RecordQueries;
}

/** What is not read by then is read by the next round. */
const REFRESH_MILLISECONDS = 60_000;

type Paged = RecordFilter & PageOptions;

/**
 * Decisions as one caller may see them: the same for routes and actions. Each
 * method throws a NotAllowedError for somebody who may read nothing.
 */
export class DecisionsView {
  readonly #options: DecisionsViewOptions;

  constructor(options: DecisionsViewOptions) {
    this.#options = options;
  }

  async list(
    query: RecordQuery,
    credentials: BackstageCredentials,
  ): Promise<RecordList> {
    const { access, queries } = this.#options;
    return await queries.list(await access.readerFor(credentials), query);
  }

  /**
   * Also under an id that the record had before it was moved; the answer holds
   * its address. Throws a NotFoundError for what does not exist and, in the
   * same words, for what the caller may not see.
   */
  async get(
    recordId: string,
    credentials: BackstageCredentials,
  ): Promise<RecordDetail> {
    const { access, queries } = this.#options;
    return await queries.get(await access.readerFor(credentials), recordId);
  }

  /** Throws a NotFoundError as `get` does. */
  async getVersion(
    version: { recordId: string; versionId: string },
    credentials: BackstageCredentials,
  ): Promise<RecordVersionText> {
    const { access, queries } = this.#options;
    return await queries.getVersion(
      await access.readerFor(credentials),
      version,
    );
  }

  /** Throws a NotFoundError as `get` does, and for what the record does not show. */
  async getImage(
    image: { recordId: string; path: string },
    credentials: BackstageCredentials,
  ): Promise<Image> {
    const { access, images, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await images.read(await queries.locateImage(reader, image));
  }

  async getGraph(
    query: GraphQuery,
    credentials: BackstageCredentials,
  ): Promise<RecordGraph> {
    const { access, queries } = this.#options;
    return await queries.getGraph(await access.readerFor(credentials), query);
  }

  async listFindings(
    query: Paged,
    credentials: BackstageCredentials,
  ): Promise<FindingList> {
    const { access, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await queries.listFindings(reader, query);
  }

  async listReviews(
    query: Paged,
    credentials: BackstageCredentials,
  ): Promise<ReviewList> {
    const { access, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await queries.listReviews(reader, query);
  }

  async summarize(
    entityRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<DecisionsSummary> {
    const { access, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await queries.summarize(reader, entityRef);
  }

  async listSources(
    entityRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<SourceList> {
    const { access, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await queries.listSources(reader, entityRef);
  }

  /**
   * Reads the entity's sources now and tells how that went. Throws a
   * NotAllowedError without the permission for it, and a NotFoundError for an
   * entity that the catalog does not show the caller.
   */
  async refresh(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<SourceList> {
    const { access, catalog, ingest } = this.#options;
    await access.authorize(adrRefreshPermission, credentials);
    await access.readerFor(credentials);
    const entity = await catalog.getEntityByRef(entityRef, { credentials });
    if (!entity) {
      throw new NotFoundError(`No entity '${entityRef}'`);
    }
    await ingest.readEntity(
      entityRef,
      AbortSignal.timeout(REFRESH_MILLISECONDS),
    );
    // Its records may have been unknown until now.
    access.forget(credentials);
    return await this.listSources(entityRef, credentials);
  }

  /** Which of some records the caller may read, for what shows them elsewhere. */
  async findReadable(
    recordIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ReadableRecords> {
    const { access, queries } = this.#options;
    const reader = await access.readerFor(credentials);
    return await queries.findReadable(reader, recordIds);
  }

  /** For services alone: whoever may see the records. */
  async listDocuments(page: PageOptions): Promise<RecordDocumentPage> {
    return await this.#options.queries.listDocuments(page);
  }
}
