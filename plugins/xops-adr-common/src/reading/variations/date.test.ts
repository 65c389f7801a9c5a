import { readRecordFile } from '../../readRecordFile';

function dateOf(
  head: string,
  path = 'docs/adr/use-a-queue.md',
  dayFirst?: boolean,
) {
  const content = head.startsWith('---')
    ? head
    : `# Use a queue\n\n${head}\n\n## Context\n\nWe need a queue between the two services.\n\n## Decision\n\nWe use a queue.\n`;
  return readRecordFile({ path, content }, { dayFirst }).records[0].date;
}

describe('the form of a date', () => {
  const FORMS: [written: string, value: string, ambiguous: boolean][] = [
    ['2024-05-27', '2024-05-27', false],
    ['2024/05/27', '2024-05-27', false],
    ['2024.05.27', '2024-05-27', false],
    ['2024-5-7', '2024-05-07', false],
    ['2023-27-02', '2023-02-27', false],
    ['2024-05-27T12:00:00Z', '2024-05-27', false],
    ['2024-05-27 12:00:00 +0200', '2024-05-27', false],
    ['20240527', '2024-05-27', false],
    ['28/02/2019', '2019-02-28', false],
    ['02/28/2019', '2019-02-28', false],
    ['03.05.2020', '2020-05-03', true],
    ['15/12/22', '2022-12-15', false],
    ['05/01/2022', '2022-01-05', true],
    ['05/05/2022', '2022-05-05', false],
    ['January 28th, 2022', '2022-01-28', false],
    ['Sep 13th, 2024', '2024-09-13', false],
    ['28 January 2022', '2022-01-28', false],
    ['28th of January 2022', '2022-01-28', false],
    ['2019 Oct 22', '2019-10-22', false],
    ['22-Oct-2019', '2019-10-22', false],
    ['Thursday, 22 October 2020', '2020-10-22', false],
    ['January 2025', '2025-01', false],
    ['2025-01', '2025-01', false],
    ['2025', '2025', false],
    ['v3.0 / 2026-07-14', '2026-07-14', false],
    ['28. Januar 2022', '2022-01-28', false],
    ['3. März 2022', '2022-03-03', false],
    ['1er février 2022', '2022-02-01', false],
    ['12 août 2023', '2023-08-12', false],
    ['5 de mayo de 2021', '2021-05-05', false],
    ['5 de março de 2021', '2021-03-05', false],
    ['7 settembre 2021', '2021-09-07', false],
    ['7 september 2021', '2021-09-07', false],
    ['12 stycznia 2024', '2024-01-12', false],
    ['8 червня 2025', '2025-06-08', false],
    ['8 июня 2025', '2025-06-08', false],
    ['8 Haziran 2025', '2025-06-08', false],
    ['2024年5月27日', '2024-05-27', false],
    ['2024년 5월 27일', '2024-05-27', false],
    ["3rd May '21", '2021-05-03', false],
    ['3rd May ’21', '2021-05-03', false],
    ["May 3, '21", '2021-05-03', false],
    ["May '21", '2021-05', false],
    ['22-Oct-19', '2019-10-22', false],
    ['Q2 2021', '2021-04', false],
    ['2021 Q4', '2021-10', false],
    ['2021-Q1', '2021-01', false],
    ['Q3/2021', '2021-07', false],
    ['2. Quartal 2021', '2021-04', false],
    ['3rd quarter 2021', '2021-07', false],
    ['2 квартал 2021', '2021-04', false],
  ];

  it.each(FORMS)('%s', (written, value, ambiguous) => {
    expect(dateOf(`- Date: ${written}`)).toMatchObject({
      value,
      ambiguous,
      line: 3,
    });
  });

  it.each([
    ['05/01/2022', true, '2022-01-05'],
    ['05/01/2022', false, '2022-05-01'],
    ['28/02/2019', false, '2019-02-28'],
  ])('%s with dayFirst %s', (written, dayFirst, value) => {
    expect(dateOf(`Date: ${written}`, undefined, dayFirst)).toMatchObject({
      value,
      ambiguous: false,
    });
  });

  it.each([
    'YYYY-MM-DD',
    '{date}',
    'TBD',
    '31/31/2020',
    'version 1.2.3',
    '192.168.10.12',
  ])('is none in %s', written => {
    expect(dateOf(`Date: ${written}`)).toBeUndefined();
  });
});

describe('a quarter', () => {
  it('is as precise as what is stated', () => {
    expect(dateOf('Date: Q2 2021')).toMatchObject({
      value: '2021-04',
      precision: 'quarter',
      raw: 'Q2 2021',
    });
    expect(dateOf('Date: April 2021')?.precision).toBe('month');
  });

  it.each(['Q5 2021', 'FAQ2 2021 x', 'Q2'])('is none in %s', written => {
    expect(dateOf(`Date: ${written}`)?.precision).not.toBe('quarter');
  });
});

describe('a day that no calendar has', () => {
  const findingsOf = (head: string) =>
    readRecordFile({
      path: 'docs/adr/0001-use-a-queue.md',
      content: `${head}\n\n## Context\n\nWe wait.\n\n## Decision\n\nWe use a queue.\n`,
    }).findings.map(({ rule, line, words }) => [rule, line, words]);

  it.each([
    ['# Queue\n\nDate: 2021-13-45', 3, '2021-13-45'],
    ['# Queue\n\n- Date: 2024-02-30', 3, '2024-02-30'],
    ['# Queue\n\n**Datum:** 31.02.2024', 3, '31.02.2024'],
    ['# Queue\n\n- Date: 31st February 2024', 3, '31st February 2024'],
    ['# Queue\n\n- Date: February 30, 2024', 3, 'February 30, 2024'],
    ['# Queue\n\n## Date\n\n2021-13', 5, '2021-13'],
    ['---\ndate: 2021-13-45\n---\n# Queue', 2, '2021-13-45'],
  ])('is found: %s', (head, line, words) => {
    expect(findingsOf(head)).toEqual([['unreadable-date', line, words]]);
  });

  it.each([
    'Date: {YYYY-MM-DD}',
    'Date: YYYY-MM-DD',
    'Date: TBD',
    'Date: Sprint 12',
    'Date: 2024-05-01',
    'Date: 13 May 2024 - 2024-02-30',
    'Date: v1.2.3',
    'Date: -',
  ])('is not found where no day is meant: %s', head => {
    expect(findingsOf(`# Queue\n\n${head}`)).toEqual([]);
  });

  it('is told of the decision of a file that it belongs to', () => {
    const section = (title: string, date: string) =>
      `## ADR-${title}\n\n- Status: accepted\n- Date: ${date}\n\nText.\n`;
    const { findings } = readRecordFile({
      path: 'docs/log.md',
      content: `# ADRs\n\n${section('1: Queue', '2024-05-01')}\n${section(
        '2: Log',
        '2024-13-32',
      )}`,
    });
    expect(findings).toMatchObject([
      { rule: 'unreadable-date', part: '2', words: '2024-13-32' },
    ]);
  });
});

describe('the day of a review', () => {
  it.each([
    '- Last reviewed: 2024-05-27',
    '- Reviewed: 2024-05-27',
    '## Status\n\nAccepted\n\nLast reviewed: 2024-05-27',
    '## Status\n\nAccepted (last reviewed 2024-05-27)',
    '## Status\n\nAngenommen\n\nZuletzt geprüft am 2024-05-27',
  ])('is not that of the decision: %s', head => {
    expect(dateOf(head)).toBeUndefined();
  });

  it('does not hide that of the decision', () => {
    expect(
      dateOf('- Last reviewed: 2025-01-01\n- Date: 2024-05-27')?.value,
    ).toBe('2024-05-27');
  });
});

describe('a date is found wherever a record states it', () => {
  const SECTIONS =
    '\n## Context\n\nWe need a queue between the two services.\n\n## Decision\n\nWe use a queue.\n';
  const PLACES: [place: string, head: string, raw: string][] = [
    [
      'front matter',
      `---\ndate: 2024-05-27\n---\n# Use a queue\n${SECTIONS}`,
      '2024-05-27',
    ],
    [
      'a time stamp',
      `---\ntimestamp: 2024-05-27T10:00:00Z\n---\n# Use a queue\n${SECTIONS}`,
      '2024-05-27T10:00:00Z',
    ],
    [
      'quotes',
      `---\nDate: "2024-05-27"\n---\n# Use a queue\n${SECTIONS}`,
      '2024-05-27',
    ],
    ['a plain line', 'Date: 2024-05-27', '2024-05-27'],
    [
      'a bold line',
      '**Date:** 2024-05-27  \n**Status:** accepted',
      '2024-05-27',
    ],
    [
      'a line beside others',
      'Status: accepted | Date: 2024-05-27',
      '2024-05-27',
    ],
    [
      'a table',
      '| Status | accepted |\n|---|---|\n| Decision date | 2024-05-27 |',
      '2024-05-27',
    ],
    ['a section', '## Date\n\n2024-05-27', '2024-05-27'],
    ['the status', '## Status\n\n**Accepted** - 2024-05-27', '2024-05-27'],
    [
      'the line below the status',
      '## Status\n\nAccepted\n\nOn 2024-05-27 by the team',
      '2024-05-27',
    ],
    ['a field of its status', '- Accepted: 2024-05-27', '2024-05-27'],
    ['when it was proposed', '- Proposed on: 2024-05-27', '2024-05-27'],
    ['when it was last changed', '- Last modified: 2024-05-27', '2024-05-27'],
    ['a change log', '## Changelog\n\n- 2024-05-27: first draft', '2024-05-27'],
    ['German', '- Datum: 2024-05-27', '2024-05-27'],
    ['French', '- Date de décision : 2024-05-27', '2024-05-27'],
    ['Spanish', '- **Fecha:** 2024-05-27', '2024-05-27'],
    ['Portuguese', '- Data: 2024-05-27', '2024-05-27'],
    ['Ukrainian', '**Дата:** 2024-05-27', '2024-05-27'],
    ['Japanese', '- 決定日：2024-05-27', '2024-05-27'],
    ['Chinese', '- 日期：2024-05-27', '2024-05-27'],
  ];

  it.each(PLACES)('in %s', (_, head, raw) => {
    expect(dateOf(head)).toMatchObject({ value: '2024-05-27', raw });
  });

  it('in the name of the file, without a line', () => {
    expect(dateOf('', 'docs/adr/2024-05-27-use-a-queue.md')).toEqual({
      value: '2024-05-27',
      precision: 'day',
      ambiguous: false,
      raw: '2024-05-27',
    });
    expect(dateOf('', 'docs/adr/20240527-use-a-queue.md')?.value).toBe(
      '2024-05-27',
    );
    expect(dateOf('', 'docs/adr/0020-use-a-queue.md')).toBeUndefined();
  });

  it('prefers the day of the decision to others', () => {
    expect(
      dateOf(
        '- Created: 2024-01-02\n- Date: 2024-05-27\n- Updated: 2025-01-02',
        'docs/2023-01-01-x.md',
      ),
    ).toMatchObject({ value: '2024-05-27', line: 4 });
    expect(
      dateOf(
        '## Changelog\n\n- 2024-01-02: draft\n- 2024-05-27: accepted\n- 2025-01-02: typo',
      ),
    ).toMatchObject({
      value: '2024-05-27',
      raw: '2024-01-02, 2024-05-27, 2025-01-02',
    });
  });

  it('takes none from the text of the decision', () => {
    expect(dateOf('', undefined)).toBeUndefined();
    expect(
      dateOf(
        '\n## Timeline of the project\n\nThe old queue ends on 2024-05-27.',
      ),
    ).toBeUndefined();
  });
});
