import {
  isRelatingRule,
  RecordFinding,
  recordFindingSchema,
  withoutOthers,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { QueryContext } from './QueryContext';
import { readableIds } from './readableIds';
import { jsonOf } from './recordRows';

/** Columns of `record_findings as f` that a finding is made of. */
export const FINDING_COLUMNS = [
  'f.rule',
  'f.severity',
  'f.part',
  'f.words',
  'f.message',
  'f.mend',
  'f.about_json',
  'f.path as finding_path',
  'f.line as finding_line',
] as const;

const rowSchema = recordFindingSchema
  .omit({ path: true, line: true, part: true, about: true })
  .extend({
    part: z.string().nullable(),
    about_json: jsonOf(z.array(z.string())).nullable(),
    finding_path: z.string(),
    finding_line: z.number(),
  });
type FindingRow = z.infer<typeof rowSchema>;

/**
 * Findings as the reader may see them, in the order of the rows: those about
 * records that the reader may not see do not name them.
 */
export async function readableFindings(
  context: QueryContext,
  rows: readonly unknown[],
): Promise<RecordFinding[]> {
  const parsed = z.array(rowSchema).parse(rows);
  const readable = await readableIds(
    context,
    parsed.flatMap(row => row.about_json ?? []),
  );
  return parsed.map(row => {
    const isReadable = aboutOf(row)?.every(id => readable.has(id)) ?? false;
    return isReadable ? findingOf(row) : withoutOthers(findingOf(row));
  });
}

/** Undefined where it may be about others and was stored without them. */
function aboutOf({ about_json: about, rule }: FindingRow) {
  return about ?? (isRelatingRule(rule) ? undefined : []);
}

function findingOf(row: FindingRow): RecordFinding {
  const { rule, severity, words, message, mend } = row;
  return {
    rule,
    severity,
    path: row.finding_path,
    line: row.finding_line,
    part: row.part ?? undefined,
    words,
    message,
    mend,
  };
}
