import { DecisionRecord, RecordFinding } from '@xops/plugin-xops-adr-common';
import { Decisions } from '../adr/Decisions';
import { CheckReport, checkReport } from '../formats/CheckReport';

export function record(
  path: string,
  given: Partial<DecisionRecord> = {},
): DecisionRecord {
  return {
    path,
    line: 1,
    endLine: 20,
    kind: 'record',
    title: 'Logs as text',
    language: 'en',
    deciders: [],
    tags: [],
    options: [],
    matrices: [],
    averages: [],
    links: [],
    references: [],
    promises: [],
    triggers: [],
    checklists: [],
    reviews: [],
    risks: [],
    ...given,
  };
}

export function finding(given: Partial<RecordFinding> = {}): RecordFinding {
  return {
    rule: 'wrong-total',
    severity: 'error',
    path: '0001-logs.md',
    line: 12,
    words: '3.9',
    message:
      'The total of JSON is stated as 3.9; its scores and weights give 3.4.',
    mend: 'Write 3.4.',
    ...given,
  };
}

/** A report on `docs/adr`, asked for in the folder above. */
export function report(given: Partial<Decisions> = {}): CheckReport {
  return checkReport(
    {
      root: '/work/docs/adr',
      records: [record('0001-logs.md', { id: 'ADR-0001' })],
      findings: [finding()],
      files: 1,
      today: '2026-11-21',
      ...given,
    },
    '/work',
  );
}
