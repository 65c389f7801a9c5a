import type {
  CreatedSources,
  CreatedSummary,
} from '@xops/plugin-xops-golden-paths-common';
import {
  type HomeTileContent,
  relativeTime,
} from '@xops/plugin-xops-home-react';

export type SummaryTileOptions = {
  summary: CreatedSummary;
  /** Who created the latest, by name; left out when a service did. */
  latestBy?: string;
  now: Date;
};

/** What the tile says about everything that golden paths created. */
export function summaryTile(options: SummaryTileOptions): HomeTileContent {
  const { summary, now } = options;
  const { total, lastThirtyDays, sources } = summary;
  return {
    headline: {
      value: String(total),
      unit: `created, ${lastThirtyDays} in the last 30 days`,
    },
    ...standing(summary),
    sentence: sentence(options),
    source: 'run reports and repositories',
    // Reports come at once; repositories are as old as the last round.
    readAt: sources.files.finishedAt ?? now.toISOString(),
  };
}

function standing({ total, contradictions, sources }: CreatedSummary) {
  if (contradictions.length > 0) {
    const noun =
      contradictions.length === 1 ? 'contradiction' : 'contradictions';
    return {
      tone: 'warning',
      toneWord: `${contradictions.length} ${noun}`,
    } as const;
  }
  const missing = missingWords(sources);
  if (missing) {
    return { tone: 'unknown', toneWord: missing } as const;
  }
  return total === 0
    ? ({ tone: 'waiting', toneWord: 'None yet' } as const)
    : ({ tone: 'good', toneWord: 'Runs and files agree' } as const);
}

function missingWords({ files }: CreatedSources): string | undefined {
  if (files.errors.length > 0) {
    return `${files.errors.length} not readable`;
  }
  return files.problem || files.stale ? 'Repositories not read' : undefined;
}

function sentence({ summary, latestBy, now }: SummaryTileOptions): string {
  const [latest] = summary.newest;
  if (!latest) {
    return 'Choose a golden path on Create; what it makes is counted here.';
  }
  const by = latestBy ? ` by ${latestBy}` : '';
  const when = relativeTime(latest.createdAt, now);
  return `The latest is ${latest.title}, created${by} ${when}.`;
}
