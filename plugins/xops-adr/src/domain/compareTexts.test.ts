import { compareTexts } from './compareTexts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');

describe('compareTexts', () => {
  it('numbers what was added and removed in either text', () => {
    const [part] = compareTexts('a\nb\nc\n', 'a\nB\nc\nd\n') ?? [];

    expect(part.lines).toEqual([
      { kind: 'same', text: 'a', before: 1, after: 1 },
      { kind: 'removed', text: 'b', before: 2 },
      { kind: 'added', text: 'B', after: 2 },
      { kind: 'same', text: 'c', before: 3, after: 3 },
      { kind: 'added', text: 'd', after: 4 },
    ]);
  });

  it('shows three lines around a change, and parts that lie apart', () => {
    const before = lines(60);
    const after = before
      .replace('line 10\n', 'ten\n')
      .replace('line 50\n', 'fifty\n');

    const parts = compareTexts(before, after) ?? [];

    expect(parts).toHaveLength(2);
    expect(parts[1].lines[0]).toMatchObject({ text: 'line 47', before: 47 });
  });

  it('leaves out the remark about a missing last line end', () => {
    expect(compareTexts('a', 'b')?.[0].lines).toHaveLength(2);
  });

  it('finds nothing in equal texts', () => {
    expect(compareTexts('same\n', 'same\n')).toEqual([]);
  });

  it('gives up on texts that have nothing in common, in bounded time', () => {
    const numbers = (seed: number) =>
      Array.from({ length: 30_000 }, (_, i) => `${(i * seed) % 30_011}\n`);
    const started = performance.now();

    compareTexts(numbers(7).join(''), numbers(11).join(''));

    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
