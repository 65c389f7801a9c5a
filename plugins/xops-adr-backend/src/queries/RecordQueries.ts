import {
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
import { Knex } from 'knex';
import { DecisionRecordResource } from '../access/permissionRules';
import { RecordReader } from '../access/RecordAccess';
import { TextSearch } from '../search/TextSearch';
import { ParseAddress } from '../sources/knownAddress';
import { listDocuments } from './documents';
import { listFindings } from './findingList';
import { PageOptions } from './page';
import { permissionResources } from './permissionResources';
import { QueryContext } from './QueryContext';
import { readableIds } from './readableIds';
import { recordAddresses } from './recordAddresses';
import { RecordCounts } from './RecordCounts';
import { getRecord } from './recordDetail';
import { locateImage } from './recordImage';
import { getGraph, GraphQuery } from './recordGraph';
import { listRecords } from './recordList';
import { RecordMatcher } from './RecordMatch';
import { RecordSummaryReader } from './RecordSummaryReader';
import { getRecordVersion } from './recordVersion';
import { reviewDaysAt } from './reviewDays';
import { listReviews } from './reviewList';
import { lastRound } from './lastRound';
import { listSources } from './sourceList';
import { summarize } from './summary';

export interface RecordQueriesOptions {
  db: Knex;
  search: TextSearch;
  /** Knows the addresses of other repositories' files. */
  parseAddress: ParseAddress;
  /** Days before its day from which a review is due soon. */
  reviewSoonDays: number;
  /** Of the system unless given. */
  now?: () => Date;
}

/** Everything that is read from the store. Each answer holds only what its reader may see. */
export class RecordQueries {
  readonly #options: RecordQueriesOptions;
  readonly #matcher: RecordMatcher;
  readonly #summaries: RecordSummaryReader;
  readonly #counts: RecordCounts;

  constructor(options: RecordQueriesOptions) {
    this.#options = options;
    this.#matcher = new RecordMatcher(options);
    this.#summaries = new RecordSummaryReader(options);
    this.#counts = new RecordCounts(options);
  }

  async list(reader: RecordReader, query: RecordQuery): Promise<RecordList> {
    return await listRecords(this.#contextFor(reader), query);
  }

  /** Throws a NotFoundError for what the reader may not see. */
  async get(reader: RecordReader, recordId: string): Promise<RecordDetail> {
    const context = this.#contextFor(reader);
    const { locationKey, ...detail } = await getRecord(context, recordId);
    const { markdown, summary } = detail;
    const { path } = summary;
    return {
      ...detail,
      addresses: await recordAddresses(
        context,
        { locationKey, markdown, path },
        this.#options.parseAddress,
      ),
    };
  }

  /** Where an image stands at its host; throws a NotFoundError unless the record shows it. */
  async locateImage(
    reader: RecordReader,
    image: { recordId: string; path: string },
  ): Promise<string> {
    return await locateImage(this.#contextFor(reader), image);
  }

  /** Throws a NotFoundError for what the reader may not see. */
  async getVersion(
    reader: RecordReader,
    version: { recordId: string; versionId: string },
  ): Promise<RecordVersionText> {
    return await getRecordVersion(this.#contextFor(reader), version);
  }

  async getGraph(
    reader: RecordReader,
    query: GraphQuery,
  ): Promise<RecordGraph> {
    return await getGraph(this.#contextFor(reader), query);
  }

  async listFindings(
    reader: RecordReader,
    query: RecordFilter & PageOptions,
  ): Promise<FindingList> {
    return await listFindings(this.#contextFor(reader), query);
  }

  async listReviews(
    reader: RecordReader,
    query: RecordFilter & PageOptions,
  ): Promise<ReviewList> {
    return await listReviews(this.#contextFor(reader), query);
  }

  async summarize(
    reader: RecordReader,
    entityRef?: string,
  ): Promise<DecisionsSummary> {
    return await summarize(this.#contextFor(reader), entityRef);
  }

  async listSources(
    reader: RecordReader,
    entityRef?: string,
  ): Promise<SourceList> {
    const [sources, round] = await Promise.all([
      listSources(this.#contextFor(reader), entityRef),
      lastRound(this.#options.db),
    ]);
    return { items: sources.map(({ state }) => state), round };
  }

  /** Which of some records the reader may see. */
  async findReadable(
    reader: RecordReader,
    recordIds: readonly string[],
  ): Promise<ReadableRecords> {
    const [found, entities] = await Promise.all([
      readableIds(this.#contextFor(reader), recordIds),
      this.listEntities(),
    ]);
    return {
      recordIds: [...found],
      everything:
        reader.criteria === undefined &&
        [...entities.values()].every(key => reader.entities.has(key)),
    };
  }

  /** All records for the search index, whoever may see them. */
  async listDocuments(page: PageOptions): Promise<RecordDocumentPage> {
    return await listDocuments(this.#options.db, page);
  }

  /** What permission rules are decided on; undefined for what does not exist. */
  async getPermissionResources(
    recordIds: readonly string[],
  ): Promise<(DecisionRecordResource | undefined)[]> {
    return await permissionResources(this.#options.db, recordIds);
  }

  /** Keys of all entities that have records, by reference. */
  async listEntities(): Promise<Map<string, number>> {
    const rows: { entity_ref: string; entity_key: number }[] =
      await this.#options.db('entities').select('entity_ref', 'entity_key');
    return new Map(rows.map(row => [row.entity_ref, row.entity_key]));
  }

  #contextFor(reader: RecordReader): QueryContext {
    const { db, now = () => new Date(), reviewSoonDays } = this.#options;
    return {
      db,
      matcher: this.#matcher,
      summaries: this.#summaries,
      counts: this.#counts,
      reader,
      days: reviewDaysAt(now(), reviewSoonDays),
    };
  }
}
