import { parseRecordFileName } from './RecordFileName';

describe('parseRecordFileName', () => {
  it.each([
    ['0001-use-k3s.md', '', 1, '0001', '-', 'use-k3s'],
    ['ADR-001-use-k3s.md', 'ADR-', 1, '001', '-', 'use-k3s'],
    ['adr_0012_use_k3s.md', 'adr_', 12, '0012', '_', 'use_k3s'],
    ['001_use_k3s.md', '', 1, '001', '_', 'use_k3s'],
    ['ADR013 monitoring.md', 'ADR', 13, '013', ' ', 'monitoring'],
    ['ADR-013.1-screens.md', 'ADR-', 13, '013', '.', '1-screens'],
    ['7-short.markdown', '', 7, '7', '-', 'short'],
    ['002.md', '', 2, '002', '', ''],
    ['0000-template.md', '', 0, '0000', '-', 'template'],
    [
      '0026-Common Configuration.md',
      '',
      26,
      '0026',
      '-',
      'Common Configuration',
    ],
    ['RFC-2119-words.MD', 'RFC-', 2119, '2119', '-', 'words'],
  ])('reads %s', (name, prefix, number, digits, separator, slug) => {
    expect(parseRecordFileName(name)).toEqual({
      prefix,
      number,
      digits,
      separator,
      slug,
    });
  });

  it.each([
    'README.md',
    'template.md',
    's3-for-backups.md',
    'k3s-on-arm.md',
    '2025-03-24-use-x.md',
    '2025-03.md',
    '20250324-use-x.md',
    '0001-diagram.png',
    '0001use.md',
    '',
  ])('finds no number in %p', name => {
    expect(parseRecordFileName(name)).toBeUndefined();
  });
});
