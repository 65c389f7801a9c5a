import { Language, LANGUAGES, Words } from './languages';

/** Words that say by themselves that what follows or precedes holds for a part alone. */
export const PARTLY_WORDS: Words = {
  en: 'partially, partly, in part, in parts',
  de: 'teilweise, zum teil, in teilen',
  fr: 'partiellement, en partie',
  es: 'parcialmente, en parte',
  pt: 'parcialmente, em parte',
  it: 'parzialmente, in parte',
  nl: 'gedeeltelijk, deels',
  pl: 'częściowo',
  cs: 'částečně, zčásti',
  uk: 'частково',
  ru: 'частично',
  tr: 'kısmen',
  sv: 'delvis',
  da: 'delvist',
  nb: 'delvis',
  fi: 'osittain',
  ja: '一部, 部分的に',
  ko: '일부, 부분적으로',
  zh: '部分',
};

// Written without blanks: a word for "partly" stands before and is found by itself.
const UNSPACED: readonly Language[] = ['ja', 'ko', 'zh'];

/** The phrases of several words with a word for "partly" in their midst: `superseded in part by`. */
export function partlyWithin(phrases: Words): Words {
  const found: Words = {};
  for (const language of LANGUAGES.filter(it => !UNSPACED.includes(it))) {
    const partly = PARTLY_WORDS[language]?.split(', ') ?? [];
    found[language] = (phrases[language] ?? '')
      .split(', ')
      .filter(phrase => phrase.includes(' '))
      .flatMap(phrase => {
        const last = phrase.lastIndexOf(' ');
        return partly.map(
          word => `${phrase.slice(0, last)} ${word}${phrase.slice(last)}`,
        );
      })
      .join(', ');
  }
  return found;
}
