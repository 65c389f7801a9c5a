import { DecisionScope } from '../document/DecisionScope';
import { mayHold } from '../document/signsOf';
import { partTopics } from '../vocabulary/partTopics';
import { designationOf, OptionNames, searchedWords } from './optionName';
import { OutlinedText, OutlinePlace, textsOf } from './outlineOf';
import { OncePer } from '../document/OncePer';
import { SIGNS } from '../vocabulary/textSigns';

const MAXIMUM_LENGTH = 600;
const BLOCKS_READ = 4;
const MAY_BE_LABELLED = SIGNS.colon | SIGNS.beyond;
const SENTENCE_END = /(?<=[.!?])\s/;
// "Chosen option: …", "**Selected**: …", "Рішення: …", "Gewählte Option – …"
const LABELLED = /^\s*([^:：–—]{2,60})[:：–—]\s*(\S.*)$/su;
// What follows these words was weighed and not taken.
const INSTEAD =
  /(?:instead of|rather than|\bover\b|\bnot\b|anstatt|statt|au lieu|plutôt que|en lugar de|en vez de|em vez de|invece di|in plaats van|zamiast|замість|вместо|yerine|i stället för)/iu;

const decidingPlaces = new OncePer(decides);

/** The texts that say what was chosen, looked for once; those of the second only where the first say nothing. */
const labelledChoice = new OncePer((scope: DecisionScope) =>
  labelledTexts(textsOf(scope)).map(sayingOf),
);
const decidedChoice = new OncePer((scope: DecisionScope) =>
  decidedTexts(textsOf(scope)).map(sayingOf),
);

/**
 * Place of the option that the record's words say was chosen: in a line such as
 * "Chosen option: …" anywhere, else in the first sentences of its decision.
 */
export function readChoice(
  scope: DecisionScope,
  names: readonly string[],
): number | undefined {
  if (names.length === 0) {
    return undefined;
  }
  const options = OptionNames.of(names);
  return (
    firstMentioned(labelledChoice.of(scope), options) ??
    firstMentioned(decidedChoice.of(scope), options) ??
    designated(decidedBlocks(textsOf(scope)), names)
  );
}

// `Option C: two streams`
const DESIGNATED =
  /^(\p{L}{3,14})\s([A-Z]\d?|\d{1,2}|[IVX]{1,4})(?:\s?[:：.,;–—]|\s-\s|$)/u;

/** The option that a decision begins with by its letter or number alone. */
function designated(
  decided: readonly OutlinedText[],
  names: readonly string[],
): number | undefined {
  const [, word, letter] = DESIGNATED.exec(decided[0]?.text ?? '') ?? [];
  if (word === undefined || !partTopics.isAllAbout(word, ['option'])) {
    return undefined;
  }
  const found = names.flatMap((name, index) =>
    designationOf(name) === letter ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function labelledTexts(texts: readonly OutlinedText[]): string[] {
  const found: string[] = [];
  for (const outlined of texts) {
    const { block, headings } = outlined;
    const match =
      mayHold(block, MAY_BE_LABELLED) &&
      /[:：–—]/.test(block.source.slice(0, 80))
        ? LABELLED.exec(outlined.text.slice(0, MAXIMUM_LENGTH))
        : null;
    if (
      match &&
      isChoiceLabel(match[1]) &&
      !headings.some(({ concern }) => concern === 'changelog')
    ) {
      found.push(match[2]);
    }
  }
  return found;
}

function isChoiceLabel(label: string): boolean {
  return (
    partTopics.topicsIn(label).has('chosen') &&
    !partTopics.isAllAbout(label, ['rejected']) &&
    partTopics.isAllAbout(label, [
      'chosen',
      'option',
      'subject',
      'decision',
      'optionsFiller',
      'choosing',
    ])
  );
}

/** The first sentences of the decision that have a word for choosing. */
function decidedTexts(texts: readonly OutlinedText[]): string[] {
  return decidedBlocks(texts)
    .flatMap(({ text }) => text.slice(0, MAXIMUM_LENGTH).split(SENTENCE_END))
    .filter(sentence => partTopics.topicsIn(sentence).has('choosing'));
}

/** The first paragraphs and items of the decision itself. */
function decidedBlocks(texts: readonly OutlinedText[]): OutlinedText[] {
  const found: OutlinedText[] = [];
  for (const outlined of texts) {
    if (decidingPlaces.of(outlined.place)) {
      found.push(outlined);
      if (found.length === BLOCKS_READ) {
        break;
      }
    }
  }
  return found;
}

function decides({ headings }: OutlinePlace): boolean {
  return (
    headings.some(it => it.names('decision')) &&
    !headings.some(it => it.concern === 'drivers' || it.weighsOptions)
  );
}

/** What a text says before it speaks of what was not taken, as written and as names are found in it. */
interface Saying {
  text: string;
  searched: string;
}

function sayingOf(text: string): Saying {
  const [first] = text.split(INSTEAD);
  return { text: first, searched: searchedWords(first) };
}

function firstMentioned(
  sayings: readonly Saying[],
  options: OptionNames,
): number | undefined {
  for (const { text, searched } of sayings) {
    const found =
      options.firstInWords(searched)?.index ?? options.indexOf(quoted(text));
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** What stands in quotation marks, or before the reason. */
function quoted(text: string): string {
  return (
    /["“„«'‘]([^"”“»'’]{2,120})["”“»'’]/u.exec(text)?.[1] ??
    text.split(/[,.;(]|\bbecause\b/u)[0]
  ).trim();
}
