import { DecisionScope } from '../document/DecisionScope';
import { plainText } from '../document/inlineText';
import { HeadingBlock, Section } from '../document/MarkdownDocument';
import { parseRecordFileName } from '../RecordFileName';
import { namedConcern } from '../vocabulary/sectionConcern';
import { titleSection } from './collectFields';
import { leadingDay } from './leadingDay';
import { sectionNumberIn, titleParts, TitleParts } from './recordTitle';
import { statementsOf } from './readChangelog';
import { sectionName } from './sectionName';
import { fieldsOf, StatedField } from './StatedField';
import { stateMark } from './stateMark';

const GENERIC =
  /^(?:architecture|architectural|design|technical)?\s*(?:decision records?|decisions?|adrs?|adr template|.*\btemplate)$/i;
// `docs/adr/0003-use-postgresql.md`
const FILE_NAME = /^[\w./-]{1,150}\.(?:md|markdown|mdx)$/i;
const NUMBER_IN_NAME =
  /(?:^|[-_. ])((?:adr|agdr|dr|rfc|decision)[-_ ]?)?(\d{3,6})(?=[-_. ]|$)/i;
const DATED = /^(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])[-_.]?\d{0,2}[-_. ]*/;

/** Id, number and title of a decision, from its text; the file's name speaks where the text is silent. */
export function readIdentity(
  scope: DecisionScope,
  fields: readonly StatedField[],
  path: string,
): TitleParts {
  const isPart = scope.section !== scope.document.root;
  const stated = statedTitle(scope, fields);
  const [idField] = fieldsOf(fields, 'id');
  const number = idField ? numberOf(idField.source) : undefined;
  const fromField =
    idField && number !== undefined && idField.source.length < 40
      ? { id: plainText(idField.source), number }
      : undefined;
  const { heading } = scope.section;
  // In a document of arc42 the decisions have no other numbers: `9.1 Use a queue`.
  const place = isPart && heading ? sectionNumberIn(heading.source) : undefined;
  const name: Partial<TitleParts> = isPart ? { id: place } : nameParts(path);
  const found = numberedAs(
    name.number,
    stated ?? { title: name.title ?? path },
  );
  if (found.id !== undefined) {
    return found;
  }
  return {
    ...(fromField ?? { id: name.id, number: name.number }),
    title: found.title,
  };
}

// `23 Logging`
const BARE_NUMBER = /^(\d{1,6})\s+(?=\p{L})/u;

/** A title that begins with the number of its file, without any sign behind it. */
function numberedAs(number: number | undefined, found: TitleParts): TitleParts {
  const [whole, digits] =
    found.id === undefined ? BARE_NUMBER.exec(found.title) ?? [] : [];
  return whole !== undefined && Number(digits) === number
    ? { id: digits, number, title: found.title.slice(whole.length) }
    : found;
}

function statedTitle(
  { document, section }: DecisionScope,
  fields: readonly StatedField[],
): TitleParts | undefined {
  const heading =
    section === document.root
      ? titleSection(section)?.heading
      : section.heading;
  const first =
    heading &&
    titleParts(
      section === document.root ? heading.source : bareTitle(heading.source),
    );
  // Most headings say it all.
  if (first?.id !== undefined && isTitle(first) && !isGeneric(first.title)) {
    return first;
  }
  const [field] = fieldsOf(fields, 'title');
  const candidates = [
    first,
    ...furtherTitles(section, heading),
    field && fieldTitle(field, document.frontMatter),
    titleBelow(section),
    htmlTitle(document.root.blocks),
    plainTitle(
      document.lines,
      document.frontMatter?.endLine ?? 0,
      heading?.line,
    ),
  ].filter((it): it is TitleParts => it !== undefined && isTitle(it));
  const own =
    candidates.find(
      ({ title }) => !isGeneric(title) && namedConcern(title) === undefined,
    ) ?? candidates.find(({ title }) => !isGeneric(title));
  const withId = candidates.find(it => it.id !== undefined);
  const title = own ?? candidates[0];
  return (
    title && {
      ...withId,
      ...title,
      id: title.id ?? withId?.id,
      number: title.number ?? withId?.number,
    }
  );
}

function isTitle({ title }: TitleParts): boolean {
  return title !== '' && !FILE_NAME.test(title.trim());
}

/** The title of an entry without its day and its state: `2026-05-27 — Use a queue [ACCEPTED]`. */
function bareTitle(source: string): string {
  const unmarked = stateMark(source)?.title ?? source;
  return leadingDay(plainText(unmarked))?.rest ?? unmarked;
}

/** True for a title that says what the file or its first section is, not what was decided. */
function isGeneric(title: string): boolean {
  return GENERIC.test(title.trim()) || namedConcern(title) !== undefined;
}

/** `## Title` with the title below it. */
function titleBelow({ children }: Section): TitleParts | undefined {
  const part = children
    .flatMap(child => [child, ...child.children])
    .find(child => sectionName(child).meaning === 'title');
  const [first] = (part?.blocks ?? []).flatMap(statementsOf);
  return first && titleParts(first.source.split('\n')[0]);
}

/** Of a document whose first title is the name of its file, those below it. */
function furtherTitles(
  { children }: DecisionScope['section'],
  first: HeadingBlock | undefined,
): TitleParts[] {
  return first && FILE_NAME.test(first.source.trim())
    ? children
        .filter(({ level }) => level === 1)
        .slice(1, 4)
        .flatMap(({ heading }) => (heading ? titleParts(heading.source) : []))
        .map(parts =>
          parts.title === parts.id ? { ...parts, title: '' } : parts,
        )
    : [];
}

/** A front matter title that is only an id has its words in the description beside it. */
function fieldTitle(
  field: StatedField,
  frontMatter: DecisionScope['document']['frontMatter'],
): TitleParts {
  const parts = titleParts(field.source);
  const other = frontMatter?.fields.find(
    ({ key, raw }) => /^(?:description|summary|subtitle)$/.test(key) && raw,
  );
  return parts.title === parts.id || /^[A-Za-z-]*\d+$/.test(parts.title)
    ? {
        ...parts,
        title: other
          ? plainText(other.raw.replace(/^(["'])(.*)\1$/s, '$2'))
          : parts.title,
      }
    : parts;
}

function htmlTitle(blocks: DecisionScope['blocks']): TitleParts | undefined {
  for (const block of blocks) {
    const match =
      block.type === 'html'
        ? /<h1\b[^>]{0,200}>([^<]{1,300})/i.exec(block.content.slice(0, 2_000))
        : null;
    if (match) {
      return titleParts(match[1]);
    }
  }
  return undefined;
}

/** A first line such as `ADR-005: Use K3S` whose mark was lost, or that stands in bold. */
function plainTitle(
  lines: readonly string[],
  after: number,
  heading?: number,
): TitleParts | undefined {
  const first = lines.findIndex(
    (line, index) => index >= after && line.trim() !== '',
  );
  if (first === -1 || (heading !== undefined && first + 1 >= heading)) {
    return undefined;
  }
  const text = lines[first].trim();
  const parts = text.length < 200 ? titleParts(text) : undefined;
  return parts &&
    (parts.id !== undefined || /^\*\*[^*:]{3,150}\*\*$/.test(text)) &&
    namedConcern(parts.title) === undefined
    ? parts
    : undefined;
}

function numberOf(text: string): number | undefined {
  const match = /(\d{1,6})\D*$/.exec(text.slice(0, 60));
  return match ? Number(match[1]) : undefined;
}

/** What the file's name says: `docs/adr/ADR-004-use-k3s.html.md`. */
function nameParts(path: string): TitleParts {
  const segments = path.split('/');
  const file = segments.at(-1) ?? path;
  const generic = /^(?:readme|index|adr|decision|record)\.[a-z]+$/i.test(file);
  const name = generic ? segments.at(-2) ?? file : file;
  const stem = name.replace(/(?:\.(?:md|markdown|mdx|txt|html|htm))+$/i, '');
  const parsed = parseRecordFileName(`${stem}.md`);
  if (parsed) {
    const prefix = parsed.prefix.replace(/[_ .]$/, '-');
    return {
      id: `${prefix}${parsed.digits}`,
      number: parsed.number,
      title: words(parsed.slug) || stem,
    };
  }
  const rest = stem.replace(DATED, '');
  const match = rest === stem ? NUMBER_IN_NAME.exec(stem) : null;
  return match
    ? {
        id: match[0].replace(/^[-_. ]/, ''),
        number: Number(match[2]),
        title: words(stem.slice(match.index + match[0].length)) || stem,
      }
    : { title: words(rest) || stem };
}

function words(slug: string): string {
  const text = slug.replace(/[-_.]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
