import { contentHash } from './contentHash';
import { findRenames, PlacedText } from './findRenames';

const text = (recordId: string, ...lines: string[]): PlacedText => ({
  recordId,
  contentHash: contentHash(lines.join('\n')),
  markdown: lines.join('\n'),
  title: lines[0],
  stated: [],
  entityKeys: [1],
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

  describe('of records with the shape of a template', () => {
    const record = (
      recordId: string,
      {
        title,
        decision,
        ...more
      }: { title: string; decision: string[] } & Partial<PlacedText>,
    ): PlacedText => ({
      ...text(
        recordId,
        `# ${title}`,
        '',
        'Date: 2026-03-01',
        '- **Deciders**: ada, bob',
        '## Status',
        'Accepted',
        '## Context',
        ...decision,
        '## Consequences',
      ),
      title,
      stated: ['Accepted'],
      ...more,
    });
    const kafka = ['Messages must outlive their readers.', 'We take Kafka.'];
    const valkey = ['Baskets are read often.', 'We take Valkey.'];

    it('pairs none for what all of them have', () => {
      expect(
        renames(
          [record('old', { title: '1. Kafka', decision: kafka })],
          [record('new', { title: '2. Valkey', decision: valkey })],
        ),
      ).toEqual([]);
    });

    it('pairs what was retitled and renumbered with its own words', () => {
      expect(
        renames(
          [record('old', { title: '1. Kafka', decision: kafka })],
          [record('new', { title: '2. Queues', decision: kafka })],
        ),
      ).toEqual([['old', 'new']]);
    });

    it('hands no history to other entities, unless the title is the same', () => {
      const old = record('old', {
        title: '1. Kafka',
        decision: kafka,
        entityKeys: [1, 2],
      });
      const moved = (title: string, entityKeys: number[]) =>
        record('new', { title, decision: kafka, entityKeys });
      expect(renames([old], [moved('2. Queues', [1])])).toEqual([]);
      expect(renames([old], [moved('2. Queues', [1, 3])])).toEqual([]);
      expect(renames([old], [moved('1. Kafka', [1])])).toEqual([
        ['old', 'new'],
      ]);
      expect(
        renames([{ ...old, title: 'By file name' }], [moved('1. Kafka', [3])]),
      ).toEqual([]);
    });
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
