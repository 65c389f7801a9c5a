import { shortened } from './shortened';

describe('shortened', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['much too long', 8, 'much to…'],
    ['much too long', 6, 'much…'],
    ['🚢🚢🚢🚢', 3, '🚢🚢…'],
  ])('makes %j of at most %i characters %j', (text, length, expected) => {
    expect(shortened(text, length)).toBe(expected);
  });
});
