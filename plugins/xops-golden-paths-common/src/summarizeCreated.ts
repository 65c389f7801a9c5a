import { CreatedItem, CreatedSummary } from './CreatedItem';
import { countValues } from './selectCreated';

const THIRTY_DAYS_IN_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
const NEWEST = 5;

/** Counts what was created, for the home page. */
export function summarizeCreated(
  items: readonly CreatedItem[],
  now: Date,
): Omit<CreatedSummary, 'sources'> {
  const since = new Date(
    now.getTime() - THIRTY_DAYS_IN_MILLISECONDS,
  ).toISOString();
  return {
    total: items.length,
    lastThirtyDays: items.filter(item => item.createdAt >= since).length,
    byTemplate: countValues(items.map(item => item.template.entityRef)),
    newest: [...items]
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
      .slice(0, NEWEST),
    contradictions: items.filter(
      item => item.problem?.kind === 'contradiction',
    ),
  };
}
