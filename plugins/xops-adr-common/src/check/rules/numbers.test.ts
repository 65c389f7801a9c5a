import { decisionRecord } from '../../__testUtils__/decisionRecord';
import { findingsOf } from '../../__testUtils__/findingsOf';
import { AverageTable, Matrix, MatrixOption } from '../../model/Matrix';

function option(
  name: string,
  computed?: number,
  stated?: number,
  given: Partial<MatrixOption> = {},
): MatrixOption {
  return { name, line: 12, scores: [], computed, stated, ...given };
}

function matrix(options: MatrixOption[], given: Partial<Matrix> = {}): Matrix {
  return {
    line: 10,
    endLine: 14,
    orientation: 'options-as-rows',
    criteria: [],
    weightsPercent: 100,
    options,
    computedWinners: [],
    ...given,
  };
}

const withMatrix = (...matrices: Matrix[]) => [
  decisionRecord('docs/0001-a.md', { matrices }),
];

describe('wrong-total', () => {
  it.each([
    ['4.1 for 4.1', 4.1, 4.1, undefined],
    ['4.10 for 4.1', 4.1, 4.1, 2],
    ['2.5 for 2.45, rounded half up', 2.45, 2.5, 1],
    ['3.2 for 3.15, which a binary number is below of', 3.15, 3.2, 1],
    ['4 for 4.49', 4.49, 4, 0],
    ['8.33 for 8.333333333333334', 8.333333333333334, 8.33, 2],
    ['-0.5 for -0.5', -0.5, -0.5, 1],
  ])('accepts %s', (_what, computed, stated, statedDecimals) => {
    const table = matrix([option('K3s', computed, stated, { statedDecimals })]);
    expect(findingsOf('wrong-total', withMatrix(table))).toEqual([]);
  });

  it.each([
    ['4.10 for 4.12', 4.12, 4.1, 2, '4.10', '4.12'],
    ['3.6 for 3.5', 3.5, 3.6, undefined, '3.6', '3.5'],
    ['4 for 4.51', 4.51, 4, 0, '4', '5'],
    ['2.3 for 2.45', 2.45, 2.3, 1, '2.3', '2.5'],
    ['-0.5 for -0.4', -0.4, -0.5, 1, '-0.5', '-0.4'],
  ])('finds %s', (_what, computed, stated, statedDecimals, words, right) => {
    const table = matrix([option('K3s', computed, stated, { statedDecimals })]);
    expect(findingsOf('wrong-total', withMatrix(table))).toEqual([
      {
        rule: 'wrong-total',
        severity: 'error',
        path: 'docs/0001-a.md',
        line: 12,
        words,
        message: `The total of K3s is stated as ${words}; its scores and weights give ${computed}.`,
        mend: `Write ${right} as the total of K3s, or correct its scores or weights.`,
      },
    ]);
  });

  it.each([
    ['2.4 for 2.45', 2.45, 2.4, 1, '2.5'],
    ['9.31 for 9.315', 9.315, 9.31, 2, '9.32'],
    ['4 for 4.5', 4.5, 4, 0, '5'],
  ])(
    'makes little of %s, since some programs round so',
    (_what, computed, stated, statedDecimals, right) => {
      const table = matrix([
        option('K3s', computed, stated, { statedDecimals }),
      ]);
      expect(findingsOf('wrong-total', withMatrix(table))).toMatchObject([
        {
          severity: 'info',
          message: `The total of K3s is stated as ${stated}; its scores and weights give ${computed}, which is rounded to ${right}.`,
        },
      ]);
    },
  );

  it('tells the line of the sentence where the total stands below the table', () => {
    const table = matrix([option('K3s', 3.5, 3.6, { statedLine: 30 })]);
    expect(findingsOf('wrong-total', withMatrix(table))[0].line).toBe(30);
  });

  it('compares percent of the highest score with such totals, and says so', () => {
    const table = matrix(
      [option('A', 4.1, 82), option('B', 3.3, 66), option('C', 2.5, 55)],
      { scale: 5 },
    );
    expect(
      findingsOf('wrong-total', withMatrix(table)).map(it => it.message),
    ).toEqual([
      'The total of C is stated as 55; its scores and weights give 50.',
    ]);
  });

  it('leaves out what cannot be computed or is not stated', () => {
    const tables = [
      matrix([option('A', undefined, 4), option('B', 4, undefined)]),
      matrix([option('A', 3, 4)], { notCheckable: 'no weights are stated' }),
    ];
    expect(findingsOf('wrong-total', withMatrix(...tables))).toEqual([]);
  });
});

describe('weights-not-100', () => {
  const weights = (...list: number[]) =>
    withMatrix(
      matrix([], {
        weightsPercent: list.reduce((sum, it) => sum + it, 0),
        criteria: list.map(weightPercent => ({ name: 'x', weightPercent })),
      }),
    );

  it.each([
    [[50, 50]],
    [[33, 33, 33]],
    [[33.3, 33.3, 33.3]],
    [[17, 17, 17, 17, 17, 17]],
  ])('accepts %p', list => {
    expect(findingsOf('weights-not-100', weights(...list))).toEqual([]);
  });

  it('finds others, with the weights', () => {
    expect(findingsOf('weights-not-100', weights(60, 30))).toMatchObject([
      {
        severity: 'warning',
        line: 10,
        words: '60 % + 30 %',
        message: 'The weights of 2 criteria sum to 90 %, not to 100 %.',
      },
    ]);
    expect(findingsOf('weights-not-100', weights(40, 40, 40))).toHaveLength(1);
  });

  it('asks for nothing where no weight is stated', () => {
    const table = matrix([], { weightsPercent: undefined });
    expect(findingsOf('weights-not-100', withMatrix(table))).toEqual([]);
  });
});

describe('winner-contradicted', () => {
  const race = (
    winner: Partial<MatrixOption>,
    best: Partial<MatrixOption>,
    given: Partial<Matrix> = {},
  ) =>
    withMatrix(
      matrix(
        [
          { ...option('**NATS**'), ...winner },
          { ...option('RabbitMQ'), ...best },
        ],
        { statedWinner: 'NATS', computedWinners: ['RabbitMQ'], ...given },
      ),
    );

  it('finds a winner with less than the highest total', () => {
    expect(
      findingsOf(
        'winner-contradicted',
        race({ computed: 3.4, line: 13 }, { computed: 4.6 }),
      ),
    ).toMatchObject([
      {
        line: 13,
        words: '**NATS**',
        message:
          '**NATS** is chosen with a computed total of 3.4; RabbitMQ has 4.6.',
      },
    ]);
  });

  it('says so where wrong totals made it win', () => {
    const [{ message }] = findingsOf(
      'winner-contradicted',
      race({ computed: 3.4, stated: 4.7 }, { computed: 4.6, stated: 4.6 }),
    );
    expect(message).toContain(
      'although the stated totals (4.7 and 4.6) say otherwise',
    );
  });

  it.each([
    ['a tie', race({ computed: 4.6 }, { computed: 4.6 })],
    ['a winner that cannot be computed', race({}, { computed: 4.6 })],
    [
      'a winner outside of the table',
      race({ computed: 1 }, { computed: 4 }, { statedWinner: 'Kafka' }),
    ],
    [
      'no winner',
      race({ computed: 1 }, { computed: 4 }, { statedWinner: undefined }),
    ],
    [
      'no computed winner',
      race({ computed: 1 }, { computed: 4 }, { computedWinners: [] }),
    ],
  ])('accepts %s', (_what, records) => {
    expect(findingsOf('winner-contradicted', records)).toEqual([]);
  });
});

describe('wrong-average', () => {
  const average = (given: Partial<AverageTable['items'][number]>) => [
    decisionRecord('docs/0001-a.md', {
      averages: [
        {
          line: 20,
          endLine: 24,
          label: 'Average',
          items: [
            {
              name: 'B: K3S only',
              values: [
                { name: 'Cost', value: 60.5 },
                { name: 'Speed', value: 61 },
              ],
              computed: 60.75,
              ...given,
            },
          ],
        },
      ],
    }),
  ];

  it('finds one that its numbers do not give', () => {
    expect(
      findingsOf('wrong-average', average({ stated: 60.3, statedLine: 24 })),
    ).toMatchObject([
      {
        severity: 'error',
        line: 24,
        words: '60.3',
        message:
          'The average of B: K3S only is stated as 60.3; its 2 numbers give 60.75.',
        mend: 'Write 60.8 for B: K3S only, or correct the numbers.',
      },
    ]);
  });

  it.each([
    ['rounded half up', { stated: 60.8 }],
    ['exact', { stated: 60.75 }],
    ['rounded to a whole number', { stated: 61 }],
    [
      'written with more decimals than it has',
      { stated: 90, computed: 90, statedDecimals: 1 },
    ],
    ['not stated', {}],
  ])('accepts what is %s', (_how, given) => {
    expect(findingsOf('wrong-average', average(given))).toEqual([]);
  });

  it('makes little of a half that was rounded down', () => {
    expect(
      findingsOf('wrong-average', average({ stated: 60.7, computed: 60.8 })),
    ).toMatchObject([{ severity: 'error' }]);
    expect(
      findingsOf('wrong-average', average({ stated: 60.7, computed: 60.75 })),
    ).toMatchObject([{ severity: 'info' }]);
  });

  it('takes 90.0 for what is written with one decimal', () => {
    const [{ words }] = findingsOf(
      'wrong-average',
      average({ stated: 90, statedDecimals: 1, computed: 89.8 }),
    );
    expect(words).toBe('90.0');
  });
});
