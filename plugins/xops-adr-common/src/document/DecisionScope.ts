import { Block, MarkdownDocument, Section } from './MarkdownDocument';
import { Keeper } from './OncePer';

/** The part of a document that is one decision: what every reader of a part is given. */
export interface DecisionScope extends Keeper {
  document: MarkdownDocument;
  /** The heading's section of the decision; the document's root where the file holds one. */
  section: Section;
  /** Blocks from `line` to `endLine`, in order. */
  blocks: readonly Block[];
  line: number;
  endLine: number;
}
