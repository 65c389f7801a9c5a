import {
  DecisionRecord,
  INVERSE_LINK,
  linkTypeSchema,
  ResolvedLink,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { FoundRecord } from './findRecord';
import { linkedRecords } from './linkedRecords';
import { QueryContext } from './QueryContext';

const rowSchema = z.object({
  record_key: z.number(),
  type: linkTypeSchema,
  line: z.number(),
  // SQLite has no booleans.
  partial: z.union([z.boolean(), z.number()]).transform(Boolean),
});

/**
 * What records of other repositories that the reader sees say of a record, and
 * it does not say itself. Those of its own are with its links.
 */
export async function linksFromElsewhere(
  context: QueryContext,
  { location_key: locationKey, record_id: recordId }: FoundRecord,
  { links }: DecisionRecord,
): Promise<ResolvedLink[]> {
  const rows = z
    .array(rowSchema)
    .parse(
      await context
        .db('record_links as l')
        .join('records as r', 'r.record_key', 'l.record_key')
        .where('l.target_id', recordId)
        .whereNot('r.location_key', locationKey)
        .orderBy('l.link_key')
        .select('l.record_key', 'l.type', 'l.line', 'l.partial'),
    );
  const records = new Map(
    (
      await linkedRecords(context, [...new Set(rows.map(it => it.record_key))])
    ).map(it => [it.recordKey, it.record]),
  );
  return rows.flatMap(row => {
    const record = records.get(row.record_key);
    const type = INVERSE_LINK[row.type];
    const isStated = links.some(
      it => it.type === type && it.recordId === record?.recordId,
    );
    return record && type && !isStated
      ? [
          {
            type,
            target: record.id ?? record.title,
            line: row.line,
            recordId: record.recordId,
            inferred: true as const,
            ...(row.partial && { partial: true }),
            record,
          },
        ]
      : [];
  });
}
