import { InlineText } from './InlineLink';
import { InlineSource } from './MarkdownDocument';

/** Text of a cell or line. */
export class TextLine implements InlineSource {
  source: string;
  line: number;
  read?: InlineText = undefined;
  signs = -1;

  constructor(source: string, line: number) {
    this.source = source;
    this.line = line;
  }
}
