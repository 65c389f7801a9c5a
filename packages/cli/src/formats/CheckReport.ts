import {
  RecordFinding,
  RecordKind,
  Severity,
} from '@xops/plugin-xops-adr-common';
import { Decisions } from '../adr/Decisions';

/** Counts of what was read and found. */
export interface CheckSummary {
  files: number;
  /** Entries of kind `record`. */
  decisions: number;
  kinds: Partial<Record<RecordKind, number>>;
  findings: Record<Severity, number>;
  /** Findings by rule id, in the order of ids. */
  rules: Record<string, number>;
  /** ISO 8601 day. */
  today: string;
}

/** Answer of `xops adr check`, as every format gets it. */
export interface CheckReport extends Decisions {
  cwd: string;
  summary: CheckSummary;
}

export function checkReport(decisions: Decisions, cwd: string): CheckReport {
  const { records, findings, files, today } = decisions;
  const kinds = counted(records.map(it => it.kind));
  return {
    ...decisions,
    cwd,
    summary: {
      files,
      decisions: kinds.record ?? 0,
      kinds,
      findings: {
        error: countOf(findings, 'error'),
        warning: countOf(findings, 'warning'),
        info: countOf(findings, 'info'),
      },
      rules: counted(findings.map(it => it.rule)),
      today,
    },
  };
}

function countOf(findings: readonly RecordFinding[], severity: Severity) {
  return findings.filter(it => it.severity === severity).length;
}

function counted<T extends string>(
  values: readonly T[],
): Partial<Record<T, number>> & Record<string, number>;
function counted(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of [...values].sort()) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** `12 decisions in 13 files: 1 error, 2 warnings, 3 notes`. */
export function summarySentence({
  files,
  decisions,
  findings,
}: CheckSummary): string {
  const told = [
    findings.error > 0 && plural(findings.error, 'error'),
    findings.warning > 0 && plural(findings.warning, 'warning'),
    findings.info > 0 && plural(findings.info, 'note'),
  ].filter(Boolean);
  return `${plural(decisions, 'decision')} in ${plural(files, 'file')}: ${
    told.join(', ') || 'nothing to complain of'
  }.`;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
