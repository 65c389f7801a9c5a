/** Number of letters to insert, drop, replace or swap to get from one to the other. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(
        rows[i - 1][j] + 1,
        row[j - 1] + 1,
        rows[i - 1][j - 1] + cost,
      );
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2];
      if (isSwap && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], rows[i - 2][j - 2] + cost);
      }
    }
    rows.push(row);
  }
  return rows[a.length][b.length];
}

/**
 * The word that was probably meant: the nearest of `words` that differs in no
 * more than a third of its letters, or undefined.
 */
export function nearestWord(
  word: string,
  words: readonly string[],
): string | undefined {
  if (word.length > 100) return undefined;
  const ranked = words
    .map(candidate => ({
      candidate,
      distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const isNear =
    best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3));
  return isNear ? best.candidate : undefined;
}
