import {
  type CheckReport,
  type ProvenanceCheck,
} from '@xops/plugin-xops-golden-paths-common';

/** A report of checkers as the counts that provenance keeps. */
export function provenanceChecks(report: CheckReport): ProvenanceCheck[] {
  return report.results.map(result => {
    if (result.status === 'notChecked') {
      const { checker, status, reason } = result;
      return { checker, status, errors: 0, warnings: 0, reason };
    }
    const { checker, status, findings } = result;
    const errors = findings.filter(it => it.severity === 'error').length;
    return { checker, status, errors, warnings: findings.length - errors };
  });
}
