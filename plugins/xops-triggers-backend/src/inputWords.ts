import { z } from 'zod';

type Issue = z.core.$ZodIssue;
type RawIssue = z.core.$ZodRawIssue;

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

const FORMATS: Record<string, string> = {
  datetime: 'an ISO 8601 UTC time such as 2026-11-21T12:00:00Z',
  url: 'a web address',
  uuid: 'an id such as 6f1c2b1e-9d0a-4c55-8f0e-1a2b3c4d5e6f',
};

const COUNTED: Record<string, string> = {
  string: 'character',
  array: 'entry',
};

/**
 * What is allowed at a place, as words that follow the name of the field: `must
 * be a number`. Given to `parse`, it speaks where a schema says nothing of its own.
 */
export function inputWords(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `is missing: it must be ${typeWords(issue)}`
        : `must be ${typeWords(issue)}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'invalid_format':
      return FORMATS[issue.format] && `must be ${FORMATS[issue.format]}`;
    case 'too_small':
      return `must ${limitWords(issue, {
        limit: issue.minimum,
        word: issue.inclusive ? 'at least' : 'more than',
      })}`;
    case 'too_big':
      return `must ${limitWords(issue, {
        limit: issue.maximum,
        word: issue.inclusive ? 'at most' : 'less than',
      })}`;
    case 'unrecognized_keys':
      return `has no field ${issue.keys.map(key => `'${key}'`).join(', ')}`;
    case 'invalid_union':
      return Array.isArray(issue.options)
        ? `must be ${oneOf(issue.options)}`
        : undefined;
    default:
      return undefined;
  }
}

/**
 * Everything that is wrong with an input, each with its place, what is allowed
 * and what was there: `comparisons.0.threshold: must be a number, not "many"`.
 */
export function faultsOf(
  { issues }: { issues: readonly Issue[] },
  input: unknown,
): string[] {
  return issues
    .flatMap(issue => ofLikeliest(issue, input))
    .map(({ path, message }) =>
      [path.join('.'), `${message}${received(input, path)}`]
        .filter(it => it !== '')
        .join(': '),
    );
}

/** Of forms that an input can have, what is wrong with the one that it comes closest to. */
function ofLikeliest(issue: Issue, input: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [issue];
  }
  const forms = issue.errors.map(own =>
    own.flatMap(it =>
      ofLikeliest({ ...it, path: [...issue.path, ...it.path] }, input),
    ),
  );
  const [likeliest] = forms.sort((a, b) => strangeness(a) - strangeness(b));
  return likeliest;
}

/** Fields that a form does not know, or misses, tell that another one was meant. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) =>
      sum +
      (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 0) +
      (issue.message.startsWith('is missing') ? 10 : 1),
    0,
  );
}

function typeWords({ expected }: { expected: string }): string {
  return TYPES[expected] ?? expected;
}

function oneOf(values: readonly unknown[]): string {
  const words = values.map(it =>
    typeof it === 'string' ? `'${it}'` : String(it),
  );
  return words.length === 1 ? words[0] : `one of ${words.join(', ')}`;
}

function limitWords(
  { origin }: { origin: string },
  { limit, word }: { limit: number | bigint; word: string },
): string {
  const counted = COUNTED[origin];
  if (counted === undefined) {
    return `be ${word} ${limit}`;
  }
  const many = counted === 'entry' ? 'entries' : `${counted}s`;
  return `have ${word} ${limit} ${Number(limit) === 1 ? counted : many}`;
}

const MOST_SHOWN = 100;

/** What stood at a place, where it is short enough to be shown and was sent at all. */
function received(input: unknown, path: readonly PropertyKey[]): string {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !(key in value)) {
      return '';
    }
    value = Reflect.get(value, key);
  }
  const isShown = ['string', 'number', 'boolean'].includes(typeof value);
  const shown = JSON.stringify(value);
  return isShown && shown.length <= MOST_SHOWN ? `, not ${shown}` : '';
}
