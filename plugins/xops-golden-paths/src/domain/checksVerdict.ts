import type {
  ChecksSummary,
  ProvenanceCheck,
} from '@xops/plugin-xops-golden-paths-common';
import type { Tone } from '@xops/plugin-xops-home-react';

/** A verdict as tone and words. */
export type Verdict = { tone: Tone; words: string };

const count = (number: number, noun: string) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/**
 * What the checks said at creation, worst first. A checker that could not run is
 * never counted as passed.
 */
export function checksVerdict(checks: ChecksSummary): Verdict {
  if (checks.failed > 0) {
    return { tone: 'bad', words: `${count(checks.errors, 'error')}` };
  }
  if (checks.passed === 0) {
    return { tone: 'unknown', words: 'Not checked' };
  }
  if (checks.warnings > 0) {
    return { tone: 'warning', words: count(checks.warnings, 'warning') };
  }
  if (checks.notChecked > 0) {
    return {
      tone: 'unknown',
      words: `${checks.passed} passed, ${checks.notChecked} not run`,
    };
  }
  return { tone: 'good', words: `${checks.passed} passed` };
}

/** What one checker said. */
export function checkVerdict(check: ProvenanceCheck): Verdict {
  switch (check.status) {
    case 'failed':
      return { tone: 'bad', words: 'Failed' };
    case 'notChecked':
      return { tone: 'unknown', words: 'Not checked' };
    case 'passed':
      return check.warnings > 0
        ? { tone: 'warning', words: 'Passed with warnings' }
        : { tone: 'good', words: 'Passed' };
    default:
      throw new TypeError(`Unknown status ${check.status satisfies never}`);
  }
}
