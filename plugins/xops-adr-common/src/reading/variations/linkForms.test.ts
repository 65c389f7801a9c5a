import { checkRecords } from '../../checkRecords';
import { readRecordFile } from '../../readRecordFile';

const CONTEXT = '## Context\n\nReading is slow.\n';

function readingOf(
  head: string,
  decision = 'We cache for a minute.',
  rest = '',
) {
  return readRecordFile({
    path: 'docs/adr/0003-cache.md',
    content: `# 3. Cache\n\n${head}\n\n${CONTEXT}\n## Decision\n\n${decision}\n${rest}`,
  });
}

function tiesOf(...given: Parameters<typeof readingOf>) {
  return readingOf(...given).records[0].links.map(
    ({ type, number }) => `${type} ${number}`,
  );
}

describe('the decision says what it supersedes', () => {
  it.each([
    'We drop the log, superseding [ADR-0002](0002-log.md).',
    'This decision supersedes [2. Use a log](0002-log.md) and is simpler.',
    'We cache. This ADR supersedes ADR-0002.',
    'It was agreed to cache, superceding the older [log](./0002-log.md).',
  ])('%s', decision => {
    expect(tiesOf('Status: accepted', decision)).toEqual(['supersedes 2']);
  });

  it.each([
    'The log of ADR-0001 superseded the one of ADR-0002 long ago.',
    'We do not supersede [ADR-0002](0002-log.md).',
    'A cache supersedes 2 of 5 calls.',
    'When a faster store supersedes this one, [ADR-0002](0002-log.md) tells how.',
  ])('not in other words: %s', decision => {
    expect(
      tiesOf('Status: accepted', decision).filter(tie =>
        tie.startsWith('supersedes'),
      ),
    ).toEqual([]);
  });
});

describe('a note names what supersedes the record', () => {
  it.each([
    '> **Note**\n> The cache was looked at again in [ADR-7], which supersedes this decision.\n\n[ADR-7]: 0007-store.md',
    'See [7. Use a store](0007-store.md), which replaces this record.',
    'ADR-0007 supersedes this ADR.',
    'Siehe [ADR-0007](0007-store.md), die diese Entscheidung ersetzt.',
    'Voir [ADR-0007](0007-store.md), qui remplace cette décision.',
  ])('%s', head => {
    const { status, links } = readingOf(head).records[0];
    expect(links).toEqual([
      expect.objectContaining({ type: 'supersededBy', number: 7 }),
    ]);
    expect(status).toMatchObject({ state: 'superseded' });
    expect(head).toContain(status?.raw);
  });

  it('as a field does that stands without a status', () => {
    const { status } = readingOf('- Superseded by: ADR-0007').records[0];
    expect(status).toMatchObject({
      state: 'superseded',
      raw: '- Superseded by: ADR-0007',
      line: 3,
    });
  });
});

describe('a status that says where to look', () => {
  it.each([
    'Superseded, see [this](0007-store.md) instead',
    'Superseded. See [this one](0007-store.md)',
    'Superseded by [this](0007-store.md)',
    'Ersetzt durch [diese](0007-store.md)',
    'Remplacé par [cette décision](0007-store.md)',
    'Superseded (see [7. Store](0007-store.md))',
    'Superceded - see also ADR-0007',
    'Reemplazado, véase también [ADR-0007](0007-store.md)',
  ])('%s names what supersedes the record', status => {
    const { records } = readingOf(`## Status\n\n${status}`);
    expect(records[0].status?.state).toBe('superseded');
    expect(tiesOf(`## Status\n\n${status}`)).toEqual(['supersededBy 7']);
  });

  it('does not where the record is in force', () => {
    expect(tiesOf('## Status\n\nAccepted, see [this](0007-store.md)')).toEqual([
      'relatesTo 7',
    ]);
  });
});

describe('an address with escaped signs', () => {
  it.each([
    ['0002-\\[old\\]log.md', '0002-[old]log.md'],
    ['<0002-\\(old\\)-log.md>', '0002-(old)-log.md'],
    ['0002\\_log.md', '0002_log.md'],
  ])('%s', (written, href) => {
    const { links } = readingOf(`Supersedes [2. Log](${written})`).records[0];
    expect(links.map(it => it.href)).toEqual([href]);
  });
});

describe('a predecessor', () => {
  it.each(['Predecessor', 'Vorgänger', 'Prédécesseur'])(
    'that stands among references is no more than related: %s',
    word => {
      const references = `\n## References\n\n- **${word} ADR**: [ADR-0002](0002-log.md) — says how\n`;
      expect(tiesOf('Status: accepted', undefined, references)).toEqual([
        'relatesTo 2',
      ]);
      expect(tiesOf(`- Status: accepted\n- ${word}: ADR-0002`)).toEqual([
        'supersedes 2',
      ]);
    },
  );
});

describe('what a check says of ties', () => {
  function findingsOf(files: Record<string, string>) {
    const readings = Object.entries(files).map(([path, content]) =>
      readRecordFile({ path, content }),
    );
    return checkRecords(readings, { today: '2026-11-21' }).findings.map(
      ({ rule }) => rule,
    );
  }
  const record = (title: string, status: string, rest = '') =>
    `# ${title}\n\nDate: 2024-05-01\n\n## Status\n\n${status}\n\n${CONTEXT}\n## Decision\n\nWe do it.\n${rest}`;

  it.each([
    ['in its related records', '\n## Related\n\n- [2. Log](0002-log.md)\n'],
    [
      'as what it amends',
      '\nThis amends nothing.\n\n## Amends\n\n- ADR-0002\n',
    ],
    ['among its references', '\n## References\n\n- [2. Log](0002-log.md)\n'],
  ])('the newer one names the older one %s', (_, rest) => {
    expect(
      findingsOf({
        'docs/adr/0002-log.md': record(
          '2. Log',
          'Superseded by [3. Cache](0003-cache.md)',
        ),
        'docs/adr/0003-cache.md': record('3. Cache', 'Accepted', rest),
      }),
    ).toEqual([]);
  });

  it.each(['`Contributing.md`', '`Rules.Unshipped.md`', 'Notes.md'])(
    'no record is missed where a document is named: %s',
    name => {
      const rest = `\n## References\n\n- The guide (${name})\n`;
      expect(
        findingsOf({
          'docs/adr/0003-cache.md': record('3. Cache', 'Accepted', rest),
        }),
      ).toEqual([]);
    },
  );
});
