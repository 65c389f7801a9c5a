import { RecordLink } from '../../model/RecordLink';
import { fileStem, numberedName, plainName, seriesName } from './recordNames';

/** What a link's words and address say about its target. */
export interface LinkTarget {
  /** Path from the folder that is read, with `/`; absent where the link names no file, or one outside of that folder. */
  path?: string;
  /** True where the file that is named lies outside of what is read, or at an address. */
  outside: boolean;
  /** Names to look for, most telling first, as `recordNames` gives them. */
  names: string[];
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
  const target: LinkTarget = { outside: false, names: [] };
  if (address !== undefined) {
    readAddress(target, address, path);
    if (ADDRESS.test(address)) {
      // `ADR-0012` of another repository is not ours of that number.
      return target;
    }
  }
  target.number = numberOf(link, words);
  if (target.number) {
    target.names.push(`number:${target.number}`);
    if (target.number.startsWith('#')) {
      target.names.push(`anySeries:${target.number.slice(1)}`);
    }
  }
  const plain = plainName(words);
  if (plain) {
    target.names.push(`stem:${fileStem(words)}`, `slug:${fileStem(words)}`);
    target.names.push(`title:${plain}`);
    const titleOnly = afterNumber(words);
    if (titleOnly) {
      target.names.push(`title:${plainName(titleOnly)}`);
    }
  }
  return target;
}

function looksLikeFile(words: string): boolean {
  return MARKDOWN_FILE.test(words) && !/\s/.test(words);
}

function readAddress(target: LinkTarget, address: string, path: string): void {
  const [beforeFragment, fragment = ''] = splitOnce(address, '#');
  const file = decoded(splitOnce(beforeFragment, '?')[0]);
  target.fragmentNumber = fragmentNumber(fragment);
  if (ADDRESS.test(address) || file.startsWith('//')) {
    target.outside = true;
  } else if (file === '') {
    target.path = path;
    return;
  } else {
    // A site's root is not known; the repository's root is the best guess.
    target.path = file.startsWith('/')
      ? joined('', file)
      : joined(folderOf(path), file);
    target.outside = target.path === undefined || file.startsWith('/');
  }
  const stem = fileStem(file.replace(/\/+$/, ''));
  if (stem) {
    target.names.push(`stem:${stem}`, `slug:${stem}`);
  }
}

function numberOf(link: RecordLink, words: string): string | undefined {
  const whole = numberedName(words);
  if (whole || link.number === undefined) {
    return whole;
  }
  // The words that stand before this number are its series.
  const match = new RegExp(`^(.{0,60}?)0*${link.number}(?!\\d)`).exec(words);
  const before = (match?.[1] ?? '').trim().split(/[\s,;:]+/);
  return `${seriesName(before[before.length - 1] ?? '')}#${link.number}`;
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
