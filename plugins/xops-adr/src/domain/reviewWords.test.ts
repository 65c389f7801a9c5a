import {
  groupReviews,
  quoted,
  reviewRuleWords,
  reviewWords,
} from './reviewWords';

const now = new Date('2026-03-10T21:00:00Z');
const review = (due: string, overdue = false) => ({
  due,
  overdue,
  rule: 'Reviewed monthly',
});

describe('reviewWords', () => {
  it.each([
    ['2026-02-26', true, 'bad', '12 d overdue'],
    ['2025-10-01', true, 'bad', '5 months overdue'],
    ['2023-01-01', true, 'bad', '3 y overdue'],
    ['2026-03-10', false, 'waiting', 'due today'],
    ['2026-03-11', false, 'waiting', 'in 1 d'],
    ['2026-04-09', false, 'waiting', 'in 30 d'],
    ['2026-04-10', false, 'good', 'in 31 d'],
    ['2026-09-10', false, 'good', 'in 6 months'],
  ])('says %s (overdue: %s) as %s "%s"', (due, overdue, tone, word) => {
    expect(reviewWords(review(due, overdue), now)).toEqual({ tone, word });
  });

  it('says that a day before today is overdue, though the list is from yesterday', () => {
    expect(reviewWords(review('2026-03-09'), now).word).toBe('1 d overdue');
  });
});

describe('quoted', () => {
  it.each([
    ['Reviewed monthly', '“Reviewed monthly”'],
    ['Review | Quarterly', '“Review: Quarterly”'],
    ['| Review | Quarterly |', '“Review: Quarterly”'],
  ])('%j is %s', (words, expected) => {
    expect(quoted(words)).toBe(expected);
  });
});

describe('reviewRuleWords', () => {
  it.each([
    [{ ...review('2026-01-01'), line: 7 }, '“Reviewed monthly” (line 7)'],
    [review('2026-01-01'), '“Reviewed monthly”'],
    [
      { ...review('2026-01-01'), rule: 'default' },
      "The organisation's default; the record states none.",
    ],
  ])('names where a day comes from', (due, words) => {
    expect(reviewRuleWords(due)).toBe(words);
  });
});

describe('groupReviews', () => {
  it('puts all that is overdue first, then month by month', () => {
    const groups = groupReviews([
      review('2026-01-31', true),
      review('2026-02-01', true),
      review('2026-03-20'),
      review('2026-03-31'),
      review('2026-04-01'),
    ]);

    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Overdue', 2],
      ['March 2026', 2],
      ['April 2026', 1],
    ]);
  });

  it('keeps the months of different years apart', () => {
    expect(
      groupReviews([review('2026-03-20'), review('2027-03-20')]),
    ).toHaveLength(2);
  });
});
