import { mayHold } from '../document/signsOf';
import {
  BEST_WORDS,
  LOWER_IS_BETTER,
  VOTE_WORDS,
} from '../vocabulary/directionWords';
import {
  listWords,
  normaliseName,
  normaliseWords,
} from '../vocabulary/normaliseWords';
import { PhraseFinder } from '../vocabulary/PhraseFinder';
import { remembered } from '../vocabulary/remembered';
import { SIGNS } from '../vocabulary/textSigns';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import { Grid } from './Grid';
import { OutlinedBlock } from './outlineOf';
import { PartHeading } from './PartHeading';

const LOWER = new PhraseFinder({ lower: LOWER_IS_BETTER });
// `1 = best`, but neither `10 = best` nor `1–1 = best`.
const ONE_IS_BEST = new RegExp(
  `(?<![\\d.,/–-])1\\s?=\\s?(?:${wordPattern(BEST_WORDS)})(?!\\p{L})`,
  'u',
);
const VOTES = new Set(listWords(VOTE_WORDS).map(({ word }) => word));
const MAY_DIRECT = SIGNS.direction | SIGNS.beyond;
const BLOCKS_BESIDE = 2;
const MAXIMUM_LENGTH = 400;

/**
 * Which total wins: `mixed` where some criteria alone are better when they are
 * low, so that no total tells.
 */
export type ScoreDirection = 'higher' | 'lower' | 'mixed';

const LONGEST_NAME = 60;
const saysLower = remembered(findLower, LONGEST_NAME);

/** What a table and the words beside it say about which number is better. */
export function scoreDirection(
  criteria: readonly PartHeading[],
  total: PartHeading | undefined,
  grid: Grid,
  outline: readonly OutlinedBlock[],
): ScoreDirection {
  const low = criteria.filter(saysSo).length;
  if (low > 0) {
    return low === criteria.length ? 'lower' : 'mixed';
  }
  const beside = [total, grid.header[0], grid.label, grid.headings.at(-1)];
  return beside.some(saysSo) ||
    outline
      .slice(
        Math.max(grid.index - BLOCKS_BESIDE, 0),
        grid.index + 1 + BLOCKS_BESIDE,
      )
      .some(
        outlined =>
          'source' in outlined.block &&
          mayHold(outlined.block, MAY_DIRECT) &&
          saysLower(outlined.text),
      )
    ? 'lower'
    : 'higher';
}

function saysSo(name: PartHeading | undefined): boolean {
  return name?.mayHold(MAY_DIRECT) === true && saysLower(name.text);
}

function findLower(text: string): boolean {
  // A dash may stand where others write `is`: `менше — краще`.
  const words = normaliseWords(text.slice(0, MAXIMUM_LENGTH));
  const joined =
    words.includes(' - ') || words.includes(', ')
      ? words.replace(/\s-\s|,\s/g, ' ')
      : words;
  return (
    LOWER.find(joined).length > 0 ||
    (text.includes('=') &&
      ONE_IS_BEST.test(foldInPlace(text.slice(0, MAXIMUM_LENGTH))))
  );
}

const isVote = remembered(
  text => VOTES.has(normaliseName(text.replace(/\([^()]*\)/g, ' '))),
  LONGEST_NAME,
);

/** True for a table that counts votes, whose names of people are no criteria. */
export function countsVotes({ header, rows, label }: Grid): boolean {
  return (
    header.some(({ text }) => isVote(text)) ||
    rows.some(({ cells }) => isVote(cells[0].text)) ||
    (label !== undefined && isVote(label.text))
  );
}
