import fc from 'fast-check';
import { parseRecordFileName } from './RecordFileName';
import { recordFileName, recordNumbering } from './RecordNumbering';

const nextName = (names: string[]) => {
  const numbering = recordNumbering(names);
  return recordFileName(numbering, numbering.next, 'use-k3s');
};

describe('recordNumbering', () => {
  it.each([
    ['an empty folder', [], '0001-use-k3s.md'],
    ['a folder of other files', ['README.md', 'logo.png'], '0001-use-k3s.md'],
    ['a template only', ['0000-template.md'], '0001-use-k3s.md'],
    ['adr-tools', ['0001-a.md', '0002-b.md'], '0003-use-k3s.md'],
    ['a prefix', ['ADR-001-a.md', 'ADR-002-b.md'], 'ADR-003-use-k3s.md'],
    ['underscores', ['adr_0009_a.md'], 'adr_0010_use_k3s.md'],
    ['no padding', ['9-a.md', '10-b.md'], '11-use-k3s.md'],
    ['a gap', ['0001-a.md', '0007-b.md'], '0008-use-k3s.md'],
    [
      'the end of a width',
      ['001-a.md', '099-b.md', '999-c.md'],
      '1000-use-k3s.md',
    ],
    [
      'past the padding',
      ['001-a.md', '002-b.md', '120-c.md'],
      '121-use-k3s.md',
    ],
    ['mixed widths', ['001-a.md', '002-b.md', '0003-c.md'], '004-use-k3s.md'],
    ['equally mixed widths', ['001-a.md', '0002-c.md'], '0003-use-k3s.md'],
    [
      'mixed prefixes',
      ['adr-0001-a.md', '0002-b.md', '0003-c.md'],
      '0004-use-k3s.md',
    ],
    ['numbers alone', ['001.md', '002.md'], '003-use-k3s.md'],
    ['names by date', ['2025-03-24-a.md'], '0001-use-k3s.md'],
    ['two of one number', ['0002-a.md', '0002-b.md'], '0003-use-k3s.md'],
  ])('continues %s', (_, names, expected) => {
    expect(nextName(names)).toBe(expected);
  });

  const anyFolder = fc.array(
    fc.oneof(
      fc
        .tuple(
          fc.constantFrom('', 'ADR-', 'adr_', 'adr'),
          fc.nat({ max: 5000 }),
          fc.integer({ min: 1, max: 5 }),
          fc.constantFrom('-', '_', ' '),
        )
        .map(
          ([prefix, number, width, separator]) =>
            `${prefix}${String(number).padStart(width, '0')}${separator}x.md`,
        ),
      fc.string(),
    ),
  );

  it('never gives a number that is in use', () => {
    fc.assert(
      fc.property(anyFolder, names => {
        const used = names.map(name => parseRecordFileName(name)?.number);
        expect(used).not.toContain(recordNumbering(names).next);
      }),
    );
  });

  it('reads back the number it writes', () => {
    fc.assert(
      fc.property(anyFolder, names => {
        const { next } = recordNumbering(names);
        expect(parseRecordFileName(nextName(names))?.number).toBe(next);
      }),
    );
  });
});
