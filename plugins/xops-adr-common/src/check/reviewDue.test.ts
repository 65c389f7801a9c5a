import {
  decisionRecord,
  statedDate,
  status,
} from '../__testUtils__/decisionRecord';
import { DecisionRecord } from '../model/DecisionRecord';
import { ReviewRule } from '../model/ReviewRule';
import { reviewDue } from './reviewDue';

const on = (date: string, line = 20): ReviewRule => ({
  kind: 'date',
  date,
  raw: `Review: ${date}`,
  line,
});
const every = (duration: string, line = 21): ReviewRule => ({
  kind: 'cadence',
  every: duration,
  raw: `every ${duration}`,
  line,
});

function due(given: Partial<DecisionRecord>, defaultReview?: string) {
  const record = decisionRecord('1-a.md', {
    date: statedDate('2026-01-10'),
    ...given,
  });
  return reviewDue(record, { today: '2026-11-21', defaultReview });
}

describe('reviewDue', () => {
  it.each<[string, ReviewRule[], string, boolean]>([
    ['a named day', [on('2027-01-01')], '2027-01-01', false],
    ['a named day that has passed', [on('2026-11-20')], '2026-11-20', true],
    ['today, which is not too late', [on('2026-11-21')], '2026-11-21', false],
    ['the end of a named month', [on('2026-11')], '2026-11-30', false],
    [
      'the next of several days',
      [on('2026-02-01'), on('2028-01-01'), on('2027-01-01')],
      '2027-01-01',
      false,
    ],
    [
      'the last of several days that have passed',
      [on('2026-02-01'), on('2026-08-01')],
      '2026-08-01',
      true,
    ],
    ['a cadence', [every('P1Y')], '2027-01-10', false],
    [
      'the shortest of several cadences',
      [every('P1Y'), every('P3M'), every('P1M')],
      '2026-02-10',
      true,
    ],
    [
      'the named day rather than the cadence',
      [every('P1M'), on('2027-05-01')],
      '2027-05-01',
      false,
    ],
  ])('takes %s', (_what, reviews, day, overdue) => {
    expect(due({ reviews })).toMatchObject({ due: day, overdue });
  });

  it('takes no review that took place before the record was written for the next one', () => {
    expect(
      due({ reviews: [on('2026-01-10'), on('2025-12-01')] }),
    ).toBeUndefined();
    expect(due({ reviews: [on('2026-01-09'), every('P1Y')] })?.due).toBe(
      '2027-01-10',
    );
  });

  it('says by which rule, with its line', () => {
    expect(due({ reviews: [every('P3M', 33)] })).toEqual({
      due: '2026-04-10',
      overdue: true,
      rule: 'every P3M',
      line: 33,
    });
  });

  it('takes the default for decisions in force that state no rule', () => {
    expect(due({}, 'P6M')).toEqual({
      due: '2026-07-10',
      overdue: true,
      rule: 'default',
    });
    expect(due({ status: status('implemented') }, 'P6M')).toBeDefined();
    expect(due({ status: status('proposed') }, 'P6M')).toBeUndefined();
    expect(due({ status: undefined }, 'P6M')).toBeUndefined();
    expect(due({ date: undefined }, 'P6M')).toBeUndefined();
    expect(due({ reviews: [every('never')] }, 'P6M')).toBeUndefined();
  });

  it.each(['rejected', 'deprecated', 'superseded'] as const)(
    'asks for nothing that is %s',
    state => {
      expect(
        due({ status: status(state), reviews: [on('2026-01-01')] }, 'P1Y'),
      ).toBeUndefined();
    },
  );

  it('counts no cadence while nothing is decided, or without a date', () => {
    expect(
      due({ status: status('draft'), reviews: [every('P1M')] }),
    ).toBeUndefined();
    expect(due({ date: undefined, reviews: [every('P1M')] })).toBeUndefined();
    expect(due({ status: undefined, reviews: [every('P1M')] })).toBeDefined();
  });

  it('counts from the end of a month that is named without its day', () => {
    expect(
      due({ date: statedDate('2026-01'), reviews: [every('P1M')] })?.due,
    ).toBe('2026-02-28');
  });
});
