import type { TriggersSummary } from '@xops/plugin-xops-triggers-common';
import type { HomeTileContent } from '@xops/plugin-xops-home-react';

/** What the tile says about all triggers that the reader may see. */
export function triggersTile(
  summary: TriggersSummary,
  now: Date,
): HomeTileContent {
  const { counts, evaluatedAt } = summary;
  const watched = counts.firing + counts.pending + counts.broken + counts.quiet;
  return {
    headline: { value: String(counts.firing), unit: `firing, of ${watched}` },
    ...standing(summary, watched),
    sentence:
      watched === 0
        ? 'A table of triggers in a decision record brings its conditions here.'
        : `${counts.pending} pending, ${counts.broken} broken, ${counts.quiet} quiet, ${summary.unbound} rows unbound.`,
    source: 'triggers',
    readAt: evaluatedAt ?? now.toISOString(),
  };
}

function standing(
  { counts, unacknowledged, unbound }: TriggersSummary,
  watched: number,
) {
  if (unacknowledged > 0) {
    return {
      tone: 'warning',
      toneWord: `${unacknowledged} unanswered`,
    } as const;
  }
  if (counts.broken > 0) {
    return { tone: 'unknown', toneWord: `${counts.broken} broken` } as const;
  }
  if (counts.firing > 0) {
    return { tone: 'good', toneWord: 'Answered' } as const;
  }
  if (counts.pending > 0) {
    return { tone: 'waiting', toneWord: `${counts.pending} pending` } as const;
  }
  return watched + unbound === 0
    ? ({ tone: 'waiting', toneWord: 'None yet' } as const)
    : ({ tone: 'good', toneWord: 'Quiet' } as const);
}
