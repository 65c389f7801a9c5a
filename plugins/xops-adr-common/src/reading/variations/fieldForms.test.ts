import { readRecordFile } from '../../readRecordFile';

const REST =
  '\n\n## Context\n\nJobs are lost when a worker restarts.\n\n## Decision\n\nWe use a queue.\n\n## Consequences\n\nOne more thing to run.\n';

function read(markdown: string, path = 'docs/adr/0007-use-a-queue.md') {
  const { records } = readRecordFile({ path, content: markdown });
  expect(records).toHaveLength(1);
  return records[0];
}

describe('fields in headings', () => {
  it.each([
    ['a deeper heading', '### Date: 06.05.2025', '2025-05-06'],
    ['of the sections’ level', '## Date: 2021-03-05', '2021-03-05'],
    ['in German', '### Datum: 5. März 2021', '2021-03-05'],
    ['in Ukrainian', '### Дата: 2025-05-15', '2025-05-15'],
    ['of its creation', '#### Created: March 5, 2021', '2021-03-05'],
  ])('reads a date, %s', (_, heading, date) => {
    expect(
      read(`# Use a queue\n\n### Status: accepted\n${heading}${REST}`).date
        ?.value,
    ).toBe(date);
  });

  it('reads who decided', () => {
    expect(
      read(`# Use a queue\n\n## Deciders: Ada, Bob${REST}`).deciders.map(
        ({ text }) => text,
      ),
    ).toEqual(['Ada', 'Bob']);
  });

  it('takes a heading that tells a day for no field', () => {
    expect(
      read(
        `# Use a queue\n\nStatus: accepted${REST}\n## 2021-03-05: what we saw\n\nText.\n`,
      ).date,
    ).toBeUndefined();
  });
});

describe('several fields on a line with a slash between them', () => {
  it.each([
    ['English', '- Date: 2026-07-02 / Status: Accepted'],
    ['English, the other way', 'Status: Accepted / Date: 2026-07-02'],
    ['Korean', '- 날짜: 2026-07-02 / 상태: 승인됨'],
    ['German, bold', '**Datum:** 2026-07-02 / **Status:** Angenommen'],
  ])('reads each: %s', (_, line) => {
    const { status, date } = read(`# Use a queue\n\n${line}${REST}`);
    expect(status?.state).toBe('accepted');
    expect(date?.value).toBe('2026-07-02');
  });

  it('keeps a slash inside of a value', () => {
    expect(
      read(`# Use a queue\n\nStatus: Accepted\nDeciders: Ada / Bob${REST}`)
        .deciders,
    ).toHaveLength(2);
  });
});

describe('a field with two names', () => {
  it.each(['Status / follow-up', 'Status / Nacharbeiten', 'Status / 2'])(
    'is no status where one of them is unknown: %s',
    name => {
      expect(
        read(`# Use a queue\n\n**${name}:** done next week${REST}`).status,
      ).toBeUndefined();
    },
  );

  it.each([
    ['a version and a day', '**Version/Date:** v2.1 / 2025-09-02'],
    ['two languages', '- Datum / Date: 2025-09-02'],
    [
      'in a table',
      '| Version / date | v2.1, 2025-09-02 |\n|---|---|\n| Status | Accepted |',
    ],
  ])('states the day: %s', (_, head) => {
    expect(read(`# Use a queue\n\n${head}${REST}`).date?.value).toBe(
      '2025-09-02',
    );
  });
});

describe('dates of proposals', () => {
  it.each([
    [
      'a list',
      '- Feature Name: `queue`\n- Start Date: 2023-06-13',
      '2023-06-13',
    ],
    ['bold', '**Start date**: 13 June 2023', '2023-06-13'],
    [
      'a table without a header',
      '|  |  |\n|---|---|\n| Start Date | 2023-06-13 |\n| Update Date | 2024-06-03 |\n| State | ACCEPTED |',
      '2023-06-13',
    ],
  ])('reads the day it began: %s', (_, head, date) => {
    expect(read(`# Use a queue\n\n${head}${REST}`).date?.value).toBe(date);
  });
});

describe('an admonition of MkDocs', () => {
  it.each([
    ['quoted title', '!!! info "Status"\n    **Accepted** • Version: 2'],
    ['folded', '??? note "Status"\n\n    Accepted by the board'],
    ['open', '???+ abstract "Stav"\n    Přijato'],
    ['a tab', '!!! success "État"\n\tAccepté'],
  ])('states the status: %s', (_, admonition) => {
    expect(read(`# Use a queue\n\n${admonition}${REST}`).status?.state).toBe(
      'accepted',
    );
  });

  it('is text where its title is no field', () => {
    const { status, context } = read(
      `# Use a queue\n\nStatus: proposed\n\n## Context\n\n!!! warning "Accepted risk"\n    Jobs may run twice.\n\n## Decision\n\nWe use a queue.\n`,
    );
    expect(status?.state).toBe('proposed');
    expect(context?.text).toContain('Jobs may run twice.');
  });

  it('is left alone in code', () => {
    expect(
      read(
        `# Use a queue\n\n\`\`\`\n!!! info "Status"\n    Accepted\n\`\`\`${REST}`,
      ).status,
    ).toBeUndefined();
  });
});

describe('a field that a reader of one language knows', () => {
  it.each([
    ['German', '- Datum: 03.04.2021', '2021-04-03'],
    ['Spanish', '- Fecha: 12/02/26', '2026-02-12'],
    ['Turkish', '**Tarih:** 12.08.2026', '2026-08-12'],
    ['Portuguese', '**Data:** 05/06/2024', '2024-06-05'],
  ])('has its day first: %s', (_, line, value) => {
    expect(read(`# Use a queue\n\n${line}${REST}`).date).toMatchObject({
      value,
      ambiguous: false,
    });
  });

  it('is ambiguous in English', () => {
    expect(read(`# Use a queue\n\nDate: 03/04/2021${REST}`).date).toMatchObject(
      { ambiguous: true },
    );
  });

  it('follows what is configured', () => {
    const { records } = readRecordFile(
      {
        path: 'docs/adr/0007-use-a-queue.md',
        content: `# Use a queue\n\nFecha: 03/04/2021${REST}`,
      },
      { dayFirst: false },
    );
    expect(records[0].date?.value).toBe('2021-03-04');
  });
});
