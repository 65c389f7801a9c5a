import { NotFoundError } from '@backstage/errors';
import { RecordVersionText } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { findRecord } from './findRecord';
import { QueryContext } from './QueryContext';
import { markdownOf, versionRowSchema } from './recordDetail';

/** Throws a NotFoundError for what the reader may not see, and for a version of another record. */
export async function getRecordVersion(
  context: QueryContext,
  { recordId, versionId }: { recordId: string; versionId: string },
): Promise<RecordVersionText> {
  const record = await findRecord(context, recordId);
  const row: unknown = await context
    .db('record_versions')
    .where({ version_id: versionId, record_id: record.record_id })
    .first();
  if (!row) {
    throw new NotFoundError(
      `No version '${versionId}' of the decision record '${recordId}'`,
    );
  }
  const { content_hash: contentHash } = z
    .object({ content_hash: z.string() })
    .parse(row);
  return {
    ...versionRowSchema.parse(row),
    markdown: await markdownOf(context, contentHash),
  };
}
