import {
  decisionRecordSchema,
  recordFindingSchema,
  statusSchema,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { StoredReading } from './LocationContent';

const readingSchema = z.object({
  path: z.string(),
  records: z.array(decisionRecordSchema),
  findings: z.array(recordFindingSchema),
  otherStatuses: z
    .array(z.object({ part: z.string().optional(), status: statusSchema }))
    .optional(),
  disabled: z.array(
    z.object({ rule: z.string(), line: z.number(), endLine: z.number() }),
  ),
});

const rowSchema = z
  .object({
    path: z.string(),
    file_hash: z.string(),
    reading_json: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(readingSchema),
  })
  .transform(row => ({
    path: row.path,
    fileHash: row.file_hash,
    reading: row.reading_json,
  }));

/** Undefined where a row does not say what readings say now. */
export function parseStoredReadings(
  rows: unknown,
): StoredReading[] | undefined {
  return z.array(rowSchema).safeParse(rows).data;
}
