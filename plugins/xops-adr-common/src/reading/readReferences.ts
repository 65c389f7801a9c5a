import { DecisionScope } from '../document/DecisionScope';
import { Block, InlineSource } from '../document/MarkdownDocument';
import { inlineLinks, plainText } from '../document/inlineText';
import { RecordLink, Reference } from '../model/RecordLink';
import { isRecordLink } from './linkTargets';
import { statementsOf } from './readChangelog';

const MOST = 100;
// Enough for any record; a longer text is no list of references.
const MOST_CHARACTERS = 1_000_000;

/** Pages and documents that a decision cites, each once; other records are links, not references. */
export function readReferences(
  scope: DecisionScope,
  links: readonly RecordLink[],
): Reference[] {
  const taken = new Set(links.map(({ href }) => href));
  const found = new Map<string, Reference>();
  let characters = 0;
  const add = (source: InlineSource) => {
    for (const link of inlineLinks(source, scope.document.references)) {
      const { kind, href, text, line } = link;
      const isPage = kind !== 'image' && href !== '' && !href.startsWith('#');
      if (
        isPage &&
        !taken.has(href) &&
        !found.has(href) &&
        !isRecordLink(link)
      ) {
        found.set(href, { text: text || href, href, line });
      }
    }
  };
  for (const block of scope.blocks) {
    switch (block.type) {
      case 'table':
        block.rows.forEach(({ cells }) => cells.forEach(add));
        characters += block.rows.length * 100;
        break;
      case 'paragraph':
      case 'item':
      case 'heading':
        add(block);
        characters += block.source.length;
        break;
      default:
    }
    if (found.size >= MOST || characters > MOST_CHARACTERS) {
      break;
    }
  }
  return [...found.values(), ...wordsAlone(scope, links)]
    .sort((a, b) => a.line - b.line)
    .slice(0, MOST);
}

/** Items of a section of references that name something without a link: `Project README: Architecture section`. */
function wordsAlone(
  scope: DecisionScope,
  links: readonly RecordLink[],
): Reference[] {
  const lines = new Set(links.map(({ line }) => line));
  let inside = false;
  const items: Block[] = [];
  for (const block of scope.blocks) {
    if (block.type === 'heading') {
      const concern = block.name.named;
      inside = concern === 'references' || concern === 'related';
    } else if (inside && block.type === 'item' && !lines.has(block.line)) {
      items.push(block);
    }
  }
  return items
    .flatMap(statementsOf)
    .filter(item => inlineLinks(item, scope.document.references).length === 0)
    .map(item => ({ text: plainText(item).slice(0, 300), line: item.line }))
    .filter(({ text }) => text !== '');
}
