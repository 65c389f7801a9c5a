import { DecisionRecord } from '../../model/DecisionRecord';

/**
 * Words before a number that say no more than "a decision": `ADR-7`, `7` and
 * `Decision 7` are the same record, `RFC-7` is another.
 */
const PLAIN_SERIES = new Set([
  '',
  'adr',
  'adl',
  'dr',
  'dec',
  'no',
  'decision',
  'decisión',
  'décision',
  'decisão',
  'decisione',
  'entscheidung',
  'beslissing',
  'beslut',
  'decyzja',
  'karar',
  'рішення',
  'решение',
  'record',
]);

const MAXIMUM_LENGTH = 300;
const SERIES_AND_NUMBER = /^([^\d]*)(\d{1,9})$/;
const LEADING_NUMBER = /^([^\d]{0,40}?)(\d{1,6})(?:[-_ .:)]|$)/;
const DATED = /^(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])/;

/** Letters and digits alone, in lower case: `Use S3, not EFS` is `uses3notefs`. */
export function plainName(text: string): string {
  return text
    .slice(0, MAXIMUM_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The series that a number is counted in: `''` for decisions, `rfc` for `RFC-0007`. */
export function seriesName(words: string): string {
  const name = plainName(words);
  return PLAIN_SERIES.has(name) ? '' : name;
}

/** `RFC-0007` as `rfc#7`; undefined for what is no series with a number. */
export function numberedName(id: string): string | undefined {
  const match = SERIES_AND_NUMBER.exec(id.trim().slice(0, MAXIMUM_LENGTH));
  return match ? `${seriesName(match[1])}#${Number(match[2])}` : undefined;
}

/** A file's name in lower case without folder and endings: `docs/ADR021-x.html.md` is `adr021-x`. */
export function fileStem(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .slice(0, MAXIMUM_LENGTH)
    .toLowerCase()
    .replace(/(?:\.(?:html?|md|markdown|mdx|txt))+$/, '');
}

/** Series and number that a file's name begins with: `rfc#7` of `RFC-0007-x`; none where it is a date. */
export function leadingNumber(stem: string): string | undefined {
  if (DATED.test(stem)) {
    return undefined;
  }
  const match = LEADING_NUMBER.exec(stem);
  return match ? `${seriesName(match[1])}#${Number(match[2])}` : undefined;
}

/** A stem without number and series: `use-x` of `0007-use-x`. */
export function slugOf(stem: string): string | undefined {
  if (!leadingNumber(stem)) {
    return undefined;
  }
  const slug = stem.replace(LEADING_NUMBER, '').replace(/^[-_ .]+/, '');
  return slug.length > 2 ? slug : undefined;
}

/** Every name that other records may call this one by. */
export function recordNames(record: DecisionRecord): string[] {
  const names = new Set<string>();
  const add = (kind: string, name: string | undefined) => {
    if (name) {
      names.add(`${kind}:${name}`);
    }
  };
  add('number', record.id && numberedName(record.id));
  add('title', plainName(record.title));
  if (record.id) {
    add('title', plainName(record.id));
  }
  if (record.number !== undefined) {
    add('anySeries', String(record.number));
  }
  // The file's name speaks for one decision only.
  if (record.part === undefined) {
    const stem = fileStem(record.path);
    add('number', leadingNumber(stem));
    add('stem', stem);
    add('slug', slugOf(stem));
  }
  if (
    record.number !== undefined &&
    ![...names].some(it => it.startsWith('number:'))
  ) {
    add('number', `#${record.number}`);
  }
  return [...names];
}
