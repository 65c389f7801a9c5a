import { wrapped } from './wrapped';

describe('wrapped', () => {
  it.each([
    ['One queue', 12, ['One queue']],
    ['Keep one queue for all', 12, ['Keep one', 'queue for a…']],
    ['Keep one queue', 8, ['Keep one', 'queue']],
    ['Keep one queue', 9, ['Keep one', 'queue']],
    [
      'Keep one queue for all terminals',
      14,
      ['Keep one queue', 'for all termi…'],
    ],
    ['Terminalverwaltungsbehörde', 10, ['Terminalv…']],
    ['', 10, ['']],
  ])('of %j at %d is %j', (text, length, lines) => {
    expect(wrapped(text, length)).toEqual(lines);
  });
});
