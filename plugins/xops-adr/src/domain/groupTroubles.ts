import type { SourceState } from '@xops/plugin-xops-adr-common';
import { orderSources } from './sourceLook';

/** Sources that cannot be read for one reason, since one thing has to be done about it. */
export type Trouble = {
  key: string;
  sources: SourceState[];
  /** ISO 8601 time since which the first of them fails. */
  since?: string;
  /** ISO 8601 time of the oldest copy that is shown; absent where there is none. */
  copyOf?: string;
  /** The error's own words, of the first of them. */
  error?: string;
  advice?: string;
};

/** Puts sources together for which the same is to be done, the worst first: when a host is down, that is one trouble. */
export function groupTroubles(failing: readonly SourceState[]): Trouble[] {
  const groups = new Map<string, SourceState[]>();
  for (const source of orderSources(failing)) {
    const key = `${source.state} ${source.advice ?? source.sourceId}`;
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups].map(([key, sources]) => ({
    key,
    sources,
    since: earliest(sources.map(it => it.failingSince)),
    copyOf:
      sources[0].state === 'stale'
        ? earliest(sources.map(it => it.readAt))
        : undefined,
    error: sources[0].error,
    advice: sources[0].advice,
  }));
}

/** The earliest of some ISO 8601 times; absent where there is none. */
export function earliest(
  times: readonly (string | undefined)[],
): string | undefined {
  return times
    .filter(it => it !== undefined)
    .sort()
    .at(0);
}
