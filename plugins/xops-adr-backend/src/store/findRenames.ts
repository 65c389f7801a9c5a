import { isBoilerplate } from './isBoilerplate';

/** A record's words at one place. */
export interface PlacedText {
  recordId: string;
  contentHash: string;
  markdown: string;
  title: string;
  /** Status and date as they are written: records have them in common. */
  stated: readonly string[];
  /** Of the entities that it belongs to there, sorted. */
  entityKeys: readonly number[];
}

/** Share of the lines that must be found again. */
const LEAST_SHARE = 0.6;
/** Above this many pairs only equal words are matched. */
const MOST_COMPARISONS = 100_000;

/**
 * Records that disappeared at one place and appeared at another, as pairs of
 * record ids: those with equal words first, then those with most lines in
 * common, at least 60 % of the lines that the old one had; lines that any two
 * records share do not count. Who reads the new one is given the history of the
 * old one: with other entities only one of the same title is the same record.
 */
export function findRenames(
  gone: readonly PlacedText[],
  appeared: readonly PlacedText[],
): Map<string, string> {
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  const rename = (from: string, to: string) => {
    if (!renames.has(from) && !taken.has(to)) {
      renames.set(from, to);
      taken.add(to);
    }
  };
  const byHash = new Map<string, PlacedText[]>();
  for (const text of appeared) {
    const same = byHash.get(text.contentHash);
    if (same) {
      same.push(text);
    } else {
      byHash.set(text.contentHash, [text]);
    }
  }
  for (const old of gone.filter(it => it.markdown.trim() !== '')) {
    const free = byHash
      .get(old.contentHash)
      ?.find(it => !taken.has(it.recordId) && mayBeSame(old, it));
    if (free) {
      rename(old.recordId, free.recordId);
    }
  }
  const rest = gone.filter(it => !renames.has(it.recordId));
  const free = appeared.filter(it => !taken.has(it.recordId));
  if (rest.length * free.length <= MOST_COMPARISONS) {
    for (const { from, to } of similarPairs(rest, free)) {
      rename(from, to);
    }
  }
  return renames;
}

function similarPairs(
  gone: readonly PlacedText[],
  appeared: readonly PlacedText[],
): { from: string; to: string }[] {
  const targets = appeared.map(text => ({ text, lines: countLines(text) }));
  return gone
    .flatMap(old => {
      const lines = countLines(old);
      return targets
        .filter(({ text }) => mayBeSame(old, text))
        .map(target => ({
          from: old.recordId,
          to: target.text.recordId,
          share: sharedLines(lines, target.lines),
        }));
    })
    .filter(it => it.share >= LEAST_SHARE)
    .sort((a, b) => b.share - a.share);
}

function mayBeSame(old: PlacedText, current: PlacedText): boolean {
  const isSeenByTheSame =
    old.entityKeys.length === current.entityKeys.length &&
    old.entityKeys.every((key, index) => key === current.entityKeys[index]);
  return isSeenByTheSame || old.title === current.title;
}

/** How often each line stands in a text that tells it from other records. */
function countLines({ markdown, stated }: PlacedText): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of markdown.split('\n')) {
    const words = line.trim();
    if (!isBoilerplate(words, stated)) {
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  return counts;
}

/** Share of the old lines that the new text has as well, 0 to 1. */
function sharedLines(
  old: ReadonlyMap<string, number>,
  current: ReadonlyMap<string, number>,
): number {
  let total = 0;
  let shared = 0;
  for (const [line, count] of old) {
    total += count;
    shared += Math.min(count, current.get(line) ?? 0);
  }
  return total === 0 ? 0 : shared / total;
}
