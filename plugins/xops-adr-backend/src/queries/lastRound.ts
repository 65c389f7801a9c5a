import { SourceRound } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { z } from 'zod';

const rowSchema = z.object({
  finished_at: z.string().nullable(),
  problem: z.string().nullable(),
});

/** For everybody alike: it names no source. Undefined before the first round. */
export async function lastRound(db: Knex): Promise<SourceRound | undefined> {
  const row: unknown = await db('rounds').first('finished_at', 'problem');
  if (!row) {
    return undefined;
  }
  const { finished_at: finishedAt, problem } = rowSchema.parse(row);
  return {
    finishedAt: finishedAt ?? undefined,
    problem: problem ?? undefined,
  };
}
