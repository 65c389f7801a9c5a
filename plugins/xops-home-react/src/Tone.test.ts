import { compareTones, TONES, worstTone } from './Tone';

describe('compareTones', () => {
  it('sorts worst first, with the unknown before what merely waits', () => {
    expect([...TONES].reverse().sort(compareTones)).toEqual([
      'bad',
      'warning',
      'unknown',
      'waiting',
      'good',
    ]);
  });

  it('takes equal tones as equal', () => {
    expect(compareTones('warning', 'warning')).toBe(0);
  });
});

describe('worstTone', () => {
  it.each([
    [['good', 'bad', 'warning'], 'bad'],
    [['good', 'unknown', 'waiting'], 'unknown'],
    [['good', 'good'], 'good'],
    [[], 'good'],
  ] as const)('of %j is %s', (tones, expected) => {
    expect(worstTone(tones)).toBe(expected);
  });
});
