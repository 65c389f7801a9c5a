/** A file that is to be read. */
export interface FoundFile {
  /** Path from the folder that is read, with `/`. */
  path: string;
  /** Where it lies. */
  absolute: string;
  /** True for a file that is read only because another one may link to it. */
  context?: boolean;
}

const MARKDOWN = /\.(?:md|markdown)$/i;

export function isMarkdown(name: string): boolean {
  return MARKDOWN.test(name);
}
