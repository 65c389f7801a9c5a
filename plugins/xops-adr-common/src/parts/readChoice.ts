import { DecisionScope } from '../document/DecisionScope';
import { partTopics } from '../vocabulary/partTopics';
import { OptionNames } from './optionName';
import { OutlinedBlock, outlineOf } from './outlineOf';

const MAXIMUM_LENGTH = 600;
const BLOCKS_READ = 4;
// "Chosen option: …", "**Selected**: …", "Рішення: …", "Gewählte Option – …"
const LABELLED = /^\s*([^:：–—]{2,60})[:：–—]\s*(\S.*)$/su;
// What follows these words was weighed and not taken.
const INSTEAD =
  /(?:instead of|rather than|\bover\b|\bnot\b|anstatt|statt|au lieu|plutôt que|en lugar de|en vez de|em vez de|invece di|in plaats van|zamiast|замість|вместо|yerine|i stället för)/iu;

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
  const options = new OptionNames(names);
  const outline = outlineOf(scope);
  return labelledChoice(outline, options) ?? decidedChoice(outline, options);
}

function labelledChoice(
  outline: readonly OutlinedBlock[],
  options: OptionNames,
): number | undefined {
  for (const outlined of outline) {
    const { block, headings } = outlined;
    if (block.type !== 'paragraph' && block.type !== 'item') {
      continue;
    }
    const match = /[:：–—]/.test(block.source.slice(0, 80))
      ? LABELLED.exec(outlined.text.slice(0, MAXIMUM_LENGTH))
      : null;
    const isChoice =
      match &&
      partTopics.topicsIn(match[1]).has('chosen') &&
      partTopics.isAllAbout(match[1], [
        'chosen',
        'option',
        'subject',
        'decision',
        'optionsFiller',
        'choosing',
      ]) &&
      !partTopics.isAllAbout(match[1], ['rejected']) &&
      !headings.some(({ concern }) => concern === 'changelog');
    const found = isChoice ? mentioned(match[2], options) : undefined;
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function decidedChoice(
  outline: readonly OutlinedBlock[],
  options: OptionNames,
): number | undefined {
  const decided = outline.filter(
    ({ block, headings }) =>
      (block.type === 'paragraph' || block.type === 'item') &&
      headings.some(it => it.names('decision')) &&
      !headings.some(it => it.concern === 'drivers' || it.weighsOptions),
  );
  for (const { text } of decided.slice(0, BLOCKS_READ)) {
    const sentences = text.slice(0, MAXIMUM_LENGTH).split(/(?<=[.!?])\s/);
    for (const sentence of sentences) {
      const found = partTopics.topicsIn(sentence).has('choosing')
        ? mentioned(sentence, options)
        : undefined;
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

function mentioned(text: string, options: OptionNames): number | undefined {
  const first = text.split(INSTEAD)[0];
  return options.firstIn(first)?.index ?? options.indexOf(quoted(first));
}

/** What stands in quotation marks, or before the reason. */
function quoted(text: string): string {
  return (
    /["“„«'‘]([^"”“»'’]{2,120})["”“»'’]/u.exec(text)?.[1] ??
    text.split(/[,.;(]|\bbecause\b/u)[0]
  ).trim();
}
