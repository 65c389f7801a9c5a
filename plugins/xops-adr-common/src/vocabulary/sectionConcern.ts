import { normaliseName, wordLookup } from './normaliseWords';
import { PART_NAMES } from './partNames';
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
];
const LONGEST_NAME = 60;

/** What a heading or field of this name is about, whatever its language, numbering and signs; undefined where nothing tells. */
export function sectionConcern(name: string): SectionConcern | undefined {
  return namedConcern(name) ?? concernByWord(name);
}

/** As `sectionConcern`, for names that the vocabulary holds as they are. */
export function namedConcern(name: string): SectionConcern | undefined {
  return name.length > 200
    ? undefined
    : BY_NAME.get(normaliseName(name))?.meaning;
}

/** Language of a section's name; English for names that are English too. */
export function sectionLanguage(name: string): string | undefined {
  return BY_NAME.get(normaliseName(name))?.language;
}

function concernByWord(name: string): SectionConcern | undefined {
  const words = name.length > LONGEST_NAME ? '' : normaliseName(name);
  return BY_WORD.find(([, pattern]) => pattern.test(words))?.[0];
}
