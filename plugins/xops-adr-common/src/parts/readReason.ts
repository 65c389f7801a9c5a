import { partTopics } from '../vocabulary/partTopics';
import { becauseWords, reasonWords } from '../vocabulary/reasonWords';
import { remembered } from '../vocabulary/remembered';
import { foldInPlace, wordPattern } from '../vocabulary/wordPattern';
import { matchesOf } from '../vocabulary/matchesOf';

export type ReasonSide = 'pros' | 'cons' | 'neutral';

/** A line about an option: for, against, or the mere label of those that follow. */
export interface Reason {
  side: ReasonSide;
  /** Empty where the line is a label alone: `**Pros**:`. */
  text: string;
  /** True where the words say that the option was not taken: `Rejected because: …`. */
  rejected?: boolean;
}

const BECAUSE = new RegExp(
  `^(?:(${wordPattern(reasonWords.good)})|(${wordPattern(
    reasonWords.bad,
  )})|(${wordPattern(
    reasonWords.neutral,
  )}))\\s?[,，:：;–—-]\\s?(?:(?:${wordPattern(
    becauseWords,
  )})(?![\\p{L}])['’]?\\s?)?(?=\\S)`,
  'u',
);
// The sign that stands behind the word of a side.
const MAY_BE_REASON = /[,，:：;；–—-]/;
// The sides in the order of the pattern's groups.
const SIDES: readonly ReasonSide[] = ['pros', 'cons', 'neutral'];
const BECAUSE_WORD =
  /\s(?:because|weil|car|porque|perché|omdat|bo|тому що|потому что|çünkü|eftersom)/iu;
const LABEL = /^([^:：]{2,60})[:：]\s*/u;
const FOR_SIGN = /^(?:[✅✔☑👍➕🟢]\uFE0F?|\[\+\]|\(\+\)|\+(?=\s))\s*/u;
const AGAINST_SIGN = /^(?:[❌✖✗👎➖⚠🔴🚫]\uFE0F?|\[-\]|\(-\)|[-−](?=\s))\s*/u;
const LONGEST_BEGINNING = 80;

/**
 * Reads "Good, because it is small", "**Cons**: slow", "✅ Small" and "Rejected
 * because: slow". Undefined for a line that does not say which side it is on.
 */
export function readReason(text: string): Reason | undefined {
  return becauseReason(text) ?? labelledReason(text) ?? signedReason(text);
}

const INLINE_LABEL = /(?<![\p{L}\p{N}])\p{L}{3,20}(?=\s?[:：])/gu;

/** Splits `Fast. Pros: small; Cons: new` into what stands before and its reasons. */
export function splitReasons(text: string): {
  before: string;
  reasons: Reason[];
} {
  const labels = (
    /[:：]/.test(text) ? matchesOf(INLINE_LABEL, text) : []
  ).flatMap(match => {
    const side = sideOf(match[0]);
    return side
      ? [{ side, from: match.index, to: match.index + match[0].length }]
      : [];
  });
  if (labels.length === 0) {
    return { before: text, reasons: [] };
  }
  return {
    before: trimmed(text.slice(0, labels[0].from)),
    reasons: labels.map(({ side, to }, index) => ({
      side,
      text: trimmed(text.slice(to, labels[index + 1]?.from)),
    })),
  };
}

function trimmed(text: string): string {
  return text.replace(/^[\s:：]+/, '').replace(/[\s;,/|]+$/, '');
}

/** A line's own words, without the sign before them. */
export function withoutSign(text: string): string {
  return text.replace(FOR_SIGN, '').replace(AGAINST_SIGN, '').trim();
}

const knownSide = remembered(sideIn, 60);

/** The side that a heading, label or column names with all its words: `Pros`, `Nachteile:`. */
export function sideOf(label: string): ReasonSide | undefined {
  return knownSide(label);
}

function sideIn(label: string): ReasonSide | undefined {
  const bare = withoutSign(label);
  const topics = partTopics.topicsIn(bare);
  if (!topics.has('pros') && !topics.has('cons') && !topics.has('neutral')) {
    return undefined;
  }
  if (partTopics.isAllAbout(bare, ['pros'])) {
    return 'pros';
  }
  if (partTopics.isAllAbout(bare, ['cons'])) {
    return 'cons';
  }
  return partTopics.isAllAbout(bare, ['neutral']) ? 'neutral' : undefined;
}

function becauseReason(text: string): Reason | undefined {
  const written = text.slice(0, LONGEST_BEGINNING);
  if (!MAY_BE_REASON.test(written)) {
    return undefined;
  }
  const match = BECAUSE.exec(foldInPlace(written));
  if (!match) {
    return undefined;
  }
  const side = SIDES[match.slice(1).findIndex(part => part !== undefined)];
  return {
    side,
    text: text.slice(match[0].length).trim(),
  };
}

function labelledReason(text: string): Reason | undefined {
  const match = LABEL.exec(text);
  const label = match?.[1] ?? text;
  if (label.length > LONGEST_BEGINNING) {
    return undefined;
  }
  const side = sideOf(label);
  if (side) {
    return { side, text: match ? text.slice(match[0].length).trim() : '' };
  }
  return match && isRejection(label)
    ? { side: 'cons', text: text.slice(match[0].length).trim(), rejected: true }
    : undefined;
}

function isRejection(label: string): boolean {
  const [first] = label.split(BECAUSE_WORD);
  return partTopics.isAllAbout(first, ['rejected', 'cons']);
}

function signedReason(text: string): Reason | undefined {
  if (FOR_SIGN.test(text)) {
    return { side: 'pros', text: withoutSign(text) };
  }
  return AGAINST_SIGN.test(text)
    ? { side: 'cons', text: withoutSign(text) }
    : undefined;
}
