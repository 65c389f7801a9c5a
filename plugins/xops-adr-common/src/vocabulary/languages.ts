/** Languages that records are read in, as BCP 47. */
export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'uk',
  'ru',
  'tr',
  'sv',
  'da',
  'nb',
  'fi',
  'ja',
  'ko',
  'zh',
] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words of one meaning in each language, in lower case and separated by commas; a language may have none. */
export type Words = Partial<Record<Language, string>>;
