import { DecisionRecord } from '@xops/plugin-xops-adr-common';

/**
 * The decisions that a name means: by id, number or path, else those whose
 * file or title holds all of its words, the whole file name first.
 */
export function findRecords(
  records: readonly DecisionRecord[],
  name: string,
): DecisionRecord[] {
  const decisions = records.filter(it => it.kind === 'record');
  const named = decisions.filter(it => isNamed(it, name));
  if (named.length > 0) {
    return named;
  }
  const slug = wordsOf(name).join(' ');
  if (slug === '') {
    return [];
  }
  const files = decisions.filter(it => slugOf(it) === slug);
  return files.length > 0
    ? files
    : decisions.filter(it => holds(it, wordsOf(name)));
}

function isNamed(record: DecisionRecord, name: string): boolean {
  const isNumber = /^#?\d{1,9}$/.test(name);
  return (
    record.id?.toLowerCase() === name.toLowerCase() ||
    (isNumber && record.number === Number(name.replace('#', ''))) ||
    record.path === name
  );
}

/** `platform basics` of `docs/adr/0001-platform-basics.md`; the folder's name for a README. */
function slugOf({ path }: DecisionRecord): string {
  const segments = path.split('/');
  const file = segments.at(-1) ?? path;
  const named = /^(?:readme|index)\./i.test(file)
    ? segments.at(-2) ?? file
    : file;
  const words = wordsOf(named.replace(/\.[a-z]{1,8}$/i, ''));
  const first = words.findIndex(word => !/^(?:adr|rfc|\d+)$/.test(word));
  return words.slice(Math.max(first, 0)).join(' ');
}

/** Each word of a name begins a word of the title or of the file's name. */
function holds(record: DecisionRecord, words: readonly string[]): boolean {
  const own = [...wordsOf(record.title), ...wordsOf(record.path)];
  return words.every(word => own.some(it => it.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
