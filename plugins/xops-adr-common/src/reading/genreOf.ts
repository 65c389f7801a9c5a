import { MarkdownDocument, Section } from '../document/MarkdownDocument';
import { Genre, GENRE_SECTIONS, GENRE_TITLES } from '../vocabulary/genreWords';
import {
  normaliseName,
  normaliseWords,
  wordLookup,
} from '../vocabulary/normaliseWords';
import { PhraseFinder } from '../vocabulary/PhraseFinder';
import { remembered } from '../vocabulary/remembered';
import { titleSection } from './collectFields';
import { decisionIdIn } from './recordTitle';
import { isOfAnyText, sectionName } from './sectionName';
import { namedConcern } from '../vocabulary/sectionConcern';

const TITLES = new PhraseFinder<Genre>(GENRE_TITLES);
const SECTIONS = new Map<Genre, ReadonlySet<string>>(
  genres().map(genre => [
    genre,
    new Set(wordLookup({ [genre]: GENRE_SECTIONS[genre] }).keys()),
  ]),
);
// Of the others a title may be one of a record: `How to roll back`.
const TOLD_BY_TITLE = new Set<Genre>(['minutes', 'incident', 'process']);
const MOST_SECTIONS = 200;
const MOST_FIELDS = 20;
const ENOUGH_ALONE = 3;
const ENOUGH_AGAINST_STATUS = 2;
const FIELD = /^[*_]{0,3}([\p{L}][\p{L} -]{2,30})[*_]{0,3}\s?[:：]/u;
const README =
  /(?:^|\/)(?:readme|contributing|changelog|code_of_conduct)\.\w+$/i;
// `0007-…`, `ADR-7 …`, not `2024-05-01-…`.
const NUMBERED_FILE =
  /(?:^|\/)(?:(?:adr|rfc|dr)[-_ ]?)?(?!(?:19|20)\d\d[-_.]?[01]\d)\d{1,5}[-_. ][^/]*$/i;

function genres(): Genre[] {
  return ['minutes', 'incident', 'runbook', 'manual', 'process'];
}

const genresOfSection = remembered(name => {
  const plain = normaliseName(name);
  return genres().filter(genre => SECTIONS.get(genre)?.has(plain));
});

/**
 * What a document is by its title and sections, where that is another thing than
 * a decision record: minutes, a report of an incident, a runbook, a manual, a
 * process. Undefined for a record, and for what tells nothing.
 */
export function genreOf(
  { root }: Pick<MarkdownDocument, 'root'>,
  path: string,
  hasStatus: boolean,
): Genre | undefined {
  const title = titleSection(root);
  if (isNamedAProcess(title)) {
    return 'process';
  }
  const isRecord =
    NUMBERED_FILE.test(path) ||
    (title?.heading && decisionIdIn(title.heading.source) === 'decision');
  const names = isRecord ? [] : namesIn(root, title);
  const counts = new Map<Genre, number>();
  for (const name of names) {
    for (const genre of genresOfSection(name)) {
      counts.set(genre, (counts.get(genre) ?? 0) + 1);
    }
  }
  if (counts.size === 0) {
    // What a guide says below "Status" is no status of its own.
    return isRecord || (hasStatus && !README.test(path))
      ? undefined
      : genreOfTitleAlone(title);
  }
  const titled = genresOfTitle(title, path);
  const decides = names.some(
    name => namedConcern(name) === 'decision' && !isOfAnyText(name),
  );
  return [...counts].find(([genre, count]) =>
    titled.has(genre)
      ? count >= (hasStatus && decides ? ENOUGH_AGAINST_STATUS : 1)
      : count >= ENOUGH_ALONE &&
        !hasStatus &&
        (!decides || genre === 'minutes'),
  )?.[0];
}

function genresOfTitle(
  title: Section | undefined,
  path: string,
): ReadonlySet<Genre> {
  const text = title ? sectionName(title).text.slice(0, 200) : '';
  const titled = new Set(
    TITLES.find(normaliseWords(text)).map(({ meaning }) => meaning),
  );
  return README.test(path) ? titled.add('manual').add('process') : titled;
}

/** True for a title that asks what records are, and nothing else: `What is an ADR?` */
function isNamedAProcess(title: Section | undefined): boolean {
  const text = title ? normaliseName(sectionName(title).text) : '';
  return text.includes('adr') && genresOfSection(text).includes('process');
}

/** What a title says that begins so, in more than one word: `Meeting notes`, `How to write ADRs`. */
function genreOfTitleAlone(title: Section | undefined): Genre | undefined {
  const text = title ? sectionName(title).text.slice(0, 200) : '';
  const [first] = TITLES.find(normaliseWords(text));
  return first?.start === 0 &&
    first.phrase.includes(' ') &&
    TOLD_BY_TITLE.has(first.meaning)
    ? first.meaning
    : undefined;
}

/** Names of the sections, and of the fields at the head that stand for sections: `**Attendees:** Ada, Bob`. */
function namesIn(root: Section, title: Section | undefined): string[] {
  const names = [...root.blocks, ...(title?.blocks ?? [])]
    .slice(0, MOST_FIELDS)
    .flatMap(block =>
      'source' in block ? FIELD.exec(block.source.slice(0, 80))?.[1] ?? [] : [],
    );
  const visit = (section: Section, depth: number) => {
    for (const child of section.children) {
      if (names.length < MOST_SECTIONS) {
        names.push(sectionName(child).text);
        if (depth < 2) {
          visit(child, depth + 1);
        }
      }
    }
  };
  visit(root, 0);
  return names;
}
