import { partTopics } from '../vocabulary/partTopics';
import { fold } from '../vocabulary/foldWord';
import { inlineLines, plainText } from '../document/inlineText';
import { InlineSource } from '../document/MarkdownDocument';
import { nameForms } from './optionName';
import { OutlinedBlock } from './outlineOf';
import { readScore, WrittenScore } from './readScore';
import { matchesOf } from '../vocabulary/matchesOf';

export interface StatedTotal extends WrittenScore {
  line: number;
}

const ANNOUNCING = ['total', 'score', 'scores', 'weighted'] as const;
const BLOCKS_BELOW = 8;
const LINES_BELOW = 14;
const MAXIMUM_LENGTH = 1_000;
// `K3s (4.1/5)`, `K3s: 4.1`, `K3s = 4,1`, `K3s – 4.1 points`, `K3s scores 4.1`
const AFTER_NAME =
  /^\s*(?:\([^()\d]{1,30}\)\s*)?(?:[:=(→–—-]+|\p{L}{2,10}(?:\s\p{L}{2,3})?:?)?\s*[:=(]?\s*(\d[\d.,]*(?:\s?\/\s?\d+|\s?%)?)/u;

/**
 * Totals that are stated in the lines below a table: "**Total Score**: K3s
 * (4.1/5), Compose (3.4/5)", by the options' names. At least two are needed,
 * or all of them.
 */
export function statedTotals(
  names: readonly string[],
  tableLine: number,
  below: readonly OutlinedBlock[],
): ReadonlyMap<number, StatedTotal> {
  const found = new Map<number, StatedTotal>();
  const searched = names.map(searchedForms);
  let announced = false;
  for (const { block } of below.slice(0, BLOCKS_BELOW)) {
    if (block.type === 'heading' || block.type === 'table') {
      break;
    }
    if (block.type !== 'paragraph' && block.type !== 'item') {
      continue;
    }
    for (const source of inlineLines(block)) {
      if (source.line > tableLine + LINES_BELOW) {
        break;
      }
      const text = textOf(source);
      announced =
        announced ||
        ANNOUNCING.some(topic => partTopics.topicsIn(text).has(topic));
      if (announced && /\d/.test(text)) {
        for (const [index, total] of totalsIn(text, searched, source.line)) {
          if (!found.has(index)) {
            found.set(index, total);
          }
        }
      }
    }
  }
  return found.size >= Math.min(2, names.length) ? found : new Map();
}

function textOf({ source }: InlineSource): string {
  return fold(plainText(source.slice(0, MAXIMUM_LENGTH)));
}

interface Searched {
  index: number;
  pattern: RegExp;
}

/** One pattern for each form of a name, that allows other signs between its words. */
function searchedForms(name: string, index: number): Searched[] {
  return nameForms(name)
    .filter(form => form.length > 1)
    .map(form => ({
      index,
      pattern: new RegExp(
        `(?<![\\p{L}\\p{N}])${form
          .split(' ')
          .map(escape)
          .join('[^\\p{L}\\p{N}]{1,6}')}(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    }));
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function totalsIn(
  text: string,
  searched: readonly Searched[][],
  line: number,
): Map<number, StatedTotal> {
  const found = new Map<number, StatedTotal>();
  // A longer name that holds a shorter one takes its place: `Full K8s`, `K8s`.
  const taken: { from: number; to: number }[] = [];
  const forms = searched
    .flat()
    .sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  for (const { index, pattern } of forms) {
    for (const match of matchesOf(pattern, text)) {
      const from = match.index;
      const to = from + match[0].length;
      const isTaken = taken.some(it => from < it.to && to > it.from);
      const number = isTaken ? null : AFTER_NAME.exec(text.slice(to, to + 60));
      const total = number && readScore(number[1].replace(/[.,]$/, ''));
      if (!isTaken) {
        taken.push({ from, to });
      }
      if (total && !found.has(index)) {
        found.set(index, { ...total, line });
      }
    }
  }
  return found;
}
