import { parse } from 'yaml';
import { FrontMatter, FrontMatterField } from './MarkdownDocument';

const MAXIMUM_LINES = 500;
/** A longer value stays text: what YAML can cost must not grow with it. */
const MAXIMUM_YAML = 8_192;
const MAXIMUM_DEPTH = 30;
const KEY =
  /^["']?([\p{L}_][\p{L}\p{N} _.-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*))?$/u;
const TOML_KEY =
  /^["']?([\p{L}_][\p{L}\p{N} _.-]{0,60}?)["']?[ \t]*=[ \t]*(.*)$/u;

/**
 * Front matter between two lines `---` (or Hugo's `+++`) at the top of a file.
 * Undefined where the first line is only a rule. Fields are found line by line,
 * since real front matter is often no YAML; the YAML library reads a field's
 * value when it is asked for.
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
  const key = fence === '+++' ? TOML_KEY : KEY;
  const body = end === undefined ? [] : lines.slice(first + 1, end);
  return end === undefined || !beginsWithField(body, key)
    ? undefined
    : {
        line: first + 1,
        endLine: end + 1,
        fields: fieldsOf(body, first + 2, key),
      };
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

function fieldsOf(
  body: readonly string[],
  firstLine: number,
  pattern: RegExp,
): FrontMatterField[] {
  const found: { key: string; raw: string[]; line: number }[] = [];
  body.forEach((line, index) => {
    const text = cut(line).trimEnd();
    const match = pattern.exec(text);
    const open = found.at(-1);
    if (match) {
      const [, name, raw = ''] = match;
      found.push({ key: fieldKey(name), raw: [raw], line: firstLine + index });
    } else if (open && /^(?:\s|- )/.test(text) && !/^\s*#/.test(text)) {
      open.raw.push(text);
    }
  });
  return found.map(({ key, raw, line }) => frontMatterField(key, raw, line));
}

/** In lower case with `_` and blanks as `-`, and `superseded-by` for `supersededBy`. */
function fieldKey(written: string): string {
  return written
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

function frontMatterField(
  key: string,
  lines: readonly string[],
  line: number,
): FrontMatterField {
  const raw = lines.join('\n').trim();
  let known: { value: unknown } | undefined;
  return {
    key,
    raw,
    line,
    get value() {
      known ??= { value: yamlValue(lines) ?? undefined };
      return known.value;
    },
  };
}

/** A value as YAML reads it, or its words where it is no YAML. */
function yamlValue(lines: readonly string[]): unknown {
  const text = lines.join('\n');
  if (text.length > MAXIMUM_YAML || deepest(text) > MAXIMUM_DEPTH) {
    return text.trim();
  }
  try {
    // An alias has no anchor within its own field, so that none can multiply.
    const value: unknown = parse(`value: ${text}`, {
      maxAliasCount: 0,
      mapAsMap: true,
      logLevel: 'error',
    });
    return value instanceof Map ? plainValue(value.get('value')) : undefined;
  } catch {
    // Real front matter holds placeholders and links that are no YAML.
    return text.trim();
  }
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

/** Maps as objects without a prototype, so that no key means more than itself. */
function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(plainValue);
  }
  if (value instanceof Map) {
    const object: Record<string, unknown> = Object.create(null);
    for (const [key, inner] of value) {
      object[String(key)] = plainValue(inner);
    }
    return object;
  }
  return value ?? undefined;
}
