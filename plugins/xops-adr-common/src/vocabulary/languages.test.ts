import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, Words } from './languages';
import { LINK_WORDS, NONE_WORDS } from './linkWords';
import { MONTH_NAMES } from './monthNames';
import { listWords } from './normaliseWords';
import { SECTION_NAMES } from './sectionNames';
import { PART_WORDS, STATE_WORDS } from './stateWords';

const UNNAMED_MONTHS = ['ja', 'ko', 'zh'];
const LISTS: [name: string, words: Words][] = [
  ...Object.entries<Words>(SECTION_NAMES),
  ...Object.entries<Words>(STATE_WORDS),
  ['superseded by', LINK_WORDS.supersededBy],
  ['supersedes', LINK_WORDS.supersedes],
  ['in part', PART_WORDS],
  ['none', NONE_WORDS],
];

describe('vocabularies', () => {
  it.each(LISTS)('%s have words in every language', (_, words) => {
    expect(Object.keys(words).sort()).toEqual([...LANGUAGES].sort());
  });

  it.each(MONTH_NAMES.map((names, index) => [index + 1, names] as const))(
    'month %i has a name in every language that names months',
    (_, names) => {
      expect(Object.keys(names).sort()).toEqual(
        LANGUAGES.filter(it => !UNNAMED_MONTHS.includes(it)).sort(),
      );
    },
  );

  it.each(Object.entries<Words>(STATE_WORDS))(
    'no word of the state %s means another state too',
    (state, words) => {
      const others = Object.entries<Words>(STATE_WORDS).filter(
        ([it]) => it !== state,
      );
      const taken = new Set(
        others.flatMap(([, it]) => listWords(it).map(({ word }) => word)),
      );
      expect(listWords(words).filter(({ word }) => taken.has(word))).toEqual(
        [],
      );
    },
  );

  it('are described with all their languages and files', () => {
    const guide = readFileSync(
      join(__dirname, '../../../../docs/decision-vocabularies.md'),
      'utf8',
    );
    expect(LANGUAGES.filter(it => !guide.includes(`\`${it}\``))).toEqual([]);
    const files = readdirSync(__dirname).filter(
      name =>
        /(?:Words|Names|languages)\.ts$/.test(name) &&
        name !== 'normaliseWords.ts',
    );
    expect(files.filter(name => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});
