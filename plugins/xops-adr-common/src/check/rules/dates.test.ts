import {
  decisionRecord,
  statedDate,
  status,
} from '../../__testUtils__/decisionRecord';
import { findingsOf } from '../../__testUtils__/findingsOf';
import { DecisionRecord } from '../../model/DecisionRecord';
import { StatusState, STATUS_STATES } from '../../model/Status';

const record = (given: Partial<DecisionRecord>) => [
  decisionRecord('docs/0001-a.md', given),
];

describe('ambiguous-date', () => {
  it('names both days', () => {
    const date = statedDate('2022-05-01', {
      ambiguous: true,
      raw: '05/01/2022',
    });
    expect(findingsOf('ambiguous-date', record({ date }))).toMatchObject([
      {
        line: 3,
        words: '05/01/2022',
        message: "'05/01/2022' can be 2022-05-01 or 2022-01-05.",
      },
    ]);
  });

  it('is not found in any other date', () => {
    expect(
      findingsOf('ambiguous-date', record({ date: statedDate('2022-05-01') })),
    ).toEqual([]);
    expect(findingsOf('ambiguous-date', record({}))).toEqual([]);
  });
});

describe('date-in-the-future', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-22', 0],
    ['2026-11-21', 0],
    ['2026-12', 1],
    ['2026-11', 0],
    ['2027', 1],
    ['2026', 0],
  ])('looks at %s', (value, count) => {
    const date = statedDate(value);
    expect(findingsOf('date-in-the-future', record({ date }))).toHaveLength(
      count,
    );
  });

  it('leaves out a day that may be another one', () => {
    const date = statedDate('2026-12-05', { ambiguous: true });
    expect(findingsOf('date-in-the-future', record({ date }))).toEqual([]);
  });

  it('falls back to the first line where the file name states the date', () => {
    const date = statedDate('2062-01-01', { line: undefined });
    expect(
      findingsOf('date-in-the-future', record({ date, line: 1 }))[0].line,
    ).toBe(1);
  });
});

describe('overdue-review', () => {
  const reviews = [
    {
      kind: 'date' as const,
      date: '2026-11-20',
      raw: 'Review by 20 November',
      line: 40,
    },
  ];

  it('names day and rule', () => {
    expect(findingsOf('overdue-review', record({ reviews }))).toMatchObject([
      {
        line: 40,
        words: 'Review by 20 November',
        message: 'ADR-0001 was to be reviewed by 2026-11-20, 1 day ago.',
      },
    ]);
  });

  it('makes little of a cadence, since a review may have left no trace', () => {
    const cadence = [
      { kind: 'cadence' as const, every: 'P3M', raw: 'Quarterly', line: 41 },
    ];
    const date = statedDate('2026-01-10');
    expect(
      findingsOf('overdue-review', record({ date, reviews: cadence })),
    ).toMatchObject([{ severity: 'info', line: 41, words: 'Quarterly' }]);
    expect(findingsOf('overdue-review', record({ reviews }))).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('takes the default where the record states none', () => {
    const date = statedDate('2025-11-01', { raw: '1 Nov 2025' });
    expect(
      findingsOf('overdue-review', record({ date }), { defaultReview: 'P1Y' }),
    ).toMatchObject([
      {
        line: 3,
        words: '1 Nov 2025',
        message:
          'ADR-0001 was to be reviewed by 2026-11-01 as every decision is, 20 days ago.',
      },
    ]);
    expect(findingsOf('overdue-review', record({ date }))).toEqual([]);
  });
});

describe('promise-in-the-past', () => {
  const promises = (date: string) => [
    {
      kind: 'date' as const,
      date,
      subject: 'Move all services',
      raw: `by ${date}`,
      line: 33,
    },
    {
      kind: 'measure' as const,
      comparator: '<' as const,
      value: '5',
      unit: 'ms',
      raw: '< 5 ms',
      line: 34,
    },
  ];

  it('names the promise and its day', () => {
    expect(
      findingsOf(
        'promise-in-the-past',
        record({ promises: promises('2026-06') }),
      ),
    ).toMatchObject([
      {
        line: 33,
        words: 'by 2026-06',
        message:
          "ADR-0001 promises 'Move all services' by 2026-06-30, which has passed.",
      },
    ]);
  });

  it.each(['2026-11-21', '2026-11', '2026', '2027-01-01'])(
    'lets %s be',
    date => {
      expect(
        findingsOf('promise-in-the-past', record({ promises: promises(date) })),
      ).toEqual([]);
    },
  );

  it.each(['2015', '2020-01-01', '2024-04'])(
    'lets %s be, which lay before the decision',
    day => {
      const decided = {
        value: '2024-05-01',
        precision: 'day' as const,
        ambiguous: false,
        raw: '2024-05-01',
      };
      expect(
        findingsOf(
          'promise-in-the-past',
          record({ date: decided, promises: promises(day) }),
        ),
      ).toEqual([]);
    },
  );

  it('asks of decisions that are to be carried out', () => {
    const asked = (state: StatusState) =>
      findingsOf(
        'promise-in-the-past',
        record({ status: status(state), promises: promises('2025-01-01') }),
      ).length > 0;
    expect(STATUS_STATES.filter(asked)).toEqual([
      'proposed',
      'draft',
      'accepted',
      'other',
    ]);
  });
});

describe('unreadable-trigger', () => {
  it('names what cannot be watched, and why', () => {
    const trigger = {
      subject: 'Team size',
      condition: 'large',
      mandate: false,
      details: {},
      raw: '| Team size | large |',
      line: 50,
    };
    const triggers = [
      { ...trigger, unreadable: 'it holds no number.' },
      { ...trigger, comparator: '>' as const, threshold: '5' },
      { ...trigger, condition: '', unreadable: 'its condition is empty.' },
    ];
    expect(
      findingsOf('unreadable-trigger', record({ triggers })),
    ).toMatchObject([
      {
        severity: 'warning',
        line: 50,
        words: 'large',
        message: "Nothing can watch 'Team size': it holds no number.",
      },
      { line: 50, words: '| Team size | large |' },
    ]);
  });

  it('makes little of conditions in prose, and does not say them twice', () => {
    const triggers = [
      {
        subject: 'Data is lost',
        condition: 'Data is lost',
        mandate: false,
        details: {},
        raw: 'Data is lost',
        line: 51,
        unreadable: "'Data is lost' names no number.",
      },
    ];
    expect(
      findingsOf('unreadable-trigger', record({ triggers })),
    ).toMatchObject([
      {
        severity: 'info',
        message: "Nothing can watch this: 'Data is lost' names no number.",
      },
    ]);
  });
});

describe('status-missing', () => {
  const entry = (line: number, given: Partial<DecisionRecord> = {}) =>
    decisionRecord('docs/log.md', { line, part: String(line), ...given });

  it('is told of decisions alone', () => {
    expect(
      findingsOf('status-missing', record({ status: undefined })),
    ).toMatchObject([
      { severity: 'info', line: 1, message: 'ADR-0001 states no status.' },
    ]);
    expect(
      findingsOf(
        'status-missing',
        record({ status: undefined, kind: 'index' }),
      ),
    ).toEqual([]);
  });

  it('is told once of a log that never states one, and of each in others', () => {
    const silent = [1, 20, 40].map(line => entry(line, { status: undefined }));
    expect(findingsOf('status-missing', silent)).toMatchObject([
      {
        line: 1,
        message: 'None of the 3 decisions of this file states a status.',
      },
    ]);
    expect(findingsOf('status-missing', [...silent, entry(60)])).toHaveLength(
      3,
    );
  });
});
