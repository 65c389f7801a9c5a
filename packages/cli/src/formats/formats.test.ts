import { DECISION_RULES } from '@xops/plugin-xops-adr-common';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { finding, record, report } from '../__testUtils__/reports';
import { Style } from '../terminal/Style';
import { githubFormat } from './github';
import { jsonFormat } from './json';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

const plain = new Style(false);

describe('the text format', () => {
  it('tells place, fault, words and mend below the file, and sums up', () => {
    expect(textFormat(report(), plain)).toBe(
      [
        'docs/adr/0001-logs.md  ADR-0001 Logs as text',
        '  docs/adr/0001-logs.md:12  error  The total of JSON is stated as 3.9; its scores and weights give 3.4.  wrong-total',
        '      “3.9” → Write 3.4.',
        '',
        '1 decision in 1 file: 1 error.',
        '',
      ].join('\n'),
    );
  });

  it('says so where nothing is wrong', () => {
    expect(textFormat(report({ findings: [] }), plain)).toBe(
      '1 decision in 1 file: nothing to complain of.\n',
    );
  });

  it('counts errors, warnings and notes', () => {
    const findings = (['warning', 'info', 'info'] as const).map(severity =>
      finding({ severity }),
    );
    const text = textFormat(report({ findings, files: 3 }), plain);
    expect(text).toContain('  note  ');
    expect(text).toContain('1 decision in 3 files: 1 warning, 2 notes.\n');
  });

  it('names a file of several decisions by its path alone', () => {
    const records = [
      record('0001-logs.md', { title: 'One' }),
      record('0001-logs.md', { title: 'Two' }),
    ];
    expect(textFormat(report({ records }), plain).split('\n')[0]).toBe(
      'docs/adr/0001-logs.md',
    );
  });

  it('does not let a record speak to the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;x\u0007 a\nb\u202Ec';
    const text = textFormat(
      report({
        records: [record('0001-logs.md', { title: hostile })],
        findings: [
          finding({ words: hostile, message: hostile, mend: hostile }),
        ],
      }),
      plain,
    );
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text.split('\n')).toHaveLength(6);
  });

  it('is the same text in colours', () => {
    const coloured = textFormat(report(), new Style(true));
    expect(coloured).toContain('\u001b[31m');
    expect(stripVTControlCharacters(coloured)).toBe(
      textFormat(report(), plain),
    );
  });
});

describe('the JSON format', () => {
  it('holds records with their own paths, findings and counts', () => {
    const { records, findings } = report();
    expect(JSON.parse(jsonFormat(report()))).toEqual({
      records,
      findings,
      summary: {
        files: 1,
        decisions: 1,
        kinds: { record: 1 },
        findings: { error: 1, warning: 0, info: 0 },
        rules: { 'wrong-total': 1 },
        today: '2026-11-21',
      },
    });
  });

  it('keeps what a field says is none as a link that is marked so', () => {
    const [silent] = report().records;
    const statedNone = [{ type: 'supersedes' as const, raw: 'N/A', line: 5 }];
    const { records } = JSON.parse(
      jsonFormat({ ...report(), records: [{ ...silent, statedNone }] }),
    );
    expect(records[0].links).toEqual([
      ...silent.links,
      { type: 'supersedes', target: 'N/A', line: 5, none: true },
    ]);
    expect(records[0].statedNone).toBeUndefined();
  });
});

describe('the GitHub format', () => {
  it('writes a workflow command for each finding, by its severity', () => {
    const findings = (['error', 'warning', 'info'] as const).map(severity =>
      finding({ severity, message: 'Wrong.' }),
    );
    expect(githubFormat(report({ findings })).split('\n')).toEqual([
      '::error file=docs/adr/0001-logs.md,line=12,title=wrong-total::Wrong. → Write 3.4.',
      '::warning file=docs/adr/0001-logs.md,line=12,title=wrong-total::Wrong. → Write 3.4.',
      '::notice file=docs/adr/0001-logs.md,line=12,title=wrong-total::Wrong. → Write 3.4.',
      '1 decision in 1 file: 1 error, 1 warning, 1 note.',
      '',
    ]);
  });

  it('escapes what would end a property or a line', () => {
    const hostile = finding({
      path: 'a,b:c%.md',
      message: '100 %\n::error::x',
      mend: '',
    });
    const [line, ...rest] = githubFormat(report({ findings: [hostile] })).split(
      '\n',
    );
    expect(line).toBe(
      '::error file=docs/adr/a%2Cb%3Ac%25.md,line=12,title=wrong-total::100 %25 ::error::x → ',
    );
    expect(rest).toHaveLength(2);
  });
});

describe('the SARIF format', () => {
  // The part of the 2.1.0 schema that is used here; unknown properties are refused as there.
  const level = z.enum(['none', 'note', 'warning', 'error']);
  const text = z.strictObject({ text: z.string().min(1) });
  const sarifSchema = z.strictObject({
    $schema: z.url(),
    version: z.literal('2.1.0'),
    runs: z.array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({
            name: z.string(),
            version: z.string(),
            rules: z.array(
              z.strictObject({
                id: z.string(),
                shortDescription: text,
                help: text,
                defaultConfiguration: z.strictObject({ level }),
              }),
            ),
          }),
        }),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(
          z.strictObject({
            ruleId: z.string(),
            ruleIndex: z.int().min(0),
            level,
            message: text,
            locations: z.array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({
                    uri: z.string().regex(/^[\w%.~/()!*'-]+$/),
                  }),
                  region: z.strictObject({
                    startLine: z.int().min(1),
                    snippet: text.optional(),
                  }),
                }),
              }),
            ),
            partialFingerprints: z.record(z.string(), z.string()),
          }),
        ),
      }),
    ),
  });
  const parsed = (given = report()) =>
    sarifSchema.parse(JSON.parse(sarifFormat(given))).runs[0];

  it('describes every rule and points each result to its rule', () => {
    const { tool, results } = parsed();
    expect(tool.driver.rules.map(it => it.id)).toEqual(
      DECISION_RULES.map(it => it.id),
    );
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('wrong-total');
    expect(results[0]).toMatchObject({
      level: 'error',
      message: {
        text: 'The total of JSON is stated as 3.9; its scores and weights give 3.4. Write 3.4.',
      },
    });
  });

  it('encodes paths, and leaves out an empty snippet', () => {
    const findings = [finding({ path: 'a b#ü.md', words: '' })];
    const [{ locations }] = parsed(report({ findings })).results;
    expect(locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'docs/adr/a%20b%23%C3%BC.md' },
      region: { startLine: 12 },
    });
  });

  it('knows a finding again when its line moves', () => {
    const prints = [
      finding(),
      finding({ line: 99 }),
      finding({ words: '4.0' }),
    ].map(it =>
      JSON.stringify(
        parsed(report({ findings: [it] })).results[0].partialFingerprints,
      ),
    );
    expect(prints[0]).toBe(prints[1]);
    expect(prints[2]).not.toBe(prints[0]);
  });
});
