/** A record's file name in its parts: `ADR-007_use-k3s.md`. */
export interface RecordFileName {
  /** What stands before the number: `ADR-`, or nothing. */
  prefix: string;
  /** The number, 7. */
  number: number;
  /** The number as it is written, `007`. */
  digits: string;
  /** What stands between number and title: `_`, or nothing. */
  separator: string;
  /** The rest without its ending, `use-k3s`; may be empty. */
  slug: string;
}

// `s3-for-backups.md` and `k3s-on-arm.md` carry a digit and no number, so only
// these words may stand before one.
const PREFIX_WORDS = ['adr', 'adl', 'decision', 'dec', 'dr', 'rfc'];

const NUMBERED = new RegExp(
  `^((?:${PREFIX_WORDS.join('|')})[-_ .]?)?(\\d{1,6})(?:([-_ .]+)(.*))?$`,
  'i',
);
const ENDING = /\.(?:md|markdown)$/i;
const DATED = /^(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])(?:\D|$)/;

/**
 * Reads the number out of a Markdown file's name. Undefined for a file that is
 * no Markdown, has no number, or is named by its date (`2025-03-24-use-x.md`).
 */
export function parseRecordFileName(name: string): RecordFileName | undefined {
  if (!ENDING.test(name)) {
    return undefined;
  }
  const stem = name.replace(ENDING, '');
  const match = NUMBERED.exec(stem);
  if (!match || DATED.test(stem)) {
    return undefined;
  }
  const [, prefix = '', digits, separator = '', slug = ''] = match;
  return { prefix, number: Number(digits), digits, separator, slug };
}
