import { FacetValue, RecordFacets } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { CountRow } from './facetCounts';
import { RecentAnswers } from './RecentAnswers';

const revisionSchema = z.object({
  locations: z.coerce.number(),
  // Sums of nothing are null, and PostgreSQL gives sums as text.
  revisions: z.coerce.number(),
});

/** What is counted over all records and remembered for seconds. */
export class RecordCounts {
  /** Of lists of records. */
  readonly facets: RecentAnswers<{ totalItems: number; facets: RecordFacets }>;
  /** Of lists of findings. */
  readonly findings: RecentAnswers<{ totalItems: number; rules: FacetValue[] }>;
  /** Of the summary. */
  readonly summary: RecentAnswers<{
    rows: CountRow[];
    findings: { error: number; warning: number };
  }>;
  /** Records by source. */
  readonly sources: RecentAnswers<ReadonlyMap<string, number>>;

  constructor({ db }: { db: Knex }) {
    const options = { revision: () => revisionOf(db) };
    this.facets = new RecentAnswers(options);
    this.findings = new RecentAnswers(options);
    this.summary = new RecentAnswers(options);
    this.sources = new RecentAnswers(options);
  }
}

/** Of all locations: it grows with every write of records, by whatever replica. */
async function revisionOf(db: Knex): Promise<string> {
  const row: unknown = await db('locations')
    .count({ locations: '*' })
    .sum({ revisions: 'revision' })
    .first();
  const { locations, revisions } = revisionSchema.parse(row);
  return `${locations} ${revisions}`;
}
