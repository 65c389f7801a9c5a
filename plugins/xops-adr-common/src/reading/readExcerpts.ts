import { DecisionScope } from '../document/DecisionScope';
import { Block, Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { Statement } from '../model/Statement';
import { namedConcern } from '../vocabulary/sectionConcern';
import { fieldsOf, StatedField } from './StatedField';
import { sectionName } from './sectionName';

const LONGEST = 600;
const Y_BEGINNING = /^[\s>*_"]*in (?:the )?context of\b/i;
const Y_STATEMENT =
  /\bin (?:the )?context of\b[^]{0,1500}\b(?:decided|chose|choose|selected|opted|want to|will)\b/i;

/** The first words of a decision's context and of the decision itself. */
export function readExcerpts(
  scope: DecisionScope,
  fields: readonly StatedField[],
): { context?: Statement; decision?: Statement } {
  return {
    context: excerpt(scope, fields, 'context'),
    decision: excerpt(scope, fields, 'decision') ?? yStatement(scope),
  };
}

function excerpt(
  { section }: DecisionScope,
  fields: readonly StatedField[],
  concern: 'context' | 'decision',
): Statement | undefined {
  const found = findSection(section, concern);
  const text = found && firstWords(found);
  if (text) {
    return text;
  }
  const field = fieldsOf(fields, concern).find(({ source }) => source !== '');
  return field && { text: cut(plainText(field)), line: field.line };
}

/** The section of this name that stands highest: of several the one of the very name, else the first. */
export function findSection(
  section: Section,
  concern: 'context' | 'decision',
): Section | undefined {
  return (
    highest(section, child => sectionName(child).named === concern, concern) ??
    highest(section, child => isLike(child, concern), concern)
  );
}

function highest(
  section: Section,
  isWanted: (child: Section) => boolean,
  concern: 'context' | 'decision',
): Section | undefined {
  let level = section.children;
  while (level.length > 0) {
    const found = level.filter(isWanted);
    if (found.length > 0) {
      // A recommendation that stands before the decision is none.
      return (
        found.find(child => sectionName(child).meaning === concern) ?? found[0]
      );
    }
    level = level.flatMap(({ children }) => children);
  }
  return undefined;
}

const LONGEST_NAME = 120;
// `Decision — in three parts`, `Decision: use a queue`, `Decision (proposed)`
const AFTER_NAME = /\s*(?:[:：]|\s[–—-]\s|\()/u;

function isLike(section: Section, concern: 'context' | 'decision'): boolean {
  const { text } = sectionName(section);
  const parts = text.slice(0, LONGEST_NAME).split(AFTER_NAME);
  return parts.length > 1 && parts.some(part => namedConcern(part) === concern);
}

/** Of `Decision: use a queue` the words behind the name, where none stand below it. */
function wordsOfHeading({ heading, blocks }: Section): Statement | undefined {
  const [, words] =
    /^[^:]{3,60}:\s+(\S.*)$/su.exec(heading?.name.text ?? '') ?? [];
  const isBare = blocks.every(
    ({ type }) => type !== 'paragraph' && type !== 'item',
  );
  return heading && words && isBare
    ? { text: cut(words), line: heading.line }
    : undefined;
}

function firstWords(section: Section): Statement | undefined {
  const stated = wordsOfHeading(section);
  if (stated) {
    return stated;
  }
  let text = '';
  let line: number | undefined;
  for (const block of below(section)) {
    if (block.type === 'paragraph' || block.type === 'item') {
      const words = plainText(block);
      if (words) {
        line ??= block.line;
        text = text ? `${text} ${words}` : words;
      }
    }
    if (text.length >= LONGEST) {
      break;
    }
  }
  return line === undefined ? undefined : { text: cut(text), line };
}

function* below(section: Section): Generator<Block> {
  yield* section.blocks;
  for (const child of section.children) {
    yield* below(child);
  }
}

/** "In the context of …, facing …, we decided for …, to achieve …, accepting …". */
export function yStatement({ blocks }: DecisionScope): Statement | undefined {
  const first = blocks
    .slice(0, 30)
    .findIndex(
      block => block.type === 'paragraph' && Y_BEGINNING.test(block.source),
    );
  if (first === -1) {
    return undefined;
  }
  // Its clauses may stand in paragraphs of their own.
  const text = blocks
    .slice(first, first + 8)
    .filter(block => block.type === 'paragraph')
    .map(block => plainText(block))
    .join(' ');
  return Y_STATEMENT.test(text)
    ? { text: cut(text), line: blocks[first].line }
    : undefined;
}

function cut(text: string): string {
  if (text.length <= LONGEST) {
    return text;
  }
  const end = text.lastIndexOf(' ', LONGEST - 1);
  return `${text.slice(0, end > LONGEST / 2 ? end : LONGEST - 1)}…`;
}
