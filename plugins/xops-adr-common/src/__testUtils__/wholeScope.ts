import { DecisionScope } from '../document/DecisionScope';
import { parseDocument } from '../document/parseDocument';

/** A text as the scope of one decision. */
export function wholeScope(markdown: string): DecisionScope {
  const document = parseDocument(markdown);
  return {
    document,
    section: document.root,
    blocks: document.blocks,
    line: 1,
    endLine: document.lines.length,
  };
}
