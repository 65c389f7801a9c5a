import { remembered } from '../vocabulary/remembered';
import { readNumber, WrittenNumber } from './readNumber';

/** What the cell of a scoring table says. */
export interface WrittenScore {
  /** Decimal string. */
  value: string;
  /** Highest possible score where the cell says it: `5` for `4/5`, `100` for `80%`. */
  scale?: string;
  decimals: number;
}

const MAXIMUM_LENGTH = 120;
const FULL_STARS = /[★⭐🌟✭✮●⬤■]/gu;
const EMPTY_STARS = /[☆✩○◯□]/gu;
const ONLY_STARS = /^[★⭐🌟✭✮☆✩●⬤○◯■□½⯨\s\uFE0F]+$/u;
const KEYCAPS = /[\uFE0F\u20E3]/g;
// Signs that stand beside a score and say nothing in numbers.
const SIGNS =
  /^[\p{Extended_Pictographic}\s*~≈]+|[\p{Extended_Pictographic}\s*†‡]+$/gu;
const DIVIDED =
  /^\s*(?:\/|out of|of|von|sur|de|su|di|van|z|na|із|з|из|av|af|üzerinden|fra)\s*/iu;
// `4 (good)`, `4 – good`, `4: good`; `4 × 0.25 = 1.0` is 4 with its weight.
const EXPLAINED = /^\s*(?:\(|\[|[-–—:=→,;]\s|[×x*]\s?\d|[×*])/u;
// `high (3)`, `good: 4`
const AFTER_WORDS = /^[\p{L}\s/-]{1,40}[(:=]\s*([-+−]?\d[^)\s]{0,12}\s*)\)?$/u;
// `4 E2`, `4 E1/E3`: the code of what the score rests on.
const CODE = /^\s\p{Lu}\d{1,2}(?:\/\p{Lu}\d{1,2}){0,3}$/u;
const POINTS =
  /^\s*(?:points?|pts?\.?|pkt\.?|punkte?|puntos?|pontos?|punti|punten|poäng|puan|балл?[иів]{0,2}|балів|pt)$/iu;

// Most cells hold one of few numbers, and each is asked for by several readers.
const knownScore = remembered(scoreIn, 20);

/**
 * Reads a score: `4/5`, `8 of 10`, `4.5`, `4 (good)`, `★★★★☆`, `80%`. Undefined
 * for words, signs, amounts and measurements, which are no scores.
 */
export function readScore(text: string): WrittenScore | undefined {
  return knownScore(text);
}

function scoreIn(text: string): Readonly<WrittenScore> | undefined {
  const cell = text.length > MAXIMUM_LENGTH ? '' : text.trim();
  if (cell === '') {
    return undefined;
  }
  if (ONLY_STARS.test(cell)) {
    return starScore(cell);
  }
  const plain = cell
    .replace('🔟', '10')
    .replace(KEYCAPS, '')
    // Turkish writes the sign first: `%80`.
    .replace(/^%\s?(\d[\d.,]*)/, '$1%')
    .replace(SIGNS, '');
  return leadingScore(plain) ?? wordedScore(plain);
}

function starScore(cell: string): WrittenScore | undefined {
  const full = cell.match(FULL_STARS)?.length ?? 0;
  const empty = cell.match(EMPTY_STARS)?.length ?? 0;
  const half = /[½⯨]/u.test(cell);
  if (full + empty === 0) {
    return undefined;
  }
  return {
    value: half ? `${full}.5` : String(full),
    ...(empty > 0 ? { scale: String(full + empty + (half ? 1 : 0)) } : {}),
    decimals: half ? 1 : 0,
  };
}

function leadingScore(cell: string): WrittenScore | undefined {
  const number = readNumber(cell);
  if (!number) {
    return undefined;
  }
  const rest = cell.slice(number.end);
  if (rest.startsWith('½')) {
    return restAllows(rest.slice(1))
      ? { value: `${number.value}.5`, decimals: 1 }
      : undefined;
  }
  const divided = DIVIDED.exec(rest);
  const scale = divided && readNumber(rest, divided[0].length);
  if (divided && scale) {
    return restAllows(rest.slice(scale.end))
      ? scoreOf(number, scale.value)
      : undefined;
  }
  const percent = /^\s?%/.exec(rest);
  if (percent) {
    return restAllows(rest.slice(percent[0].length))
      ? scoreOf(number, '100')
      : undefined;
  }
  return restAllows(rest) ? scoreOf(number) : undefined;
}

function scoreOf(number: WrittenNumber, scale?: string): WrittenScore {
  // `4 / 1.00` is no share: nothing scores more than the highest.
  const known = scale !== undefined && Number(scale) >= Number(number.value);
  return {
    value: number.value,
    ...(known ? { scale } : {}),
    decimals: number.decimals,
  };
}

function restAllows(rest: string): boolean {
  return (
    rest.trim() === '' ||
    EXPLAINED.test(rest) ||
    POINTS.test(rest) ||
    CODE.test(rest)
  );
}

function wordedScore(cell: string): WrittenScore | undefined {
  const match = AFTER_WORDS.exec(cell);
  return match ? leadingScore(match[1].trim()) : undefined;
}
