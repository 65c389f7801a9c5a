import { Grid } from './Grid';
import { OutlinedBlock } from './outlineOf';
import { WrittenScore } from './readScore';

const BLOCKS_ABOVE = 4;
const BLOCKS_BELOW = 6;
const MAXIMUM_LENGTH = 400;
const SIGN = String.raw`[✅✔✓☑❌✗✘✖⚠➖🟢🟡🟠🔴🔵⚪⚫◯○◐●~]|\+{1,3}|[-–−]{1,3}`;
const LEADING = new RegExp(`^(?:${SIGN})(?![\\d|])`, 'u');
// `✅ = 3 (good)`, `✓: good fit (1.0 point)`, `🟢 2 points`
const MEANING = new RegExp(
  `(${SIGN})\\uFE0F?\\s{0,2}(?:=|:|→)?\\s{0,2}(?:(\\d{1,3}(?:[.,]\\d{1,2})?)(?![\\d%])|[^\\d=:→;,(]{1,60}\\((\\d{1,3}(?:[.,]\\d{1,2})?)\\s{0,2}[\\p{L}.]{0,8}\\))`,
  'gu',
);
const VARIATION = /\uFE0F/g;

/** The scores that signs stand for in one table. */
export type RatingSigns = ReadonlyMap<string, WrittenScore>;

/**
 * What a legend beside a table says that its signs count: `✅ = 3 (good), ⚠️ = 2`,
 * `- ✓ = good fit (1.0 point)`. Undefined where cells hold no signs, or nothing
 * gives at least two of them numbers.
 */
export function ratingSigns(
  grid: Grid,
  outline: readonly OutlinedBlock[],
): RatingSigns | undefined {
  if (!grid.rows.slice(0, 3).some(({ cells }) => cells.some(holdsSign))) {
    return undefined;
  }
  const found = new Map<string, WrittenScore>();
  const { index } = grid;
  const near = [
    ...outline.slice(index + 1, index + 1 + BLOCKS_BELOW),
    ...outline.slice(Math.max(index - BLOCKS_ABOVE, 0), index),
  ];
  for (const { block, text } of near) {
    if (block.type === 'paragraph' || block.type === 'item') {
      const meanings = text.slice(0, MAXIMUM_LENGTH).matchAll(MEANING);
      for (const [, sign, number, points] of meanings) {
        const value = (number ?? points).replace(',', '.');
        if (!found.has(sign)) {
          const decimals = value.split('.')[1]?.length ?? 0;
          found.set(sign, { value, decimals });
        }
      }
    }
  }
  return found.size > 1 ? found : undefined;
}

/** The score of a cell that begins with a sign: `✓ no licence`. */
export function scoreOfSign(
  text: string,
  signs: RatingSigns,
): WrittenScore | undefined {
  return signs.get(LEADING.exec(text.trim())?.[0] ?? '');
}

// No sign begins with a letter or digit of ASCII, as most cells do.
const WORD = /^\s*[a-z\d]/i;

function holdsSign({ source }: { source: string }): boolean {
  return (
    !WORD.test(source) && LEADING.test(source.trim().replace(VARIATION, ''))
  );
}
