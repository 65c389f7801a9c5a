import type {
  CreatedSources,
  CreatedSummary,
} from '@xops/plugin-xops-golden-paths-common';
import { humanizeEntityRef } from '@backstage/plugin-catalog-react';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  type HomeTileContent,
  relativeTime,
} from '@xops/plugin-xops-home-react';

/** What the tile says about everything that golden paths created. */
export function summaryTile(
  summary: CreatedSummary,
  now: Date,
): HomeTileContent {
  const { total, lastThirtyDays } = summary;
  return {
    headline: {
      value: String(total),
      unit: `created, ${lastThirtyDays} in the last 30 days`,
    },
    ...standing(summary),
    sentence: sentence(summary, now),
    source: 'run reports and repositories',
    readAt: now.toISOString(),
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
    : ({ tone: 'good', toneWord: 'As reported' } as const);
}

function missingWords({ files }: CreatedSources): string | undefined {
  if (files.errors.length > 0) {
    return `${files.errors.length} not readable`;
  }
  return files.problem || files.stale ? 'Repositories not read' : undefined;
}

function sentence({ newest: [latest] }: CreatedSummary, now: Date): string {
  if (!latest) {
    return 'Choose a golden path on Create; what it makes is counted here.';
  }
  const by = latest.createdBy
    ? ` by ${humanizeEntityRef(parseEntityRef(latest.createdBy), {
        defaultKind: 'user',
      })}`
    : '';
  return `The latest is ${latest.title}, created${by} ${relativeTime(
    latest.createdAt,
    now,
  )}.`;
}
