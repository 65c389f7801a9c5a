import { NotFoundError } from '@backstage/errors';
import {
  DecisionRecord,
  decisionRecordSchema,
  LinkedRecord,
  RecordDetail,
  ResolvedLink,
  statusSchema,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { isBelow } from '../sources/FileSelection';
import { findRecord, FoundRecord } from './findRecord';
import { linkedRecords, linkedRecordsById } from './linkedRecords';
import { linksFromElsewhere } from './linksFromElsewhere';
import { QueryContext } from './QueryContext';
import { FINDING_COLUMNS, readableFindings } from './readableFindings';
import { jsonOf } from './recordRows';
import { sourcesAt } from './sourceList';

/** All about a record but where its relative links lead. */
export type StoredDetail = Omit<RecordDetail, 'addresses'> & {
  locationKey: string;
};

export const versionRowSchema = z
  .object({
    version_id: z.string(),
    read_at: z.string(),
    commit: z.string().nullable(),
    title: z.string(),
    status_json: jsonOf(statusSchema).nullable(),
  })
  .transform(row => ({
    versionId: row.version_id,
    readAt: row.read_at,
    commit: row.commit ?? undefined,
    title: row.title,
    status: row.status_json ?? undefined,
  }));

/** Throws a NotFoundError for what the reader may not see. */
export async function getRecord(
  context: QueryContext,
  recordId: string,
): Promise<StoredDetail> {
  const row = await findRecord(context, recordId);
  const [[summary], document, markdown, findings, versions, siblings, source] =
    await Promise.all([
      context.summaries.summarize([row.columns], context),
      documentOf(context, row),
      markdownOf(context, row.content_hash),
      findingsOf(context, row),
      versionsOf(context, row),
      siblingsOf(context, row),
      sourceOf(context, row),
    ]);
  const links = [
    ...(await resolveLinks(context, document)),
    ...(await linksFromElsewhere(context, row, document)),
  ];
  const record = {
    ...document,
    links: links.map(({ record: _, ...it }) => it),
  };
  return {
    summary,
    record,
    markdown,
    findings,
    links,
    versions,
    source,
    siblings,
    locationKey: row.location_key,
  };
}

async function documentOf(
  { db }: QueryContext,
  row: FoundRecord,
): Promise<DecisionRecord> {
  const found: unknown = await db('record_documents')
    .where({ record_key: row.record_key })
    .first('document_json');
  return z.object({ document_json: jsonOf(decisionRecordSchema) }).parse(found)
    .document_json;
}

/** Words of a record or of one of its versions. */
export async function markdownOf(
  { db }: QueryContext,
  contentHash: string,
): Promise<string> {
  const found: unknown = await db('record_texts')
    .where({ content_hash: contentHash })
    .first('markdown');
  return z.object({ markdown: z.string() }).parse(found).markdown;
}

async function findingsOf(context: QueryContext, row: FoundRecord) {
  const rows: unknown[] = await context
    .db('record_findings as f')
    .where({ record_key: row.record_key })
    .orderBy(['f.severity_sort', 'f.line', 'f.finding_key'])
    .select(...FINDING_COLUMNS);
  return await readableFindings(context, rows);
}

async function versionsOf({ db }: QueryContext, row: FoundRecord) {
  return z
    .array(versionRowSchema)
    .parse(
      await db('record_versions')
        .where({ record_id: row.record_id })
        .orderBy('sequence', 'desc'),
    );
}

async function siblingsOf(
  context: QueryContext,
  row: FoundRecord,
): Promise<LinkedRecord[]> {
  const rows: { record_key: number; line: number }[] = await context
    .db('records')
    .where({ location_key: row.location_key, path: row.path })
    .whereNot({ record_key: row.record_key })
    .orderBy('line')
    .select('record_key', 'line');
  const keys = rows.map(it => it.record_key);
  const found = await linkedRecords(context, keys);
  return found
    .sort((a, b) => keys.indexOf(a.recordKey) - keys.indexOf(b.recordKey))
    .map(({ record }) => record);
}

async function sourceOf(context: QueryContext, row: FoundRecord) {
  const sources = await sourcesAt(context, row.location_key);
  const own = sources.filter(({ path }) => isBelow(row.path, path));
  const fresh = own.find(({ state }) => state.state === 'ok');
  const source = fresh ?? own.at(0);
  if (!source) {
    // Its last source went while it was looked at.
    throw new NotFoundError(`No decision record '${row.record_id}'`);
  }
  return source.state;
}

/**
 * Links with the records that they lead to. What the reader may not see is
 * only named as it is written; what only such a record says is left out.
 */
async function resolveLinks(
  context: QueryContext,
  document: DecisionRecord,
): Promise<ResolvedLink[]> {
  const targets = await linkedRecordsById(
    context,
    document.links.flatMap(link => link.recordId ?? []),
  );
  return document.links.flatMap(link => {
    const { recordId, ...asWritten } = link;
    const record = recordId === undefined ? undefined : targets.get(recordId);
    if (record) {
      return [{ ...link, record }];
    }
    return link.inferred ? [] : [asWritten];
  });
}
