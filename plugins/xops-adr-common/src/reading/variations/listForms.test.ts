import { readRecordFile } from '../../readRecordFile';

function recordsOf(
  content: string,
  path = 'docs/architecture/09-decisions.md',
) {
  return readRecordFile({ path, content }).records;
}

const kindsOf = (content: string, path: string) =>
  recordsOf(content, path).map(({ kind }) => kind);

describe('several decisions in one file', () => {
  it.each([
    ['English', 'Decisions', 'Decision', 'Reason', 'Date'],
    [
      'German',
      'Architekturentscheidungen',
      'Entscheidung',
      'Begründung',
      'Datum',
    ],
    ['Spanish', 'Decisiones', 'Decisión', 'Justificación', 'Fecha'],
  ])(
    'are the rows that have no file of their own: %s',
    (_, title, decision, reason, date) => {
      const found = recordsOf(
        `# ${title}\n\n| # | ${decision} | ${reason} | ${date} |\n|---|---|---|---|\n` +
          '| ADR-1 | One repository | Fewer pipelines | 2026-07-30 |\n' +
          '| ADR-2 | One queue | No lost jobs | 2026-07-30 |\n' +
          '| ADR-3 | A gateway | [more](../adr/ADR-003-gateway.md) | 2026-07-31 |\n',
      );
      expect(found.map(({ id }) => id)).toEqual(['ADR-1', 'ADR-2']);
    },
  );

  it.each([
    ['areas', 'Decisions', ['D-APP-01', 'D-APP-02', 'D-SEC-01']],
    ['one area', 'Decisiones técnicas', ['TEC-1', 'TEC-2', 'TEC-3']],
    ['a log', 'Decision log', ['OPS-01', 'OPS-02', 'OPS-03']],
  ])(
    'are headings with codes in a file that calls itself a list of them: %s',
    (_, title, ids) => {
      const text = ids
        .map(id => `### ${id}: Use part ${id}\n\n- It is small.\n`)
        .join('\n');
      expect(
        recordsOf(`# ${title}\n\n${text}`, 'docs/notes.md').map(({ id }) => id),
      ).toEqual(ids);
    },
  );

  it('are not the risks of a list', () => {
    expect(
      kindsOf(
        '# Risks\n\n### RISK-1: Loss\n\nJobs may be lost.\n\n### RISK-2: Delay\n\nJobs may be late.\n\n### RISK-3: Cost\n\nJobs may be dear.\n',
        'docs/risks.md',
      ),
    ).toEqual(['other']);
  });

  it.each([
    ['solutions', ['Login solution', 'Colours']],
    ['plain names', ['Queue', 'Mail']],
    ['decisions by name', ['Decision on login', 'Storage decision']],
  ])('are sections that each have a context and a decision: %s', (_, names) => {
    const text = names
      .map(
        name =>
          `## ${name}\n\n### Context\n\nThere are two ways.\n\n### Decision\n\nWe take the first.\n`,
      )
      .join('\n');
    expect(
      recordsOf(`# Architecture Decisions\n\n${text}`).map(
        ({ title }) => title,
      ),
    ).toEqual(names);
  });
});

describe('a text about records', () => {
  it.each([
    ['Spanish', '# ¿Qué es un ADR?', 'docs/adr/00-adr.md'],
    ['Italian', "# Cos'è un ADR", 'docs/adr/0000-adr.md'],
    ['English', '# What is an ADR?', 'docs/adr/001-intro.md'],
  ])('is none, whatever its number: %s', (_, title, path) => {
    expect(
      kindsOf(
        `${title}\n\nIt has these parts:\n\n- **Status**: where it stands\n- **Context**: what forces it\n- **Decision**: what is done\n`,
        path,
      ),
    ).toEqual(['other']);
  });

  it.each([
    ['English', '- **Status**: Proposed, accepted, replaced by'],
    ['German', '- **Status**: _Vorgeschlagen_, _Akzeptiert_, _Ersetzt durch_'],
    ['Spanish', '- **Estado**: Estado del ADR (propuesto, aceptado, obsoleto)'],
  ])('lists states and has none: %s', (_, status) => {
    expect(
      recordsOf(
        `# Our records\n\n${status}\n- **Context**: what forces it\n- **Decision**: what is done\n`,
        'docs/adr/0001-records.md',
      )[0].status,
    ).toBeUndefined();
  });

  it('does not take a history for a list', () => {
    expect(
      recordsOf(
        '# Use a queue\n\nStatus: Proposed 2021-01-02, accepted 2021-02-03, superseded 2022-03-04\n\n## Context\n\nJobs are lost.\n\n## Decision\n\nWe use a queue.\n',
        'docs/adr/0001-use-a-queue.md',
      )[0].status,
    ).toBeDefined();
  });
});

describe('ties that are said of the other record', () => {
  const REST = '\n\n## Status\n\nAccepted\n\n## Decision\n\nWe use a queue.\n';
  it.each([
    [
      'a list of related records',
      '## Related\n\n- [ADR 005](005-mail.md) — superseded by this decision',
    ],
    [
      'English, a sentence',
      '## Links\n\n- ADR-005 is replaced by this record.',
    ],
    [
      'German',
      '## Siehe auch\n\n- [ADR-005](005-mail.md), ersetzt durch diese Entscheidung',
    ],
  ])('are turned: %s', (_, links) => {
    const [record] = recordsOf(
      `# ADR-007: Use a queue${REST}\n${links}\n`,
      'docs/adr/007-use-a-queue.md',
    );
    expect(record.links.map(({ type, number }) => [type, number])).toEqual([
      ['supersedes', 5],
    ]);
    expect(record.status?.state).toBe('accepted');
  });

  it.each([
    [
      'first',
      '# SUPERSEDED BY [RFC 12](0012-report.md)\n\nThe text as it was.\n\n# Summary\n\nJobs are lost.\n\n# Decision\n\nWe use a queue.\n',
    ],
    [
      'below the title',
      `# Use a queue\n\n## Superseded by [ADR-12](0012-report.md)${REST}`,
    ],
    ['in small letters', `# Use a queue\n\n## Replaced by ADR-12${REST}`],
  ])('stand in a heading: %s', (_, content) => {
    const [record] = recordsOf(content, 'docs/adr/0007-use-a-queue.md');
    expect(record.links).toContainEqual(
      expect.objectContaining({ type: 'supersededBy', number: 12 }),
    );
    expect(record.status?.state).toBe('superseded');
  });

  it('are read in Turkish, with the word before the record', () => {
    const [record] = recordsOf(
      '# Kuyruk\n\n- **Durum:** Kısmen değiştirildi — [ADR-0032](0032-kuyruk.md)\n\n## Bağlam\n\nİşler kayboluyor.\n\n## Karar\n\nBir kuyruk kullanıyoruz.\n',
      'docs/adr/0015-kuyruk.md',
    );
    expect(record.links).toEqual([
      expect.objectContaining({
        type: 'supersededBy',
        number: 32,
        partial: true,
      }),
    ]);
    expect(record.status?.state).toBe('accepted');
  });
});

describe('a template text that was left', () => {
  it.each([
    '> Valid ADR statuses are: "Proposed", "Accepted", "Rejected", "Deprecated", "Superseded by ADRzzz", but since we use pull requests to approve decisions, "Proposed" is not applicable.',
    'Possible states: proposed, accepted and rejected, as our guide of decisions says.',
    'Allowed statuses are proposed, accepted, deprecated or superseded.',
  ])('states nothing: %s', text => {
    const { records } = readRecordFile({
      path: 'docs/adr/0007-use-a-queue.md',
      content: `# Use a queue\n\n## Status\n\n${text}\n\n## Context\n\nJobs are lost.\n\n## Decision\n\nWe use a queue.\n`,
    });
    expect(records.map(({ status }) => status)).toEqual([undefined]);
  });
});
