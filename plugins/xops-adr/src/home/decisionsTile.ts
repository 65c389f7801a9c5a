import type { DecisionsSummary } from '@xops/plugin-xops-adr-common';
import type { HomeTileContent } from '@xops/plugin-xops-home-react';

const count = (number: number, one: string, many: string) =>
  `${number} ${number === 1 ? one : many}`;

/** What the tile says about all decisions that the reader may see. */
export function decisionsTile(
  summary: DecisionsSummary,
  now: Date,
): HomeTileContent {
  const { records, reviews, sources, readAt } = summary;
  return {
    headline: {
      value: String(reviews.overdue),
      unit: `reviews overdue, of ${count(records, 'decision', 'decisions')}`,
    },
    ...standing(summary),
    sentence: sentence(summary),
    source: count(sources.total, 'source', 'sources'),
    readAt: readAt ?? now.toISOString(),
  };
}

function standing({ records, reviews, findings, sources }: DecisionsSummary) {
  if (reviews.overdue > 0) {
    return { tone: 'bad', toneWord: 'Overdue' } as const;
  }
  if (findings.error > 0) {
    return {
      tone: 'warning',
      toneWord: count(findings.error, 'error', 'errors'),
    } as const;
  }
  if (sources.failing > 0) {
    return {
      tone: 'unknown',
      toneWord: `${count(sources.failing, 'source', 'sources')} not read`,
    } as const;
  }
  return records === 0
    ? ({ tone: 'waiting', toneWord: 'None yet' } as const)
    : ({ tone: 'good', toneWord: 'Reviewed' } as const);
}

function sentence({ records, reviews, states, findings }: DecisionsSummary) {
  if (records === 0) {
    return 'Entities with the annotation backstage.io/adr-location bring their decisions here.';
  }
  const open = states
    .filter(({ value }) => value === 'proposed' || value === 'draft')
    .reduce((sum, state) => sum + state.count, 0);
  return [
    `${count(open, 'is', 'are')} still to be decided`,
    `${reviews.soon} to be reviewed soon`,
    `${count(findings.error, 'error', 'errors')} in the texts.`,
  ].join(', ');
}
