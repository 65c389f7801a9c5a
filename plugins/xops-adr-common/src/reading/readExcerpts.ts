import { DecisionScope } from '../document/DecisionScope';
import { Block, Section } from '../document/MarkdownDocument';
import { plainText } from '../document/inlineText';
import { Statement } from '../model/Statement';
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

/** The section of this name that stands highest, the first of those. */
export function findSection(
  section: Section,
  concern: 'context' | 'decision',
): Section | undefined {
  let level = section.children;
  while (level.length > 0) {
    const found = level.find(child => sectionName(child).named === concern);
    if (found) {
      return found;
    }
    level = level.flatMap(({ children }) => children);
  }
  return undefined;
}

function firstWords(section: Section): Statement | undefined {
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
