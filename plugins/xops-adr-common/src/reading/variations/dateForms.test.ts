import { readRecordFile } from '../../readRecordFile';

const SECTIONS =
  '## Context\n\nWe need a queue.\n\n## Decision\n\nWe use a queue.\n';

function readingOf(head: string, rest = SECTIONS) {
  return readRecordFile({
    path: 'docs/adr/0007-use-a-queue.md',
    content: `# Use a queue\n\n${head}\n\n${rest}`,
  });
}

function dateOf(head: string, rest?: string) {
  return readingOf(head, rest).records[0].date?.value;
}

describe('a day that stands alone below the title', () => {
  it.each([
    ['27 July 2022', '2022-07-27'],
    ['21-09-2018', '2018-09-21'],
    ['_19. März 2024_', '2024-03-19'],
    ['**(3 mai 2021)**', '2021-05-03'],
    ['2023-11-05.', '2023-11-05'],
  ])('%s is the date', (line, value) => {
    expect(dateOf(line)).toBe(value);
    expect(dateOf(`${line}\n\n## Status\n\nAccepted`)).toBe(value);
  });

  it('gives way to a field', () => {
    expect(dateOf('27 July 2022\n\n- Date: 2022-08-01')).toBe('2022-08-01');
  });

  it.each([
    'Since 27 July 2022 the old queue is slow.',
    '27 July 2022 was the day of the outage.',
  ])('%s is a sentence', line => {
    expect(dateOf(line)).toBeUndefined();
  });
});

describe('a date that is hard to read', () => {
  it.each([
    ['Date: 2025-11- 05', '2025-11-05'],
    ['Date: 2025 - 11 - 05', '2025-11-05'],
    ['## Status\n\nAccepted on 20/11/2015.', '2015-11-20'],
    ['## Status\n\nAngenommen am 20.11.2015.', '2015-11-20'],
    ['Datum: 05.11.2025.', '2025-11-05'],
    ['Introduced: 2022-05-16.', '2022-05-16'],
    ['- Introduced on: 16 May 2022', '2022-05-16'],
  ])('%s', (head, value) => {
    const { findings } = readingOf(head);
    expect(dateOf(head)).toBe(value);
    expect(findings).toEqual([]);
  });

  it('is none where the numbers are a version or a range', () => {
    expect(dateOf('Date: 20.11.2015.3')).toBeUndefined();
  });
});
