import { readRecordFile } from '../../readRecordFile';

const TEXT = 'The two services wait for each other, and one of them is slow.';

function entries(lines: string[], path = 'docs/decision-log.md') {
  return readRecordFile({ path, content: lines.join('\n\n') })
    .records.filter(({ kind }) => kind === 'record')
    .map(({ id, title, status, date }) => [
      id,
      title,
      status?.state,
      date?.value,
    ]);
}

describe('a log of decisions', () => {
  it.each([
    ['2026-05-27 — Use a queue', '2026-06-01 — Keep one database'],
    ['2026-05-27: Use a queue', '2026-06-01: Keep one database'],
    ['[2026-05-27] Use a queue', '[2026-06-01] Keep one database'],
    ['27 May 2026 - Use a queue', '1 June 2026 - Keep one database'],
    ['**2026/05/27** Use a queue', '**2026/06/01** Keep one database'],
  ])('has the headings with a day as its entries: %s', (first, second) => {
    expect(
      entries(['# Decision log', `## ${first}`, TEXT, `## ${second}`, TEXT]),
    ).toEqual([
      ['1', 'Use a queue', undefined, '2026-05-27'],
      ['2', 'Keep one database', undefined, '2026-06-01'],
    ]);
  });

  it('takes the day of the heading, and not one of the text below its status', () => {
    const [first] = entries([
      '# Decisions',
      '## 2026-05-27: Use a queue',
      'Status: superseded on 2026-07-14 by the log.',
      '## 2026-06-01: Keep one database',
      TEXT,
    ]);
    expect(first).toEqual(['1', 'Use a queue', 'superseded', '2026-05-27']);
  });

  it.each([
    ['· `SETTLED`', '· `REVERTED`', 'accepted', 'deprecated'],
    [
      '· `settled` (for now)',
      "· `WON'T FIX` — for lack of time",
      'accepted',
      'rejected',
    ],
    ['[ACCEPTED]', '[REJECTED]', 'accepted', 'rejected'],
    ['(angenommen)', '(abgelehnt)', 'accepted', 'rejected'],
    ['— ✅ Accepted', '— ❌ Rejected', 'accepted', 'rejected'],
    ['| proposé', '| accepté', 'proposed', 'accepted'],
    ['`DONE`', '`PARKED`', 'implemented', 'other'],
  ])(
    'has the headings that bear a state as its entries: %s',
    (mark, other, state, otherState) => {
      expect(
        entries(
          [
            '# Ledger',
            '## Messages',
            `### Use a queue ${mark}`,
            TEXT,
            '## Storage',
            `### Keep one database ${other}`,
            TEXT,
          ],
          'DECISIONS.md',
        ),
      ).toEqual([
        ['1', 'Use a queue', state, undefined],
        ['2', 'Keep one database', otherState, undefined],
      ]);
    },
  );

  it.each([
    ['# Decision log', 'log.md'],
    ['# Entscheidungslog', 'log.md'],
    ['# Journal des décisions', 'journal.md'],
    ['# Registro de decisiones', 'registro.md'],
    ['# Dziennik decyzji', 'dziennik.md'],
    ['# 決定ログ', 'log.md'],
    ['# 9. Architecture decisions', '09-architecture-decisions.md'],
  ])('is known by its title or its name: %s in %s', (title, path) => {
    expect(
      entries(
        [title, '## 9. Use a queue', TEXT, '## 10. Keep one database', TEXT],
        path,
      ).map(([id, name]) => [id, name]),
    ).toEqual([
      ['9', 'Use a queue'],
      ['10', 'Keep one database'],
    ]);
  });

  it('is known by its name alone where its entries have a day', () => {
    expect(
      entries(
        [
          '# Notes',
          '## 2026-05-27: Use a queue',
          TEXT,
          '## 2026-06-01: Wait',
          TEXT,
        ],
        'architecture-decisions.md',
      ).map(([, title]) => title),
    ).toEqual(['Use a queue', 'Wait']);
  });

  it('holds an entry whose mark was forgotten among the others', () => {
    const dated = ['01', '02', '03', '04'].flatMap(day => [
      `## 2026-05-${day}: Step ${day}`,
      TEXT,
    ]);
    expect(
      entries(['# Decision log', ...dated, '## Keep one database', TEXT]).map(
        ([, title]) => title,
      ),
    ).toEqual([
      'Step 01',
      'Step 02',
      'Step 03',
      'Step 04',
      'Keep one database',
    ]);
  });

  it('has the sections that each say what was decided as its entries, also below a status of all', () => {
    expect(
      entries([
        '# Architecture decisions of the first phase',
        '**Date:** 2026-05-27',
        '**Status:** Approved',
        '## Overview',
        TEXT,
        '## 1. Messages',
        '### Decision: a queue',
        TEXT,
        '## 2. Storage',
        '### Decision: one database',
        TEXT,
        '## 3. Search',
        '### Decision: none yet',
        TEXT,
        '## Conclusion',
        TEXT,
      ]).map(([id, title, , date]) => [id, title, date]),
    ).toEqual([
      ['1', 'Messages', '2026-05-27'],
      ['2', 'Storage', '2026-05-27'],
      ['3', 'Search', '2026-05-27'],
    ]);
  });

  it('has the items that begin with a day as its entries', () => {
    expect(
      entries([
        '# Decision log',
        [
          '- **2026-05-27** — Use a queue. It is what we know.',
          '- **2026-06-01** — **Keep one database.** The second one was slow.',
          '- 2026-06-03: No new language; the three that we have are enough.',
        ].join('\n'),
      ]).map(([, title, , date]) => [title, date]),
    ).toEqual([
      ['Use a queue', '2026-05-27'],
      ['Keep one database', '2026-06-01'],
      ['No new language', '2026-06-03'],
    ]);
  });

  it('has the rows of a table with what was chosen and why as its entries, but those that have files', () => {
    expect(
      entries([
        '# Decisions and open questions',
        '## Locked decisions',
        [
          '| # | Decision | Choice | Rationale |',
          '|---|---|---|---|',
          '| 1 | Messages | **A queue** | It is what we know. See [the model](model.md). |',
          '| 2 | Storage | One database | Enough for now. |',
          '| 3 | Search | None | Detail: [0007](adr/0007-search.md) |',
        ].join('\n'),
      ]).map(([id, title]) => [id, title]),
    ).toEqual([
      ['1', 'Messages'],
      ['2', 'Storage'],
    ]);
  });

  it.each([
    ['*2026-05-27* · accepted'],
    ['2026-05-27 | Accepted | Ada'],
    ['Ada — accepted — 27 May 2026'],
  ])('states day and state of an entry on a line of its own: %s', line => {
    expect(
      entries([
        '# Decision log',
        `### ADR-0001 — Use a queue\n${line}\n${TEXT}`,
        `### ADR-0002 — Keep one database\n${line}\n${TEXT}`,
      ]),
    ).toEqual([
      ['ADR-0001', 'Use a queue', 'accepted', '2026-05-27'],
      ['ADR-0002', 'Keep one database', 'accepted', '2026-05-27'],
    ]);
  });

  it.each([
    [
      'a change log',
      [
        '# Changelog',
        '## 2026-05-27: First release',
        TEXT,
        '## 2026-06-01: Second',
        TEXT,
      ],
      'CHANGELOG.md',
    ],
    [
      'an article with numbered sections',
      ['# How queues work', '## 1. Producers', TEXT, '## 2. Consumers', TEXT],
      'docs/queues.md',
    ],
    [
      'a list of planned decisions',
      ['# Roadmap of decisions', '## 1. Queue', TEXT, '## 2. Database', TEXT],
      'docs/decisions.md',
    ],
  ])('is not seen in %s', (_, lines, path) => {
    expect(entries(lines, path)).toEqual([]);
  });

  it.each([
    ['0001-record-architecture-decisions.md', 'Record architecture decisions'],
    ['docs/adr/decisions.md', 'Decisions about messages'],
  ])(
    'is not seen in one decision with numbered sections: %s',
    (path, title) => {
      const found = entries(
        [
          `# ${title}`,
          '## Status',
          'Accepted',
          '## 1. Context',
          TEXT,
          '## 2. Decision',
          TEXT,
          '## 3. Consequences',
          TEXT,
        ],
        path,
      );
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('accepted');
    },
  );
});
