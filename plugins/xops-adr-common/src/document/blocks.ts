import { InlineText } from './InlineLink';
import {
  HeadingBlock,
  ListItemBlock,
  ParagraphBlock,
} from './MarkdownDocument';
import { SectionName, sectionNameOf } from './sectionNameOf';

/** Where a block stands. */
export interface BlockSite {
  line: number;
  endLine: number;
  depth: number;
  quoted: boolean;
}

// All fields are set at once, also those that are filled later: objects of one
// shape are read three times as fast as those that grow differently.

export class Heading implements HeadingBlock {
  readonly type = 'heading';
  line: number;
  endLine: number;
  depth: number;
  quoted: boolean;
  source: string;
  level: number;
  name: SectionName;
  read?: InlineText = undefined;
  signs = -1;
  kept?: unknown[] = undefined;

  constructor(source: string, level: number, site: BlockSite) {
    this.line = site.line;
    this.endLine = site.endLine;
    this.depth = site.depth;
    this.quoted = site.quoted;
    this.source = source;
    this.level = level;
    this.name = sectionNameOf(source);
  }
}

export class Paragraph implements ParagraphBlock {
  readonly type = 'paragraph';
  line: number;
  endLine: number;
  depth: number;
  quoted: boolean;
  source: string;
  read?: InlineText = undefined;
  signs = -1;
  kept?: unknown[] = undefined;

  constructor(source: string, site: BlockSite) {
    this.line = site.line;
    this.endLine = site.endLine;
    this.depth = site.depth;
    this.quoted = site.quoted;
    this.source = source;
  }
}

export class ListItem implements ListItemBlock {
  readonly type = 'item';
  line: number;
  endLine: number;
  depth: number;
  quoted: boolean;
  source: string;
  ordered: boolean;
  checked?: boolean;
  read?: InlineText = undefined;
  signs = -1;
  kept?: unknown[] = undefined;

  constructor(
    source: string,
    ordered: boolean,
    checked: boolean | undefined,
    site: BlockSite,
  ) {
    this.line = site.line;
    this.endLine = site.endLine;
    this.depth = site.depth;
    this.quoted = site.quoted;
    this.source = source;
    this.ordered = ordered;
    this.checked = checked;
  }
}
