import { z } from 'zod';

/**
 * Severity of a finding. An `error` stops a run before anything is published;
 * a `warning` is shown and recorded.
 */
export const severitySchema = z.enum(['error', 'warning']);
export type Severity = z.infer<typeof severitySchema>;

/** One thing that is wrong in a golden path's output. */
export const findingSchema = z.object({
  /** Stable id of the rule, `<checker>/<rule>`, as listed in the docs. */
  rule: z.string().min(1),
  severity: severitySchema,
  /** Path from the root of the checked folder, with forward slashes. */
  file: z.string(),
  /** 1-based; absent where a finding concerns the whole file. */
  line: z.number().int().positive().optional(),
  /** What is wrong, with the words in question. */
  message: z.string().min(1),
  /** What to do about it. */
  mend: z.string().min(1),
});
export type Finding = z.infer<typeof findingSchema>;

/**
 * What one checker said. A checker that could not run is `notChecked` with the
 * reason; it is never counted as passed.
 */
export const checkResultSchema = z.discriminatedUnion('status', [
  z.object({
    checker: z.string(),
    status: z.literal('passed'),
    /** How many files or objects the checker looked at. */
    subjects: z.number().int().nonnegative(),
    findings: z.array(findingSchema),
  }),
  z.object({
    checker: z.string(),
    status: z.literal('failed'),
    subjects: z.number().int().nonnegative(),
    findings: z.array(findingSchema).min(1),
  }),
  z.object({
    checker: z.string(),
    status: z.literal('notChecked'),
    reason: z.string().min(1),
  }),
]);
export type CheckResult = z.infer<typeof checkResultSchema>;

export const checkReportSchema = z.object({
  results: z.array(checkResultSchema),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** Makes the result of a checker that ran: failed when any finding is an error. */
export function checkResult(
  checker: string,
  subjects: number,
  findings: readonly Finding[],
): CheckResult {
  const sorted = [...findings].sort(
    (a, b) =>
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      a.rule.localeCompare(b.rule),
  );
  const status = sorted.some(finding => finding.severity === 'error')
    ? 'failed'
    : 'passed';
  return { checker, status, subjects, findings: sorted };
}

/** All findings of a report, in the order of its checkers. */
export function findingsOf(report: CheckReport): Finding[] {
  return report.results.flatMap(result =>
    result.status === 'notChecked' ? [] : result.findings,
  );
}

/** True when no checker found an error. Checkers that did not run do not count. */
export function isAcceptable(report: CheckReport): boolean {
  return report.results.every(result => result.status !== 'failed');
}
