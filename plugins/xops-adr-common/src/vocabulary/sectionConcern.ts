import { Words } from './languages';
import { listWords, normaliseName, wordLookup } from './normaliseWords';
import { PART_NAMES } from './partNames';
import { remembered } from './remembered';
import { SECTION_NAMES } from './sectionNames';

/** What a section is about. */
export type SectionConcern =
  | keyof typeof SECTION_NAMES
  | keyof typeof PART_NAMES;

const BY_NAME = wordLookup<SectionConcern>({ ...SECTION_NAMES, ...PART_NAMES });

// A name that none of the lists holds is known by one of its words.
const BY_WORD: readonly [concern: SectionConcern, words: RegExp][] = [
  [
    'options',
    /\b(?:options?|alternatives?|optionen|alternativen|opciones|alternativas|alternatieven)\b/,
  ],
  ['triggers', /\btriggers?\b/],
  ['scores', /\b(?:scores?|scoring|matrix|matriz)\b/],
  ['risks', /\b(?:risks?|risiken|risques|riesgos|riscos)\b/],
  [
    'consequences',
    /\b(?:consequences?|konsequenzen|consequencias|consecuencias)\b/,
  ],
  [
    'validation',
    /\b(?:validation|acceptance criteria|success criteria|success metrics)\b/,
  ],
  [
    'plan',
    /\b(?:implementation|migration|rollout) (?:plan|phases?|strategy|steps|roadmap)\b/,
  ],
  ['review', /\b(?:review|revisit)\b/],
  ['references', /\breferences?\b/],
  [
    'context',
    /\b(?:problem|problems|background|context|kontext|contexte|contexto|contesto|hintergrund|problemstellung)\b/,
  ],
  [
    'decision',
    /^(?:(?:the|our|final|proposed|chosen|selected|recommended|technical) )?(?:decision|solution|entscheidung|decisao|losung)\b|\b(?:decision|solution|entscheidung|decisao|losung)$/,
  ],
];
const LONGEST_NAME = 60;
const LONGEST_HEADING = 200;

const LANGUAGES_OF = new Map<string, string[]>();
for (const words of [
  ...Object.values<Words>(SECTION_NAMES),
  ...Object.values<Words>(PART_NAMES),
]) {
  for (const { word, language } of listWords(words)) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
  }
}

const NO_LANGUAGE: readonly string[] = [];
const languagesOf = remembered(
  name => LANGUAGES_OF.get(normaliseName(name)) ?? NO_LANGUAGE,
);

/** Languages in which a section has this name: `Status` is English, German, Dutch … */
export function sectionLanguages(name: string): readonly string[] {
  return name.length > LONGEST_HEADING ? NO_LANGUAGE : languagesOf(name);
}

function concernByWord(name: string): SectionConcern | undefined {
  const words = name.length > LONGEST_NAME ? '' : normaliseName(name);
  return BY_WORD.find(([, pattern]) => pattern.test(words))?.[0];
}

// `決定 (Decision)`, `Kontext / Årsag`, `Context & problem`
const TWO_NAMES = /\s*[()/&|]\s*/;
const LATIN = /\p{Script=Latin}/u;

const byName = remembered(name => {
  const plain = normaliseName(name);
  return BY_NAME.get(plain)?.meaning ?? byOneOfTwo(plain);
});

/** A name that says the same twice, in two words or languages: known by the first, or where the other translates it. */
function byOneOfTwo(plain: string): SectionConcern | undefined {
  if (!TWO_NAMES.test(plain)) {
    return undefined;
  }
  const [first, second] = plain.split(TWO_NAMES);
  const translated = BY_NAME.get(second)?.meaning;
  const isSame =
    !plain.includes('(') || translated !== undefined || !LATIN.test(second);
  return (
    (isSame ? BY_NAME.get(first)?.meaning : undefined) ??
    (LATIN.test(first) ? undefined : translated)
  );
}

const byWord = remembered(name => byName(name) ?? concernByWord(name));

/** What a heading or field of this name is about, whatever its language, numbering and signs; undefined where nothing tells. */
export function sectionConcern(name: string): SectionConcern | undefined {
  return name.length > LONGEST_HEADING ? undefined : byWord(name);
}

/** As `sectionConcern`, for names that the vocabulary holds as they are. */
export function namedConcern(name: string): SectionConcern | undefined {
  return name.length > LONGEST_HEADING ? undefined : byName(name);
}
