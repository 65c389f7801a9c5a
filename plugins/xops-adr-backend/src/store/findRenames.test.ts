import { contentHash } from './contentHash';
import { findRenames } from './findRenames';

const text = (recordId: string, ...lines: string[]) => ({
  recordId,
  contentHash: contentHash(lines.join('\n')),
  markdown: lines.join('\n'),
});
const TEN = Array.from({ length: 10 }, (_, index) => `line ${index}`);
const renames = (...args: Parameters<typeof findRenames>) => [
  ...findRenames(...args),
];

describe('findRenames', () => {
  it('pairs equal words', () => {
    expect(renames([text('old', 'a', 'b')], [text('new', 'a', 'b')])).toEqual([
      ['old', 'new'],
    ]);
  });

  it('pairs words of which six of ten lines are left, and not five', () => {
    const old = text('old', ...TEN);
    const six = text('new', ...TEN.slice(0, 6), 'x', 'y', 'z');
    const five = text('new', ...TEN.slice(0, 5), 'x', 'y', 'z');
    expect(renames([old], [six])).toEqual([['old', 'new']]);
    expect(renames([old], [five])).toEqual([]);
  });

  it('counts neither blank lines nor blanks around a line', () => {
    const old = text('old', 'a', '', '', '', '', 'b', 'c');
    expect(renames([old], [text('new', '', '', '', '', 'x')])).toEqual([]);
    expect(renames([old], [text('new', '  a', 'b\r', 'c')])).toEqual([
      ['old', 'new'],
    ]);
  });

  it('counts a repeated line as often as it stands', () => {
    const old = text('old', 'a', 'a', 'a', 'a', 'b');
    expect(renames([old], [text('new', 'a', 'b')])).toEqual([]);
  });

  it('takes the closest for each, and each once', () => {
    const first = text('first', ...TEN);
    const second = text('second', ...TEN.slice(0, 8), 'own 1', 'own 2');
    expect(
      renames(
        [first, second],
        [
          text('a', ...TEN.slice(0, 8), 'own 1', 'new'),
          text('b', ...TEN.slice(0, 9), 'new'),
        ],
      ).sort(),
    ).toEqual([
      ['first', 'b'],
      ['second', 'a'],
    ]);
  });

  it('prefers equal words to an earlier similar text', () => {
    expect(
      renames(
        [text('old', ...TEN)],
        [text('similar', ...TEN, 'more'), text('equal', ...TEN)],
      ),
    ).toEqual([['old', 'equal']]);
  });

  it('pairs two equal texts with two places', () => {
    expect(
      renames(
        [text('old 1', ...TEN), text('old 2', ...TEN)],
        [text('new 1', ...TEN), text('new 2', ...TEN)],
      ),
    ).toEqual([
      ['old 1', 'new 1'],
      ['old 2', 'new 2'],
    ]);
  });

  it('pairs no empty texts', () => {
    expect(renames([text('old', '')], [text('new', '')])).toEqual([]);
  });

  it('stays fast where a thousand records move at once', () => {
    const many = (place: string) =>
      Array.from({ length: 1000 }, (_, index) =>
        text(`${place} ${index}`, `number ${index}`, ...TEN),
      );
    const before = performance.now();
    expect(findRenames(many('old'), many('new')).size).toBe(1000);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
