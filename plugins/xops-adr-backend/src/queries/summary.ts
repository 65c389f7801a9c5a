import { DecisionsSummary, RecordFilter } from '@xops/plugin-xops-adr-common';
import { z } from 'zod';
import { facetValuesOf, totalOf } from './facetCounts';
import { QueryContext } from './QueryContext';
import { RecordFacetCounter } from './RecordFacetCounter';
import { listSources } from './sourceList';

// Sums of nothing are null, and PostgreSQL gives sums as text.
const findingsSchema = z.object({
  error: z.coerce.number(),
  warning: z.coerce.number(),
});

/** What the home page shows, over all that the reader may see or one entity of it. */
export async function summarize(
  context: QueryContext,
  entityRef?: string,
): Promise<DecisionsSummary> {
  const { counts, days, reader } = context;
  const [{ rows, findings }, sources] = await Promise.all([
    counts.summary.get(
      reader,
      [entityRef, days],
      async () => await countAll(context, entityRef),
    ),
    listSources(context, entityRef),
  ]);
  const reviews = (state: string) =>
    rows.find(({ part, value }) => part === 'review' && value === state)
      ?.count ?? 0;
  const states = sources.map(({ state }) => state);
  return {
    records: totalOf(rows),
    states: facetValuesOf('status', rows),
    reviews: { overdue: reviews('overdue'), soon: reviews('soon') },
    findings,
    sources: {
      total: states.length,
      failing: states.filter(it => ['stale', 'failed'].includes(it.state))
        .length,
    },
    readAt: states.flatMap(it => it.readAt ?? []).sort()[0],
  };
}

async function countAll(context: QueryContext, entityRef?: string) {
  const { days, matcher, reader } = context;
  const everything: RecordFilter = entityRef ? { entity: [entityRef] } : {};
  const decisions: RecordFilter = { ...everything, kind: ['record'] };
  const [rows, findings] = await Promise.all([
    new RecordFacetCounter(context).countParts(
      { reader, filter: decisions, days },
      ['status', 'review'],
    ),
    // Also what is wrong with files that hold no record.
    matcher
      .select({ reader, filter: everything, days })
      .sum({ error: 'r.errors', warning: 'r.warnings' })
      .first(),
  ]);
  return { rows, findings: findingsSchema.parse(findings) };
}
