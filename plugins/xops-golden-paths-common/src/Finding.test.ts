import {
  CheckReport,
  checkReportSchema,
  checkResult,
  Finding,
  findingSchema,
  findingsOf,
  isAcceptable,
} from './Finding';

function finding(overrides: Partial<Finding> = {}): Finding {
  return {
    rule: 'schema/unknown-field',
    severity: 'error',
    file: 'deploy/base/deployment.yaml',
    line: 3,
    message: "Unknown field 'replica'",
    mend: "Write 'replicas'",
    ...overrides,
  };
}

const notChecked = {
  checker: 'terraform',
  status: 'notChecked',
  reason: 'terraform is not on the PATH',
} as const;

describe('findingSchema', () => {
  it('takes a finding that concerns a whole file', () => {
    const whole = finding({ line: undefined });
    expect(findingSchema.parse(whole)).toEqual(whole);
  });

  it.each([
    ['line', 0],
    ['line', 1.5],
    ['rule', ''],
    ['message', ''],
    ['mend', ''],
    ['severity', 'info'],
  ])('refuses %s = %p', (field, value) => {
    expect(
      findingSchema.safeParse({ ...finding(), [field]: value }).success,
    ).toBe(false);
  });
});

describe('checkResult', () => {
  it('passes with warnings alone', () => {
    expect(
      checkResult('schema', 4, [finding({ severity: 'warning' })]),
    ).toMatchObject({ checker: 'schema', status: 'passed', subjects: 4 });
  });

  it('fails with one error among warnings', () => {
    expect(
      checkResult('schema', 4, [finding({ severity: 'warning' }), finding()])
        .status,
    ).toBe('failed');
  });

  it('sorts findings by file, line and rule, those of a whole file first', () => {
    const findings = [
      finding({ file: 'b', line: 1 }),
      finding({ file: 'a', line: 10 }),
      finding({ file: 'a', line: 9, rule: 'z' }),
      finding({ file: 'a', line: 9, rule: 'y' }),
      finding({ file: 'a', line: undefined }),
    ];
    expect(
      findingsOf({ results: [checkResult('schema', 2, findings)] }).map(
        ({ file, line, rule }) => [file, line, rule],
      ),
    ).toEqual([
      ['a', undefined, 'schema/unknown-field'],
      ['a', 9, 'y'],
      ['a', 9, 'z'],
      ['a', 10, 'schema/unknown-field'],
      ['b', 1, 'schema/unknown-field'],
    ]);
  });

  it('leaves the given list as it was', () => {
    const findings = [finding({ file: 'b' }), finding({ file: 'a' })];
    checkResult('schema', 2, findings);
    expect(findings.map(it => it.file)).toEqual(['b', 'a']);
  });
});

describe('a report', () => {
  it('is acceptable when a checker could not run, and says so', () => {
    const report: CheckReport = {
      results: [checkResult('schema', 1, []), notChecked],
    };
    expect(checkReportSchema.parse(report)).toEqual(report);
    expect(isAcceptable(report)).toBe(true);
    expect(findingsOf(report)).toEqual([]);
  });

  it('is not acceptable when any checker failed', () => {
    expect(
      isAcceptable({
        results: [
          checkResult('schema', 1, []),
          checkResult('labels', 1, [finding()]),
        ],
      }),
    ).toBe(false);
  });

  it('lists findings in the order of its checkers', () => {
    const report: CheckReport = {
      results: [
        checkResult('second', 1, [finding({ rule: 'second/a' })]),
        notChecked,
        checkResult('first', 1, [finding({ rule: 'first/a' })]),
      ],
    };
    expect(findingsOf(report).map(it => it.rule)).toEqual([
      'second/a',
      'first/a',
    ]);
  });

  it.each([
    ['a failure without a finding', { status: 'failed', subjects: 1 }],
    ['a checker that did not run without a reason', { status: 'notChecked' }],
    ['an unknown status', { status: 'skipped', reason: 'why not' }],
  ])('refuses %s', (_, result) => {
    expect(
      checkReportSchema.safeParse({
        results: [{ checker: 'schema', findings: [], ...result }],
      }).success,
    ).toBe(false);
  });
});
