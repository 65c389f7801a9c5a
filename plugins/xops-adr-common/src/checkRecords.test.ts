import {
  decisionRecord,
  link,
  readingsOf,
  status,
} from './__testUtils__/decisionRecord';
import { TODAY } from './__testUtils__/findingsOf';
import { checkRecords } from './checkRecords';
import { DECISION_RULES } from './check/rules';
import { RecordFinding } from './model/Finding';
import { RecordFileReading } from './readRecordFile';

const silent = (path: string) => decisionRecord(path, { status: undefined });

function reading(given: Partial<RecordFileReading> = {}): RecordFileReading {
  return { ...readingsOf(silent('a.md'))[0], ...given };
}

function finding(
  rule: string,
  given: Partial<RecordFinding> = {},
): RecordFinding {
  return {
    rule,
    severity: 'warning',
    path: 'a.md',
    line: 4,
    words: '|---|',
    message: 'One cell for two columns.',
    mend: 'Write | --- | --- |.',
    ...given,
  };
}

function rulesFound(readings: RecordFileReading[], rules = {}): string[] {
  return checkRecords(readings, { today: TODAY, rules }).findings.map(
    it => `${it.rule} ${it.severity}`,
  );
}

describe('checkRecords', () => {
  it('gives back what reading found in a file of decisions', () => {
    expect(
      rulesFound([reading({ findings: [finding('broken-table')] })]),
    ).toEqual(['status-missing info', 'broken-table warning']);
  });

  it('does not care for tables in other files, but says what cannot be read', () => {
    const records = [decisionRecord('a.md', { kind: 'other' })];
    const findings = [finding('broken-table'), finding('unreadable-file')];
    expect(rulesFound([reading({ records, findings })])).toEqual([
      'unreadable-file warning',
    ]);
  });

  it('holds nothing but decisions to its rules', () => {
    const kinds = ['template', 'index', 'placeholder', 'other'] as const;
    const records = kinds.map(kind =>
      decisionRecord(`${kind}.md`, {
        kind,
        status: undefined,
        links: [link('supersedes', 'ADR-9', { number: 9 })],
      }),
    );
    expect(rulesFound(readingsOf(...records))).toEqual([]);
  });

  it('is in the same order whatever the order of files', () => {
    const readings = readingsOf(
      silent('b.md'),
      silent('B.md'),
      silent('a/z.md'),
      silent('ä.md'),
    );
    const once = checkRecords(readings, { today: TODAY });
    const again = checkRecords([...readings].reverse(), { today: TODAY });
    expect(again).toEqual(once);
    expect(once.findings.map(it => it.path)).toEqual([
      'B.md',
      'a/z.md',
      'b.md',
      'ä.md',
    ]);
    expect(once.records.map(it => it.path)).toEqual([
      'B.md',
      'a/z.md',
      'b.md',
      'ä.md',
    ]);
  });

  it('leaves what it was given as it was', () => {
    const readings = readingsOf(
      decisionRecord('1-a.md', { links: [link('supersedes', 'ADR-2')] }),
      decisionRecord('2-b.md'),
    );
    const before = structuredClone(readings);
    checkRecords(readings, { today: TODAY });
    expect(readings).toEqual(before);
  });

  it('checks 10,000 records in a second, also where every folder has the same numbers', () => {
    const records = Array.from({ length: 10_000 }, (_, index) => {
      const number = (index % 20) + 1;
      return decisionRecord(
        `team-${Math.floor(index / 20)}/docs/adr/${String(number).padStart(
          4,
          '0',
        )}-x.md`,
        {
          status: status(number < 20 ? 'superseded' : 'accepted'),
          links: [
            link('supersedes', `ADR-${number - 1}`, { number: number - 1 }),
            link('relatesTo', `the record ${number + 1}`, {
              number: number + 1,
            }),
          ],
        },
      );
    });
    const readings = readingsOf(...records);
    checkRecords(readings, { today: TODAY });
    // Time of the processor: other tests run beside this one.
    const before = process.cpuUsage();
    const checked = checkRecords(readings, { today: TODAY });
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(checked.records[100].links.some(it => it.recordId)).toBe(true);
  });
});

describe('a rule', () => {
  it('is switched off, or given another severity, by configuration', () => {
    expect(rulesFound([reading()], { 'status-missing': 'off' })).toEqual([]);
    expect(rulesFound([reading()], { 'status-missing': 'error' })).toEqual([
      'status-missing error',
    ]);
    const tables = reading({ findings: [finding('broken-table')] });
    expect(
      rulesFound([tables], { 'broken-table': 'off', 'status-missing': 'off' }),
    ).toEqual([]);
  });

  it.each([
    ['its name', 'status-missing', 1, 9, []],
    ['all', 'all', 1, 9, []],
    ['another name', 'wrong-total', 1, 9, ['status-missing info']],
    [
      'its name, for lines below',
      'status-missing',
      2,
      9,
      ['status-missing info'],
    ],
  ])(
    'is switched off by a comment with %s',
    (_what, rule, line, endLine, found) => {
      expect(
        rulesFound([reading({ disabled: [{ rule, line, endLine }] })]),
      ).toEqual(found);
    },
  );

  it('that a comment names wrongly is told, and can be switched off itself', () => {
    const disabled = [{ rule: 'wrong-totl', line: 3, endLine: 9 }];
    const readings = [reading({ disabled })];
    const { findings } = checkRecords(readings, {
      today: TODAY,
      rules: { 'status-missing': 'off' },
    });
    expect(findings).toMatchObject([
      {
        rule: 'unknown-rule',
        line: 3,
        words: 'wrong-totl',
        message: "There is no rule 'wrong-totl' that could be switched off.",
      },
    ]);
    expect(
      rulesFound(readings, { 'unknown-rule': 'off', 'status-missing': 'off' }),
    ).toEqual([]);
  });

  it('has an id of its own in words and hyphens', () => {
    const ids = DECISION_RULES.map(it => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(it => !/^[a-z]+(-[a-z0-9]+)+$/.test(it))).toEqual([]);
  });

  it('is not mistaken for what every object has', () => {
    const disabled = [{ rule: 'constructor', line: 1, endLine: 9 }];
    expect(rulesFound([reading({ disabled })])).toContain(
      'unknown-rule warning',
    );
    expect(
      rulesFound([reading({ findings: [finding('constructor')] })]),
    ).toContain('constructor warning');
  });
});
