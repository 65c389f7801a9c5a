import { wholeScope } from '../__testUtils__/wholeScope';
import { reviewRuleSchema } from '../model/ReviewRule';
import { readReviews } from './readReviews';

const read = (markdown: string) =>
  readReviews(wholeScope(markdown)).map(it => {
    const rule = reviewRuleSchema.parse(it);
    return rule.kind === 'date' ? rule.date : rule.every;
  });

describe('readReviews', () => {
  it('reads a day and a cadence of one line', () => {
    expect(
      readReviews(
        wholeScope('Text\n\n**Next Review**: 2026-01-25 (Quarterly)'),
      ),
    ).toEqual([
      {
        kind: 'date',
        date: '2026-01-25',
        raw: 'Next Review: 2026-01-25 (Quarterly)',
        line: 3,
      },
      {
        kind: 'cadence',
        every: 'P3M',
        raw: 'Next Review: 2026-01-25 (Quarterly)',
        line: 3,
      },
    ]);
  });

  it('reads the cadences of a review process with their names', () => {
    expect(
      readReviews(
        wholeScope(`### **Review Process**
- **Monthly Review**: Validate outcomes
- **Quarterly Assessment**: Evaluate goals
- **Annual Retrospective**: Document lessons`),
      ),
    ).toMatchObject([
      { every: 'P1M', name: 'Monthly Review', line: 2 },
      { every: 'P3M', name: 'Quarterly Assessment', line: 3 },
      { every: 'P1Y', name: 'Annual Retrospective', line: 4 },
    ]);
  });

  it.each([
    ['front matter', '---\nreview-date: 2026-06-01\n---\n# T', ['2026-06-01']],
    [
      'a cadence in front matter',
      '---\nreview-cadence: quarterly\n---\n# T',
      ['P3M'],
    ],
    [
      'a list of fields',
      '- Status: accepted\n- Review by: 2026-06',
      ['2026-06'],
    ],
    [
      'a table of fields',
      '| Field | Value |\n|---|---|\n| Next review | 2026-06-01 |',
      ['2026-06-01'],
    ],
    [
      'a table of reviews',
      '## Reviews\n\n| Review | Frequency |\n|---|---|\n| Costs | monthly |\n| Design | every 6 months |',
      ['P1M', 'P6M'],
    ],
    ['a sentence', 'This decision is reviewed annually.', ['P1Y']],
    [
      'a sentence with a number',
      'We should review this decision after 6 months.',
      ['P6M'],
    ],
    [
      'a sentence with a number in words',
      'To be revisited every two years.',
      ['P2Y'],
    ],
    ['once a year', 'We re-evaluate it once a year.', ['P1Y']],
    [
      'the first words below a heading that names reviews',
      '## Review\n\nMonthly, with the invoice on the table.',
      ['P1M'],
    ],
    [
      'a cadence or a condition',
      '## Review\n\nOnce a year, or when somebody asks for more.',
      ['P1Y'],
    ],
    ['German', 'Diese Entscheidung wird jährlich überprüft.', ['P1Y']],
    ['German date', '**Wiedervorlage**: 01.06.2026', ['2026-06-01']],
    ['French', 'Cette décision est révisée tous les 6 mois.', ['P6M']],
    ['Spanish', 'Revisión: trimestral', ['P3M']],
    ['Portuguese', 'Esta decisão é revisada anualmente.', ['P1Y']],
    ['Italian', '**Revisione**: ogni 6 mesi', ['P6M']],
    ['Dutch', 'Dit besluit wordt jaarlijks herzien.', ['P1Y']],
    ['Polish', '**Przegląd**: kwartalnie', ['P3M']],
    ['Ukrainian', '**Перегляд**: щокварталу', ['P3M']],
    ['Russian', '**Пересмотр**: ежегодно', ['P1Y']],
    ['Turkish', '**Gözden geçirme**: yıllık', ['P1Y']],
    ['Swedish', '**Översyn**: årligen', ['P1Y']],
  ])('reads %s', (_, markdown, expected) => {
    expect(read(markdown)).toEqual(expected);
  });

  it('says the same rule once', () => {
    expect(
      read('Next review: 2026-06-01\n\n## Review\n\nNext review: 2026-06-01'),
    ).toEqual(['2026-06-01']);
  });

  it.each([
    '**Last Reviewed**: 2025-10-25',
    '**Reviewers**: Ana, Bob (monthly)',
    '| Reviewed by | Date |\n|---|---|\n| Ana | 2023-02-13 |',
    'All code reviews happen weekly.',
    'We release monthly.',
    'We review the results of this weekly.',
    'The logs are reviewed daily by who is on duty.',
    'Die Ergebnisse werden wöchentlich überprüft.',
    'Services of more than 10,000 transactions per year may have to pass a service assessment.',
    'There will be a fresh test report available for review, daily.',
    'A job updates the submodule revision once a day.',
    'We can revisit this ADR in the future.',
    'Review the annual report of the vendor'.replace('annual ', ''),
  ])('finds none in %p', markdown => {
    expect(read(markdown)).toEqual([]);
  });
});
