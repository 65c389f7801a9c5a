import { InlineText } from './InlineLink';
import { Keeper } from './OncePer';
import { SectionName } from './sectionNameOf';

/** A piece of Markdown inside a line or paragraph; read lazily by `plainText` and `inlineLinks`. */
export interface InlineSource {
  /** Markdown as written, without the marks of the block around it. */
  source: string;
  /** First line, counted from 1. */
  line: number;
  /** What a reader sees of it without the document's references, kept once it has been read; never to be copied to another text. */
  read?: InlineText;
  /** What it may hold, see `signsOf`; -1 until it has been looked at, absent where it is not kept. */
  signs?: number;
}

interface BlockPlace extends Keeper {
  line: number;
  endLine: number;
  /** How many list items and quotes enclose it; an item does not enclose itself. */
  depth: number;
  /** True inside of a block quote. */
  quoted: boolean;
}

export interface HeadingBlock extends BlockPlace, InlineSource {
  type: 'heading';
  level: number;
  /** Its words, and what a section of this name is about. */
  name: SectionName;
}
export interface ParagraphBlock extends BlockPlace, InlineSource {
  type: 'paragraph';
}
/** An item's own first text; what follows in the item comes as further blocks of greater depth. */
export interface ListItemBlock extends BlockPlace, InlineSource {
  type: 'item';
  ordered: boolean;
  /** True or false for `[x]` and `[ ]`, whose marks are not part of `source`. */
  checked?: boolean;
}
export interface TableBlock extends BlockPlace {
  type: 'table';
  header: InlineSource[];
  rows: { cells: InlineSource[]; line: number }[];
}
export interface CodeBlock extends BlockPlace {
  type: 'code';
  language: string;
  content: string;
}
/** HTML, also comments. */
export interface HtmlBlock extends BlockPlace {
  type: 'html';
  content: string;
}
export interface RuleBlock extends BlockPlace {
  type: 'rule';
}
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | TableBlock
  | CodeBlock
  | HtmlBlock
  | RuleBlock;

/** A heading with all that stands below it until the next heading of its level or above. */
export interface Section {
  /** Absent for what stands before the first heading. */
  heading?: HeadingBlock;
  /** 0 for the document itself. */
  level: number;
  parent?: Section;
  children: Section[];
  /** Blocks between this heading and the next one of any level. */
  blocks: Block[];
  line: number;
  endLine: number;
}

export interface FrontMatterField {
  /** In lower case with `_` and blanks as `-`: `superseded-by`. */
  key: string;
  /** As YAML reads it; the words as written where they are no YAML. Maps have no prototype. */
  readonly value: unknown;
  /** As written after the colon, with the lines that belong to it. */
  raw: string;
  line: number;
}

export interface FrontMatter {
  line: number;
  endLine: number;
  /** In order; a key that stands twice gives two. */
  fields: FrontMatterField[];
}

/** A line that was mended before parsing, so that a cut table is a table again. Line numbers stay. */
export interface TableRepair {
  line: number;
  /** The line as written. */
  words: string;
  reason: string;
}

/** Markdown as blocks with their lines, without anything a decision record means. */
export interface MarkdownDocument {
  /** Lines as written, without a BOM; line n is `lines[n - 1]`. */
  lines: string[];
  frontMatter?: FrontMatter;
  /** The document itself, level 0. */
  root: Section;
  /** All blocks in order. */
  blocks: Block[];
  /** Targets of reference links by their label in lower case. */
  references: ReadonlyMap<string, string>;
  repairs: TableRepair[];
  /** First line that was not read, where a file is longer than any record is (2,000,000 characters, 50,000 lines or 20,000 blocks). */
  unreadFrom?: number;
}
