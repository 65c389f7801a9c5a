import { LinkType } from '../../model/RecordLink';
import { readRecordFile } from '../../readRecordFile';

const SECTIONS =
  '\n## Context\n\nWe need a queue between the two services.\n\n## Decision\n\nWe use a queue.\n';

function linksOf(head: string, tail = '') {
  const content = head.startsWith('---')
    ? `${head}\n# Use a queue\n${SECTIONS}${tail}`
    : `# Use a queue\n\n${head}\n${SECTIONS}${tail}`;
  const [record] = readRecordFile({
    path: 'docs/adr/0007-use-a-queue.md',
    content,
  }).records;
  return record.links.map(({ type, target, number, partial }) => ({
    type,
    target,
    ...(number === undefined ? {} : { number }),
    ...(partial ? { partial } : {}),
  }));
}

describe('a link to the record that took its place is found', () => {
  const TARGETS: [
    written: string,
    head: string,
    target: string,
    number?: number,
  ][] = [
    [
      'a link',
      '## Status\n\nSuperseded by [ADR-0012](0012-x.md)',
      'ADR-0012',
      12,
    ],
    [
      'a link with a title as text',
      '## Status\n\nSuperseded by [12. Use a log](0012-use-a-log.md)',
      '12. Use a log',
      12,
    ],
    [
      'a link with other words',
      '- Status: Superseded by [Use a log](./0012-use-a-log.md)',
      '0012-use-a-log.md',
      12,
    ],
    [
      'a reference link',
      '## Status\n\nSuperseded by [ADR012][].\n\n[ADR012]: /adr/012-x/',
      'ADR012',
      12,
    ],
    ['an id', 'Status: Superseded by ADR-12', 'ADR-12', 12],
    ['an id with a blank', 'Status: superseded by ADR 0012', 'ADR 0012', 12],
    [
      'an id with a sign',
      'Status: Deprecated (Replaced by ADR #0012)',
      'ADR #0012',
      12,
    ],
    ['a number', 'Status: superseded by 0012', '0012', 12],
    ['a number with a sign', 'Status: superseded by #12', '12', 12],
    [
      'a file',
      'Status: superseded by 0012-use-a-log.md',
      '0012-use-a-log.md',
      12,
    ],
    [
      'a slug',
      '---\nstatus: superseded by 20240501-use-a-log\n---',
      '20240501-use-a-log',
      undefined,
    ],
    ['no word by', '## Status\n\n⌛️ Superseded [0012](0012-x.md)', '0012', 12],
    ['a field', '- Superseded by: ADR-0012', 'ADR-0012', 12],
    [
      'a field with a date',
      '- Superseded: 2019-12-19 by [ADR 12](0012-x.md)',
      'ADR 12',
      12,
    ],
    ['a bold field', '**Superseded-By:** 0012', '0012', 12],
    [
      'a table',
      '| Status | superseded |\n|---|---|\n| Superseded by: | ADR-0012 |',
      'ADR-0012',
      12,
    ],
    [
      'front matter',
      '---\nstatus: superseded\nsuperseded-by: ADR-0012\n---',
      'ADR-0012',
      12,
    ],
    [
      'front matter in camel case',
      '---\nsupersededBy: "0012"\n---',
      '0012',
      12,
    ],
    ['front matter as a list', '---\nsuperseded_by: [12]\n---', '12', 12],
    [
      'a section',
      '## Superseded by\n\n- [ADR-0012](0012-x.md)',
      'ADR-0012',
      12,
    ],
    [
      'a section with a sentence',
      '## Superceded\n\nThis has been superceded by [ADR012](/adr/012-x/) since May.',
      'ADR012',
      12,
    ],
    [
      'a notice',
      '> **Superseded by [ADR-0012](0012-x.md).** It is kept for the record.',
      'ADR-0012',
      12,
    ],
    [
      'an alert',
      '> [!WARNING]\n> This decision was superseded by [ADR-0012](0012-x.md).',
      'ADR-0012',
      12,
    ],
    [
      'a second line of the status',
      '## Status\n\nAccepted\n\nSuperceded by [12. Use a log](0012-use-a-log.md)',
      '12. Use a log',
      12,
    ],
    [
      'the next line',
      '## Status\n\nSuperseded by\n[ADR-0012](0012-x.md)',
      'ADR-0012',
      12,
    ],
    ['a misspelling', 'Status: Superceeded by ADR-0012', 'ADR-0012', 12],
    ['German', 'Status: Ersetzt durch ADR-0012', 'ADR-0012', 12],
    ['French', '**Statut :** Remplacée par ADR-0012', 'ADR-0012', 12],
    [
      'Spanish',
      '## Estado\n\nReemplazada por [ADR-0012](0012-x.md)',
      'ADR-0012',
      12,
    ],
    ['Portuguese', '- Status: Substituída por ADR-0012', 'ADR-0012', 12],
    ['Italian', '- Stato: Sostituita da ADR-0012', 'ADR-0012', 12],
    ['Dutch', '- Status: Vervangen door ADR-0012', 'ADR-0012', 12],
    ['Polish', '- Status: Zastąpiony przez ADR-0012', 'ADR-0012', 12],
    ['Ukrainian', '**Статус:** Замінено на ADR-0012', 'ADR-0012', 12],
    ['Russian', '**Статус:** Заменено на ADR-0012', 'ADR-0012', 12],
    ['Swedish', '- Status: Ersatt av ADR-0012', 'ADR-0012', 12],
    ['Japanese', '- ステータス：ADR-0012 により置き換え', 'ADR-0012', 12],
    ['Chinese', '- 状态：已被 ADR-0012 取代', 'ADR-0012', 12],
  ];

  it.each(TARGETS)('by %s', (_, head, target, number) => {
    expect(linksOf(head)).toEqual([
      {
        type: 'supersededBy',
        target,
        ...(number === undefined ? {} : { number }),
      },
    ]);
  });
});

describe('other links', () => {
  const TYPES: [head: string, type: LinkType][] = [
    ['- Supersedes: ADR-3', 'supersedes'],
    ['## Status\n\nAccepted\n\nSupercedes [ADR-3](0003-x.md)', 'supersedes'],
    ['Status: accepted; supersedes ADR-3', 'supersedes'],
    ['- Replaces: ADR-3', 'supersedes'],
    ['- Ersetzt: ADR-3', 'supersedes'],
    ['- Remplace : ADR-3', 'supersedes'],
    ['## Status\n\nAccepted\n\nAmends [ADR-3](0003-x.md)', 'amends'],
    ['Status: accepted (refines ADR-3)', 'amends'],
    ['Status: accepted (extends [ADR-3](#adr-3))', 'amends'],
    ['## Status\n\nAccepted\n\nAmended by [ADR-3](0003-x.md)', 'amendedBy'],
    ['- Depends on: ADR-3', 'dependsOn'],
    ['- Enables: ADR-3', 'enables'],
    ['- Conflicts with: ADR-3', 'conflictsWith'],
    ['- Complies with: ADR-3', 'compliesWith'],
    ['- Related: ADR-3', 'relatesTo'],
    ['- Related ADRs: [ADR-3](0003-x.md)', 'relatesTo'],
    ['---\nrelates_to: ADR-3\n---', 'relatesTo'],
    ['---\ndependsOn:\n  - ADR-3\n---', 'dependsOn'],
  ];

  it.each(TYPES)('%j is %s', (head, type) => {
    expect(linksOf(head)).toEqual([{ type, target: 'ADR-3', number: 3 }]);
  });

  it('are read from sections at the end', () => {
    const tail = [
      '## Related decisions',
      '',
      '- [ADR-0003](0003-x.md) - the old broker',
      '- Supersedes [ADR-0004](0004-y.md)',
      '- Refined by ADR-9',
      '- https://example.org/queues',
    ].join('\n');
    expect(linksOf('', `\n${tail}\n`)).toEqual([
      { type: 'relatesTo', target: 'ADR-0003', number: 3 },
      { type: 'supersedes', target: 'ADR-0004', number: 4 },
      { type: 'amendedBy', target: 'ADR-9', number: 9 },
    ]);
  });

  it('may be several', () => {
    expect(linksOf('- Supersedes: ADR-3 and ADR-4')).toHaveLength(2);
    expect(linksOf('- Supersedes: 0003, 0004, 0005')).toEqual(
      [3, 4, 5].map(number => ({
        type: 'supersedes',
        target: `000${number}`,
        number,
      })),
    );
    expect(
      linksOf('---\nsupersedes:\n  - "0003"\n  - ADR-0004\n---'),
    ).toHaveLength(2);
    expect(linksOf('---\nrelated_adrs: [003, 004]\n---')).toHaveLength(2);
  });

  it('say where only a part is meant', () => {
    expect(
      linksOf('Status: accepted — the naming rules superseded by ADR-3'),
    ).toEqual([
      { type: 'supersededBy', target: 'ADR-3', number: 3, partial: true },
    ]);
    expect(
      linksOf('Status: accepted (supersedes the naming portion of ADR-3)'),
    ).toEqual([
      { type: 'supersedes', target: 'ADR-3', number: 3, partial: true },
    ]);
    expect(linksOf('Status: Partially superseded by ADR-3')).toEqual([
      { type: 'supersededBy', target: 'ADR-3', number: 3, partial: true },
    ]);
  });

  it('name free words in a field of its own', () => {
    expect(linksOf('- Supersedes: Data connections (before 2.16)')).toEqual([
      { type: 'supersedes', target: 'Data connections (before 2.16)' },
    ]);
  });

  it.each([
    'N/A',
    '-',
    '—',
    'None',
    'none yet',
    'null',
    '[]',
    '~',
    'keine',
    'aucun',
    'ninguno',
    'nenhum',
    'なし',
    '无',
    '{ADR-0005}',
    '[ADR numbers | none]',
  ])('are none where a field says %s', none => {
    expect(linksOf(`- Supersedes: ${none}\n- Superseded by: ${none}`)).toEqual(
      [],
    );
  });

  it.each([
    [
      'prose of the decision',
      '',
      '\n## Notes\n\nThe metric was superseded by ADR-23 alone.\n',
    ],
    [
      'a sentence without a record',
      '## Status\n\nSuperseded\n\nIt has been superseded by the new broker.',
      '',
    ],
    [
      'an issue',
      '## Status\n\nSuperseded\n\n[It was moved.](https://github.com/x/y/issues/5926)',
      '',
    ],
    ['a version', 'Status: superseded by version 2 of the platform', ''],
  ])('are not made of %s', (_, head, tail) => {
    expect(linksOf(head, tail)).toEqual([]);
  });
});
