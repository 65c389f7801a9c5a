import { readRecordFile } from '../../readRecordFile';

function linksOf(head: string, rest = '') {
  const { records } = readRecordFile({
    path: 'docs/adr/0003-cache.md',
    content: `${head}\n\n## Context\n\nReading is slow.\n\n## Decision\n\nWe cache for a minute.\n${rest}`,
  });
  return records[0].links.map(({ type, number }) => [type, number]);
}

describe('a choice that nobody has made yet', () => {
  it.each([
    '# Cache\n\n* Status: {proposed | rejected | accepted | deprecated | … | superseded by [ADR-0005](0005-example.md)}',
    '# Cache\n\n* Status: [proposed | accepted | superseded by [ADR-0005](0005-example.md)] <!-- optional -->',
    '---\nstatus: "{proposed | accepted | … | superseded by [ADR-0005](0005-example.md)}"\n---\n# Cache',
    '---\nstatus: {proposed | accepted | … | superseded by ADR-0123}\n---\n# Cache',
    '# Cache\n\n## Status\n\n{proposed | accepted | … | superseded by [ADR-0005](0005-example.md)}',
    '# Cache\n\n## Status\n\nProposed | Accepted | Deprecated | Superseded by [ADR-0005](0005-example.md)',
    '# Cache\n\n## Status\n\n- Proposed\n- Accepted\n- Deprecated\n- Superseded by [ADR-0005](0005-example.md)',
    '# Cache\n\n## Status\n\n<proposed/accepted/superseded by ADR-0005>',
    '# Cache\n\n**Statut** : [proposé | accepté | remplacé par [ADR-0005](0005-exemple.md)]',
  ])('ties it to nothing: %s', head => {
    expect(linksOf(head)).toEqual([]);
  });
});

describe('a tie that is denied', () => {
  it.each([
    'This record does not supersede [ADR-0002](0002-log.md).',
    'This record does not yet fully replace ADR-0002.',
    "It doesn't supersede ADR-0002.",
    'It neither supersedes nor amends ADR-0002.',
    'Written without superseding ADR-0002.',
    'Dieser Beschluss ersetzt ADR-0002 nicht.',
    'Dieser Beschluss ersetzt nicht ADR-0002.',
    'Cette décision ne remplace pas l’ADR-0002.',
    'Esta decisión no reemplaza a ADR-0002.',
    'Deze beslissing vervangt ADR-0002 niet.',
    'Це рішення не замінює ADR-0002.',
    '本决策不取代 ADR-0002。',
  ])('is none: %s', sentence => {
    const ties = linksOf(
      `# Cache\n\n${sentence}\n\n## Status\n\nAccepted\n\n${sentence}`,
    );
    expect(ties.filter(([type]) => type !== 'relatesTo')).toEqual([]);
  });

  it.each([
    ['Accepted. Not only supersedes ADR-0002 but ends it.', 'supersedes'],
    [
      'Accepted; not needed any more where ADR-0001 holds. Supersedes ADR-0002',
      'supersedes',
    ],
    ['Superseded by ADR-0002, not ADR-0001', 'supersededBy'],
  ])('does not hide one that is stated: %s', (status, type) => {
    expect(linksOf(`# Cache\n\n## Status\n\n${status}`)).toContainEqual([
      type,
      2,
    ]);
  });

  it.each(['Not superseded', 'Never deprecated', 'Nicht ersetzt'])(
    'is no status either: %s',
    status => {
      const { records } = readRecordFile({
        path: 'docs/adr/0003-cache.md',
        content: `# Cache\n\n- Status: ${status}\n\n## Context\n\nSlow.\n\n## Decision\n\nCache.\n`,
      });
      expect(records[0].status?.state).toBe('other');
    },
  );
});
