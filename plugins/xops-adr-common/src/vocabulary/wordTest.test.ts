import { wordTest } from './wordTest';

const says = wordTest({
  en: 'save, cut by, one-off',
  uk: 'економія',
  sv: 'en gång',
});

describe('wordTest', () => {
  it.each([
    'we save it',
    'save',
    '(save)',
    'cut by half',
    'a one-off',
    '2save',
    'економія часу',
    'bara en gang',
  ])('finds a word in %j', text => {
    expect(says(text)).toBe(true);
  });

  it.each(['', 'saves', 'unsave', 'cut it', 'sa', 'економіями', 'cut b'])(
    'finds none in %j',
    text => {
      expect(says(text)).toBe(false);
    },
  );
});
