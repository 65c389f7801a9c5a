/** A link, image or address inside of a line or paragraph. */
export interface InlineLink {
  kind: 'link' | 'image' | 'address';
  /** Plain text of the link, alternative text of the image, or the address itself. */
  text: string;
  href: string;
  /** Line of the file, counted from 1. */
  line: number;
  /** Where its text stands in `InlineText.text`. */
  start: number;
  end: number;
}

/** What a reader sees of a piece of Markdown. */
export interface InlineText {
  /** Without marks, blanks and line breaks as one blank. */
  text: string;
  links: InlineLink[];
  /** Words that are struck through, as places in `text`. */
  struck: { start: number; end: number }[];
}
