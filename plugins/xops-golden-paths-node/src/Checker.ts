import {
  type Finding,
  type Severity,
} from '@xops/plugin-xops-golden-paths-common';
import { type OutputExpectation } from './OutputExpectation';
import { type OutputFolder } from './output/OutputFolder';

/** What a rule refuses, as it stands in docs/golden-path-checks.md. */
export interface Rule {
  severity: Severity;
  /** What is refused, in a few words. */
  refuses: string;
  /** What to do about it, unless a finding knows better. */
  mend: string;
}

/** A rule that stops a run: what it refuses, and how to mend it. */
export function errorRule(refuses: string, mend: string): Rule {
  return { severity: 'error', refuses, mend };
}

/** A rule that is shown and recorded. */
export function warningRule(refuses: string, mend: string): Rule {
  return { severity: 'warning', refuses, mend };
}

/** Where a rule was broken. `mend` replaces the rule's own advice. */
export interface FindingOptions {
  file: string;
  line?: number;
  message: string;
  mend?: string;
}

/** The rules of one checker, and the only maker of its findings. */
export class RuleBook<Name extends string> {
  readonly checker: string;
  readonly rules: Readonly<Record<Name, Rule>>;

  constructor(checker: string, rules: Record<Name, Rule>) {
    this.checker = checker;
    this.rules = rules;
  }

  finding(name: Name, options: FindingOptions): Finding {
    const { severity, mend } = this.rules[name];
    return { rule: `${this.checker}/${name}`, severity, mend, ...options };
  }
}

/** What a checker looks at. */
export interface CheckSubject {
  folder: OutputFolder;
  expect: OutputExpectation;
}

/** A checker either looked at `subjects` files or objects, or says why not. */
export type CheckOutcome =
  | { subjects: number; findings: Finding[] }
  | { notChecked: string };

/** One kind of check. Looks at untrusted files: runs in a child process only. */
export interface Checker {
  book: RuleBook<string>;
  /** Loads what takes long and is the same for every output. */
  prepare?(): void | Promise<void>;
  check(subject: CheckSubject): CheckOutcome | Promise<CheckOutcome>;
}
