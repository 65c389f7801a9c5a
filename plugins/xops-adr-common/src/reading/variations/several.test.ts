import { readRecordFile } from '../../readRecordFile';

function recordsOf(content: string, path = 'docs/decisions.md') {
  return readRecordFile({ path, content }).records;
}

function parts(content: string, path?: string) {
  return recordsOf(content, path).map(({ part, id, title, status }) => [
    part,
    id,
    title,
    status?.state,
  ]);
}

const TEXT = 'We have two services and one of them has to wait for the other.';

describe('a file that holds several decisions', () => {
  it('is divided at headings with ids', () => {
    const content = [
      '# Architecture Decision Records',
      'Running log.',
      '## ADR-0001 — Use a queue',
      '- **Date:** 2024-05-01',
      '- **Status:** accepted',
      `**Context.** ${TEXT}`,
      '**Decision.** We use a queue.',
      '## ADR-0002: Use a log (supersedes ADR-0001)',
      '**Date:** 2024-06-01. **Status:** proposed.',
      '### Context',
      TEXT,
      '### Decision',
      'We use a log.',
    ].join('\n\n');
    expect(parts(content)).toEqual([
      ['0001', 'ADR-0001', 'Use a queue', 'accepted'],
      ['0002', 'ADR-0002', 'Use a log (supersedes ADR-0001)', 'proposed'],
    ]);
    const [first, second] = recordsOf(content);
    expect([first.line, first.endLine, second.line]).toEqual([5, 14, 15]);
    expect(first).toMatchObject({
      kind: 'record',
      number: 1,
      date: { value: '2024-05-01' },
      context: { text: TEXT },
      decision: { text: 'We use a queue.' },
    });
  });

  it.each([
    ['Decision 1: Use a queue', '1', 'Decision 1'],
    ['D1 — Use a queue', '1', 'D1'],
    ['AD-1: Use a queue', '1', 'AD-1'],
    ['DR-01. Use a queue', '01', 'DR-01'],
    ['[ADR-001] Use a queue', '001', 'ADR-001'],
    ['ADR 1 | Use a queue', '1', 'ADR 1'],
    ['🎯 **Decision 1: Use a queue**', '1', 'Decision 1'],
    ['Entscheidung 1: Use a queue', '1', 'Entscheidung 1'],
    ['Décision 1 : Use a queue', '1', 'Décision 1'],
    ['Decisión 1: Use a queue', '1', 'Decisión 1'],
    ['Decisão 1 - Use a queue', '1', 'Decisão 1'],
    ['Рішення 1: Use a queue', '1', 'Рішення 1'],
    ['決定 1: Use a queue', '1', '決定 1'],
  ])('is divided at %s', (heading, part, id) => {
    const second = heading.replace('1', '2').replace('queue', 'log');
    const section = (title: string) =>
      `## ${title}\n\n### Problem Statement\n\n${TEXT}\n\n### Options\n\n- a\n\n### Decision\n\nWe do so.\n`;
    const found = recordsOf(
      `# Decisions\n\n${section(heading)}\n${section(second)}`,
    );
    expect(found.map(record => record.title)).toEqual([
      'Use a queue',
      'Use a log',
    ]);
    expect(found[0]).toMatchObject({ part, id });
  });

  it('is divided at sections that each have a status', () => {
    const section = (title: string, status: string) =>
      `## ${title}\n\n### Status\n\n${status}\n\n### Context\n\n${TEXT}\n\n### Decision\n\nSo be it.\n`;
    expect(
      parts(
        `# Architecture Decision Record\n\n${section(
          'Choose a table',
          'Proposed',
        )}\n${section('Choose a queue', 'Accepted')}`,
      ),
    ).toEqual([
      ['1', '1', 'Choose a table', 'proposed'],
      ['2', '2', 'Choose a queue', 'accepted'],
    ]);
  });

  it('is divided at the sections of arc42', () => {
    const section = (title: string) =>
      `## ${title}\n\n**Context:** ${TEXT}\n\n**Decision:** We do so.\n\n**Consequences:** One more thing to run.\n`;
    expect(
      parts(
        `# 9. Architecture Decisions\n\n${section(
          '9.1 Use a queue',
        )}\n${section('9.2 Use PostgreSQL')}`,
      ),
    ).toEqual([
      ['9.1', '9.1', 'Use a queue', undefined],
      ['9.2', '9.2', 'Use PostgreSQL', undefined],
    ]);
  });

  it.each([
    [
      '| ID | Decision | Status | Date |',
      '| D-1 | Use a queue | Accepted | 2024-05-01 |',
    ],
    [
      '| # | Decision | Date | Status |',
      '| 1 | Use a queue | 2024-05-01 | Accepted |',
    ],
    [
      '| Nr. | Entscheidung | Status | Datum |',
      '| 1 | Use a queue | Angenommen | 2024-05-01 |',
    ],
    [
      '| № | Рішення | Статус | Дата |',
      '| 1 | Use a queue | Прийнято | 2024-05-01 |',
    ],
    ['| Date | Decision | Status |', '| 2024-05-01 | Use a queue | Accepted |'],
  ])(
    'is divided at the rows of a table of decisions alone: %s',
    (head, row) => {
      const columns = '|---'.repeat(head.split('|').length - 2);
      const found = recordsOf(
        `# Decision log\n\n${head}\n${columns}|\n${row}\n${row
          .replace('1 ', '2 ')
          .replace('queue', 'log')}\n`,
      );
      expect(
        found.map(({ title, status, date, kind }) => [
          kind,
          title,
          status?.state,
          date?.value,
        ]),
      ).toEqual([
        ['record', 'Use a queue', 'accepted', '2024-05-01'],
        ['record', 'Use a log', 'accepted', expect.any(String)],
      ]);
    },
  );

  it.each([
    [
      'whose rows have files of their own',
      '# ADRs\n\n| ID | Decision | Status |\n|---|---|---|\n| [1](0001-queue.md) | Queue | Accepted |\n| [2](0002-log.md) | Log | Accepted |\n',
      'docs/adr/README.md',
    ],
    [
      'that lists them for a folder',
      '# ADRs\n\n| ID | Decision | Status | Date |\n|---|---|---|---|\n| 0001 | Queue | Accepted | 2024-05-01 |\n| 0002 | Log | Accepted | 2024-05-01 |\n| 0003 | Cache | Accepted | 2024-05-01 |\n',
      'docs/adr/README.md',
    ],
    [
      'of open points',
      '# Open points\n\n| ID | Decision | Status | Date |\n|---|---|---|---|\n| 1 | Queue? | with Ada | 2024-05-01 |\n| 2 | Log? | with Bob | 2024-05-01 |\n',
      'docs/points.md',
    ],
  ])('is not divided at a table %s', (_, content, path) => {
    expect(recordsOf(content, path).map(({ kind }) => kind)).not.toContain(
      'record',
    );
  });

  it.each([
    ['**Decision 1:** Use a queue', 'Decision 1', 'Use a queue'],
    ['**Decision 1: Use a queue**', 'Decision 1', 'Use a queue'],
    ['**Decision 1: Use a queue.** It decouples.', 'Decision 1', 'Use a queue'],
    ['**D1:** Use a queue', 'D1', 'Use a queue'],
    ['**ADR-001: Use a queue**', 'ADR-001', 'Use a queue'],
    ['__Entscheidung 1:__ Use a queue', 'Entscheidung 1', 'Use a queue'],
    ['**Рішення 1:** Use a queue', 'Рішення 1', 'Use a queue'],
    ['- **Decision 1:** Use a queue', 'Decision 1', 'Use a queue'],
  ])('is divided at bold names: %s', (lead, id, title) => {
    const second = lead.replace('1', '2').replace('queue', 'log');
    const found = recordsOf(
      `# Decisions of the guild\n\nTaken in May.\n\n${lead}\n\nStatus: accepted\n\n${TEXT}\n\n${second}\n\nStatus: proposed\n\n${TEXT}\n`,
    );
    expect(found.slice(0, 2)).toMatchObject([
      { kind: 'record', id, title, status: { state: 'accepted' } },
      { kind: 'record', title: 'Use a log', status: { state: 'proposed' } },
    ]);
    expect(found.map(it => it.line).slice(0, 2)).toEqual([5, 11]);
  });

  it('keeps what a bold name says as its decision', () => {
    expect(
      recordsOf(
        '# Log\n\n**Decision 1:** Use a queue\n\n**Decision 2:** Use a log\n',
      )[0],
    ).toMatchObject({
      decision: { text: 'Use a queue', line: 3 },
    });
  });

  it('is divided at bold fields that say what was decided', () => {
    const found = recordsOf(
      '# Decisions\n\n**Decision:** Use a queue\n**Status:** Accepted\n**Date:** 2024-05-01\n\n---\n\n**Decision:** Use a log\n**Status:** Rejected\n**Date:** 2024-05-02\n',
    );
    expect(
      found.map(({ id, title, status, date, decision }) => [
        id,
        title,
        status?.state,
        date?.value,
        decision?.text,
      ]),
    ).toEqual([
      ['1', 'Use a queue', 'accepted', '2024-05-01', 'Use a queue'],
      ['2', 'Use a log', 'rejected', '2024-05-02', 'Use a log'],
    ]);
  });

  it('is divided at numbered headings with a status each', () => {
    const section = (title: string, status: string) =>
      `## ${title}\n\nStatus: ${status}\n\n${TEXT}\n`;
    expect(
      parts(
        `# Decision log\n\n${section('1. Use a queue', 'Accepted')}\n${section(
          '2. Use a log',
          'Rejected',
        )}`,
      ),
    ).toEqual([
      ['1', '1', 'Use a queue', 'accepted'],
      ['2', '2', 'Use a log', 'rejected'],
    ]);
  });

  it('takes the day of a heading for that of its decision', () => {
    const section = (title: string) =>
      `## ${title}\n\n**Context:** ${TEXT}\n\n**Decision:** We do so.\n`;
    expect(
      recordsOf(
        `# Decision log\n\n${section('2024-05-01: Use a queue')}\n${section(
          '2024-05-02 Use a log',
        )}`,
      ).map(({ date }) => [date?.value, date?.line]),
    ).toEqual([
      ['2024-05-01', 3],
      ['2024-05-02', 9],
    ]);
  });

  it('is divided at headings of decisions that hold words alone', () => {
    expect(
      parts(
        `# Decisions\n\n## Decision 1: Use a queue\n\n${TEXT}\n\n## Decision 2: Use a log\n\n${TEXT}\n`,
      ).map(it => it.slice(0, 3)),
    ).toEqual([
      ['1', 'Decision 1', 'Use a queue'],
      ['2', 'Decision 2', 'Use a log'],
    ]);
  });

  it('is divided at bold decisions below headings', () => {
    const section = (title: string) =>
      `### ${title}\n\n**Decision:** We do so.\n\n**Rationale:**\n- It is cheap\n`;
    expect(
      parts(
        `# Design decisions\n\n## Stack\n\n${section(
          'Language: Go',
        )}\n${section(
          'Queue',
        )}\n## Other\n\n### Lessons\n\nNone so far.\n\n${section('Hosting')}`,
      ).map(it => [it[0], it[2]]),
    ).toEqual([
      ['1', 'Language: Go'],
      ['2', 'Queue'],
      ['3', 'Hosting'],
    ]);
  });

  it('is divided at titles of the first level', () => {
    const record = (title: string) =>
      `# ${title}\n\n## Status\n\nAccepted\n\n## Context\n\n${TEXT}\n\n## Decision\n\nWe do so.\n`;
    expect(
      parts(`${record('ADR 1: Use a queue')}\n${record('ADR 2: Use a log')}`),
    ).toHaveLength(2);
  });

  it('is divided at the rows of a log', () => {
    const log = [
      '# Decision log',
      '',
      '| ID | Decision | Rationale | Status | Date |',
      '|----|----------|-----------|--------|------|',
      '| D-1 | Use a queue | It decouples | Accepted | 2024-05-01 |',
      '| D-2 | Use a log | It keeps all | Proposed | 2024-06-01 |',
    ].join('\n');
    expect(parts(log)).toEqual([
      ['1', 'D-1', 'Use a queue', 'accepted'],
      ['2', 'D-2', 'Use a log', 'proposed'],
    ]);
    expect(recordsOf(log)[1]).toMatchObject({
      line: 6,
      endLine: 6,
      date: { value: '2024-06-01' },
    });
  });

  it('gives two decisions of one number different names', () => {
    const section = (title: string) =>
      `## ADR-1: ${title}\n\n- Status: accepted\n\n${TEXT}\n`;
    expect(
      parts(`# ADRs\n\n${section('Queue')}\n${section('Log')}`).map(
        it => it[0],
      ),
    ).toEqual(['1', '1-2']);
  });

  it('lends its date and deciders to those that state none', () => {
    const section = (title: string) =>
      `## Decision ${title}\n\n### Problem\n\n${TEXT}\n\n### Decision\n\nWe do so.\n`;
    const found = recordsOf(
      `# Evolution\n\n**Date:** 2024-05-01\n**Deciders:** Ada, Bob\n\n${section(
        '1: Queue',
      )}\n${section('2: Log')}`,
    );
    expect(
      found.map(({ date, deciders }) => [date?.value, deciders.length]),
    ).toEqual([
      ['2024-05-01', 2],
      ['2024-05-01', 2],
    ]);
  });

  it('holds one where a log has only begun', () => {
    expect(
      parts(
        `# Architecture decision records\n\n## ADR-001: Use a queue\n\n- Status: accepted\n\n${TEXT}\n`,
      ),
    ).toEqual([['001', 'ADR-001', 'Use a queue', 'accepted']]);
  });
});

describe('a file that holds more decisions than any log', () => {
  it('is read up to the 500th, and says so', () => {
    const log = `# Decisions\n\n${'## ADR-1: Use it\n\n- Status: accepted\n\n'.repeat(
      501,
    )}`;
    const { records, findings } = readRecordFile({
      path: 'log.md',
      content: log,
    });
    expect(records).toHaveLength(500);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'unreadable-file',
        severity: 'warning',
        line: 2_003,
      }),
    ]);
  });
});

describe('a file that holds one decision', () => {
  it.each([
    [
      'with two decisions inside',
      `---\nstatus: proposed\n---\n# Storage\n\n## Context\n\n${TEXT}\n\n## Decision 1\n\n### Options\n\n- a\n\n### Decision\n\nA.\n\n## Decision 2\n\n### Options\n\n- b\n\n### Decision\n\nB.\n`,
    ],
    [
      'with numbered parts of its decision',
      `# ADR-001: Storage\n\n- Status: proposed\n\n## Context\n\n${TEXT}\n\n## Decision\n\nAs follows.\n\n### D1. Versions\n\n- a\n\n### D2. Registry\n\n- b\n`,
    ],
    [
      'with a decision of several parts in bold',
      `# ADR-001: Storage\n\n- Status: proposed\n\n## Context\n\n${TEXT}\n\n## Decision\n\n**Decision 1:** Files.\n\n**Decision 2:** Tapes.\n`,
    ],
    [
      'with options that were decided on',
      `# Storage\n\n## Status\n\nAccepted\n\n## Decision\n\nA.\n\n## Alternatives\n\n### Option 1: Files\n\n**Status:** rejected\n\n**Decision:** Rejected as slow\n\n### Option 2: Tapes\n\n**Status:** rejected\n\n**Decision:** Rejected as old\n`,
    ],
    [
      'with two outcomes',
      `# Storage\n\n- Status: Accepted\n\n## Context\n\n${TEXT}\n\n## Where\n\n### Options\n\n- a\n\n### Decision outcome\n\nHere.\n\n## When\n\n### Options\n\n- b\n\n### Decision outcome\n\nNow.\n`,
    ],
    [
      'with related records as sections',
      `# ADR-001: Storage\n\n## Status\n\nAccepted\n\n## Context\n\n${TEXT}\n\n## Decision\n\nA.\n\n## Related\n\n### ADR-002: Queue\n\nStatus: accepted\n\n### ADR-003: Log\n\nStatus: accepted\n`,
    ],
    [
      'with several titles',
      `# Storage\n\n* Status: accepted\n\n## Context\n\n${TEXT}\n\n## Decision\n\nA.\n\n# Pros and cons\n\n## A\n\n- good\n\n# Appendix\n\nMore.\n`,
    ],
    [
      'with a table of requirements',
      `# Storage\n\n## Context\n\n${TEXT}\n\n## Decision\n\nA.\n\n| ID | Decision | Rationale | Status |\n|---|---|---|---|\n| 1 | x | y | open |\n| 2 | x | y | open |\n`,
    ],
  ])('stays one: %s', (_, content) => {
    const found = recordsOf(content, 'docs/adr/0001-storage.md');
    expect(found).toHaveLength(1);
    expect(found[0].kind).toBe('record');
    expect(found[0].part).toBeUndefined();
  });
});
