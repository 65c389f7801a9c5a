import { RecordLink } from '../../model/RecordLink';
import { fileStem, numberedName, plainName, seriesName } from './recordNames';

/** What a link's words and address say about its target. */
export interface LinkTarget {
  /** Path from the folder that is read, with `/`; absent where the link names no file, or one outside of that folder. */
  path?: string;
  /** True where the file that is named lies outside of what is read, or at an address. */
  outside: boolean;
  /** Names to look for, most telling first, as `recordNames` gives them. */
  names(): Iterable<string>;
  /** `rfc#7` where it is named by number. */
  number?: string;
  /** Number in the address's fragment: 16 of `#adr-0016--exclude`. */
  fragmentNumber?: number;
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;
const MARKDOWN_FILE = /\.(?:md|markdown|mdx)$/i;
const MARKS = /[`*_~"'“”‘’«»[\]()<>]/g;

/** Reads the target of a link that stands in the file at `path`. */
export function linkTarget(link: RecordLink, path: string): LinkTarget {
  const words = link.target.replace(MARKS, ' ').trim().slice(0, 300);
  const address = link.href ?? (looksLikeFile(words) ? words : undefined);
  const place =
    address === undefined ? { outside: false } : readAddress(address, path);
  // `ADR-0012` of another repository is not ours of that number.
  const isElsewhere = address !== undefined && ADDRESS.test(address);
  const number = isElsewhere ? undefined : numberOf(link, words);
  return {
    ...place,
    number,
    *names() {
      yield* fileNames(place.stem);
      if (!isElsewhere) {
        yield* numberNames(number);
        yield* wordNames(words);
      }
    },
  };
}

function* fileNames(stem: string | undefined): Iterable<string> {
  if (stem) {
    yield `stem:${stem}`;
    yield `slug:${stem}`;
  }
}

function* numberNames(number: string | undefined): Iterable<string> {
  if (number !== undefined) {
    yield `number:${number}`;
    if (number.startsWith('#')) {
      yield `anySeries:${number.slice(1)}`;
    }
  }
}

function* wordNames(words: string): Iterable<string> {
  yield* fileNames(fileStem(words));
  for (const title of [words, afterNumber(words)]) {
    const name = title && plainName(title);
    if (name) {
      yield `title:${name}`;
    }
  }
}

function looksLikeFile(words: string): boolean {
  return MARKDOWN_FILE.test(words) && !/\s/.test(words);
}

/** Where an address leads, seen from the file at `path`. */
function readAddress(
  address: string,
  path: string,
): Pick<LinkTarget, 'path' | 'outside' | 'fragmentNumber'> & { stem?: string } {
  const [beforeFragment, fragment = ''] = splitOnce(address, '#');
  const file = decoded(splitOnce(beforeFragment, '?')[0]);
  const inPage = { fragmentNumber: fragmentNumber(fragment) };
  const stem = fileStem(file.replace(/\/+$/, ''));
  if (ADDRESS.test(address) || file.startsWith('//')) {
    return { outside: true, ...inPage, stem };
  }
  if (file === '') {
    return { outside: false, path, ...inPage };
  }
  // A site's root is not known; the repository's root is the best guess.
  const isFromRoot = file.startsWith('/');
  const target = joined(isFromRoot ? '' : folderOf(path), file);
  return {
    path: target,
    outside: isFromRoot || target === undefined,
    ...inPage,
    stem,
  };
}

function numberOf(link: RecordLink, words: string): string | undefined {
  const whole = numberedName(words);
  if (whole || link.number === undefined) {
    return whole;
  }
  return `${seriesName(wordBefore(words, link.number))}#${link.number}`;
}

/** The word that stands before a number counts in which series it is: `RFC` of `see RFC 7`. */
function wordBefore(words: string, number: number): string {
  for (const match of words.matchAll(/\d+/g)) {
    if (Number(match[0]) === number) {
      return (
        words
          .slice(0, match.index)
          .trim()
          .split(/[\s,;:]+/)
          .pop() ?? ''
      );
    }
  }
  return '';
}

function afterNumber(words: string): string | undefined {
  const match = /^[^\d]{0,20}\d{1,6}[\s:.–—-]+(.{3,})$/.exec(words);
  return match?.[1];
}

function fragmentNumber(fragment: string): number | undefined {
  const match = /^[^\d]{0,20}?(\d{1,6})(?!\d)/.exec(fragment);
  return match ? Number(match[1]) : undefined;
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone % is part of the name then.
    return text;
  }
}

/** The folder of a file, `''` at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path below the root, undefined where it leads out of it. */
function joined(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.length === 0) {
        return undefined;
      }
      parts.pop();
    } else if (part !== '' && part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}

export function isMarkdownFile(path: string): boolean {
  return MARKDOWN_FILE.test(path);
}
