import { readRecordFile } from '../../readRecordFile';

function statusOf(section: string) {
  const { records } = readRecordFile({
    path: 'docs/adr/0003-cache.md',
    content: `# 3. Put a cache before the catalogue\n\n## Status\n\n${section}\n\n## Context\n\nReading is slow.\n\n## Decision\n\nWe cache for a minute.\n`,
  });
  return records[0].status;
}

describe('a section that tells the history of its status', () => {
  it.each([
    ['two paragraphs', 'Proposed\n\nAccepted', 'accepted', 7],
    ['two lines', 'Proposed  \nAccepted', 'accepted', 6],
    ['a list', '- Draft\n- Proposed\n- Accepted', 'accepted', 7],
    ['German', 'Vorgeschlagen\n\nAngenommen', 'accepted', 7],
    ['French', '- Proposé\n- Accepté par le comité', 'accepted', 6],
    ['Ukrainian', 'Запропоновано\n\nПрийнято', 'accepted', 7],
    ['Japanese', '- 提案済み\n- 承認済み', 'accepted', 6],
    [
      'its end',
      'Proposed by Ada\n\nAccepted in the guild\n\nDeprecated',
      'deprecated',
      9,
    ],
    [
      'dated lines, the newest first',
      'Accepted 2024-05-02\n\nProposed 2024-03-01',
      'accepted',
      5,
    ],
    [
      'dated lines, the oldest first',
      'Proposed (2024-03-01)\n\nRejected (2024-05-02)',
      'rejected',
      7,
    ],
    [
      'a state that came back',
      '- Accepted on 2023-01-01\n- Deprecated on 2024-01-01\n- Accepted on 2024-06-01',
      'accepted',
      7,
    ],
    ['the newest first, undated', 'Accepted\n\nProposed', 'accepted', 5],
    [
      'one in bold',
      '- Proposed\n- **Accepted**\n- Rejected\n- Deprecated',
      'accepted',
      6,
    ],
  ])('%s: holds the state of now', (_, section, state, line) => {
    expect(statusOf(section)).toMatchObject({ state, line });
  });

  it.each([
    ['prose', 'Proposed\n\nActive work happens in #12.', 'proposed'],
    ['a review', 'Accepted\n\nReview: every year', 'accepted'],
    [
      'words about others',
      'Accepted\n\nThe older one was rejected by the guild.',
      'accepted',
    ],
    ['a note', 'Draft\n\nFinal wording comes from Ada.', 'draft'],
  ])('takes no state from %s below it', (_, section, state) => {
    expect(statusOf(section)?.state).toBe(state);
  });

  it('still says by what it was superseded, and what it was before', () => {
    expect(
      statusOf('Proposed\n\nAccepted\n\nSuperseded by ADR-0009'),
    ).toMatchObject({ state: 'superseded', qualifiers: ['Accepted'], line: 9 });
  });

  it.each([
    '- Proposed\n- Accepted\n- Rejected\n- Superseded by [ADR-0005](0005-x.md)',
    'Proposed\n\nAccepted\n\nDeprecated\n\nSuperseded',
    '* Vorgeschlagen\n* Akzeptiert\n* Abgelehnt',
  ])('says nothing where it lists what could stand there: %s', section => {
    expect(statusOf(section)).toBeUndefined();
  });
});

describe('a head that states the status more than once', () => {
  it.each([
    ['* Status: Proposed\n* Status: Accepted', 'accepted', 4],
    [
      '- Status: Accepted 2024-05-02\n- Status: Proposed 2024-03-01',
      'accepted',
      3,
    ],
    ['**Стан:** Запропоновано\n\n**Стан:** Прийнято', 'accepted', 5],
  ])('tells its history: %s', (head, state, line) => {
    const { records, otherStatuses } = readRecordFile({
      path: 'docs/adr/0003-cache.md',
      content: `# 3. Cache\n\n${head}\n\n## Context\n\nSlow.\n\n## Decision\n\nWe cache.\n`,
    });
    expect(records[0].status).toMatchObject({ state, line });
    expect(otherStatuses).toBeUndefined();
  });
});

describe('a record that is superseded in part', () => {
  it.each([
    'Accepted, superseded in part by ADR-0009',
    'Superseded in part by ADR-0009',
    'Partially superseded by ADR-0009',
    'Superseded by ADR-0009 in part',
    'Superseded, in part, by ADR-0009',
    'Superseded by ADR-0009 (partially)',
    'Accepted\n\nSuperseded in part by ADR-0009',
    'Teilweise ersetzt durch ADR-0009',
    'Remplacé en partie par ADR-0009',
    'Reemplazado parcialmente por ADR-0009',
    'Частково замінено на ADR-0009',
  ])('stays in force: %s', section => {
    const { records } = readRecordFile({
      path: 'docs/adr/0003-cache.md',
      content: `# 3. Cache\n\n## Status\n\n${section}\n\n## Context\n\nReading is slow.\n\n## Decision\n\nWe cache.\n`,
    });
    expect(records[0].status?.state).toBe('accepted');
    expect(records[0].links).toMatchObject([
      { type: 'supersededBy', number: 9, partial: true },
    ]);
  });

  it.each([
    '- Status: accepted\n- Partially superseded by: ADR-0009',
    '- Status: accepted\n- Superseded in part by: ADR-0009',
    '| Field | Value |\n|---|---|\n| Status | Accepted |\n| Partly superseded by | ADR-0009 |',
  ])('stays in force by a field of its own: %s', head => {
    const { records } = readRecordFile({
      path: 'docs/adr/0003-cache.md',
      content: `# 3. Cache\n\n${head}\n\n## Context\n\nReading is slow.\n\n## Decision\n\nWe cache.\n`,
    });
    expect(records[0].status?.state).toBe('accepted');
    expect(records[0].links).toMatchObject([
      { type: 'supersededBy', number: 9, partial: true },
    ]);
  });

  it.each([
    'Superseded by ADR-0009: partial indexes',
    'Superseded by [Partial indexes](0009-partial-indexes.md)',
    'partly implemented; superseded by ADR-0009',
  ])('is not what a title says that holds the word: %s', section => {
    expect(statusOf(section)?.state).not.toBe('accepted');
  });
});
