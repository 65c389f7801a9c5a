import { LineCounter, isMap, isScalar, parseDocument } from 'yaml';
import { FrontMatter, FrontMatterField } from './MarkdownDocument';

/** A longer block is read line by line: what it can cost must not grow with it. */
const MAXIMUM_YAML = 16_384;
const MAXIMUM_LINES = 500;
const MAXIMUM_ALIASES = 20;
const MAXIMUM_DEPTH = 30;
const KEY = /^["']?(\p{L}[\p{L}\p{N} _.-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*))?$/u;
const TOML_KEY = /^["']?(\p{L}[\p{L}\p{N} _.-]{0,60}?)["']?[ \t]*=[ \t]*(.*)$/u;
// A value that means the same to YAML as to a person reading the line.
const PLAIN_VALUE = /^(?:[\p{L}][\p{L}\p{N} _.,/()+-]*)?$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KEYWORD = /^(?:y|yes|n|no|true|false|on|off|null)$/i;

/**
 * Front matter between two lines `---` (or Hugo's `+++`) at the top of a file.
 * What is no YAML is read line by line and `error` says why. Undefined where
 * the first line is only a rule.
 */
export function readFrontMatter(
  lines: readonly string[],
): FrontMatter | undefined {
  let first = 0;
  while (first < 20 && lines[first]?.trim() === '') {
    first += 1;
  }
  const fence = lines[first]?.trimEnd();
  if (fence !== '---' && fence !== '+++') {
    return undefined;
  }
  const end = closingFence(lines, first, fence);
  const body = end === undefined ? [] : lines.slice(first + 1, end);
  const key = fence === '+++' ? TOML_KEY : KEY;
  if (end === undefined || !beginsWithField(body, key)) {
    return undefined;
  }
  const place = { line: first + 1, endLine: end + 1 };
  const byLine = fieldsByLine(body, first + 2, key);
  if (fence === '+++' || byLine.plain) {
    return { ...place, fields: byLine.fields };
  }
  const text = body.map(cut).join('\n');
  if (text.length > MAXIMUM_YAML || deepest(text) > MAXIMUM_DEPTH) {
    const error = 'it is too long or too deeply nested to be read as YAML';
    return { ...place, fields: byLine.fields, error };
  }
  try {
    return { ...place, fields: yamlFields(text, body, first + 2) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...place,
      fields: byLine.fields,
      error: reason.split('\n')[0].replace(/:$/, ''),
    };
  }
}

/** Text between two rules may hold a colon too, but does not begin with a field. */
function beginsWithField(body: readonly string[], key: RegExp): boolean {
  const heading = body.some(
    (line, index) =>
      /^#{1,6} /.test(line) &&
      (line.startsWith('##') || body[index + 1]?.trim() === ''),
  );
  const first = body.find(line => line.trim() !== '' && !line.startsWith('#'));
  return !heading && first !== undefined && key.test(cut(first));
}

function cut(line: string): string {
  return line.length > 2_000 ? line.slice(0, 2_000) : line;
}

function closingFence(
  lines: readonly string[],
  first: number,
  fence: string,
): number | undefined {
  const last = Math.min(lines.length, first + MAXIMUM_LINES);
  for (let index = first + 1; index < last; index++) {
    const line = lines[index].trimEnd();
    if (line === fence || (fence === '---' && line === '...')) {
      return index;
    }
  }
  return undefined;
}

/** How deep brackets are nested, those in texts counted too. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const character of text) {
    if (character === '[' || character === '{') {
      depth += 1;
      most = Math.max(most, depth);
    } else if (character === ']' || character === '}') {
      depth -= 1;
    }
  }
  return most;
}

function yamlFields(
  text: string,
  body: readonly string[],
  firstLine: number,
): FrontMatterField[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: false });
  if (document.errors.length > 0) {
    throw document.errors[0];
  }
  if (!isMap(document.contents)) {
    throw new Error('it holds no fields');
  }
  const places = document.contents.items.flatMap(({ key }) => {
    if (!isScalar(key) || !key.range) {
      return [];
    }
    const line = lineCounter.linePos(key.range[0]).line;
    return [{ key: key.value, line }];
  });
  // Aliases are counted over the whole, so the whole is turned into values at once.
  const values: unknown = document.toJS({
    maxAliasCount: MAXIMUM_ALIASES,
    mapAsMap: true,
  });
  const byKey = values instanceof Map ? values : new Map<unknown, unknown>();
  return places.map(({ key, line }, index) => {
    const next = places[index + 1]?.line ?? body.length + 1;
    return {
      key: fieldKey(String(key)),
      value: plainValue(byKey.get(key)),
      raw: rawValue(body.slice(line - 1, next - 1)),
      line: firstLine + line - 1,
    };
  });
}

/** Maps inside of values as objects without a prototype, so that no key means more than itself. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plainValue);
  }
  if (value instanceof Map) {
    const entries: [string, unknown][] = [...value].map(([key, inner]) => [
      String(key),
      plainValue(inner),
    ]);
    const object: Record<string, unknown> = Object.create(null);
    for (const [key, inner] of entries) {
      object[key] = inner;
    }
    return object;
  }
  return value ?? undefined;
}

/** In lower case with `_` and blanks as `-`, and `superseded-by` for `supersededBy`. */
function fieldKey(written: string): string {
  return written
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function rawValue(lines: readonly string[]): string {
  const [first = '', ...rest] = lines.map(cut);
  const colon = first.search(/[:=]/);
  const continued = rest
    .filter(line => line.trim() && !line.trimStart().startsWith('#'))
    .map(line => line.trimEnd());
  return [first.slice(colon + 1).trim(), ...continued].join('\n').trim();
}

/**
 * Fields as a person would read them, one a line. `plain` says that YAML would
 * say the same, which spares most front matter its cost.
 */
function fieldsByLine(
  body: readonly string[],
  firstLine: number,
  pattern: RegExp,
): { fields: FrontMatterField[]; plain: boolean } {
  const fields: FrontMatterField[] = [];
  const seen = new Set<string>();
  let plain = true;
  body.forEach((line, index) => {
    const text = cut(line).trimEnd();
    if (text === '' || text.startsWith('#')) {
      return;
    }
    const match = pattern.exec(text);
    if (!match) {
      plain = false;
      continueField(fields.at(-1), text);
      return;
    }
    const [, written, raw = ''] = match;
    const quoted = /^(["'])([^"'\\]*)\1$/.exec(raw.trim());
    const key = fieldKey(written);
    if (
      seen.has(key) ||
      text.startsWith('"') ||
      text.startsWith("'") ||
      !(
        quoted ||
        DAY.test(raw) ||
        (PLAIN_VALUE.test(raw) && !KEYWORD.test(raw))
      )
    ) {
      plain = false;
    }
    seen.add(key);
    fields.push({
      key,
      value: (quoted ? quoted[2] : raw.trim()) || undefined,
      raw: raw.trim(),
      line: firstLine + index,
    });
  });
  return { fields, plain };
}

function continueField(field: FrontMatterField | undefined, text: string) {
  if (field && /^\s|^-\s/.test(text)) {
    const words = text.trim();
    field.raw = field.raw ? `${field.raw}\n${words}` : words;
    const item = words.replace(/^-\s+/, '');
    field.value = field.value === undefined ? item : `${field.value}\n${item}`;
  }
}
