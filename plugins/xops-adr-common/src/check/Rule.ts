import { DecisionRecord } from '../model/DecisionRecord';
import { Severity } from '../model/Finding';
import { CheckContext } from './CheckContext';

/** Where a rule is broken. */
export interface Fault {
  record: DecisionRecord;
  line: number;
  /** The words in question, as written. */
  words: string;
  /** One sentence that names things and values. */
  message: string;
  /** Replaces the rule's own advice. */
  mend?: string;
  /** Other records that message or mend name. */
  about?: readonly DecisionRecord[];
  /** Replaces the rule's own severity, where little hangs on it. */
  severity?: Severity;
}

/** Files by their path, as they stand in the documentation and are read by its test. */
export type ExampleFiles = Record<string, string>;

interface RuleWords {
  /** As findings, configuration and comments name it. */
  id: string;
  severity: Severity;
  /** What is found, in a few words. */
  summary: string;
  /** What to do, unless a finding knows better. */
  mend: string;
  /** `bad` breaks this rule once and no other one, `good` breaks none. Today is 2026-11-21 in both. */
  example: { bad: ExampleFiles; good: ExampleFiles };
}

/** A rule about what one record says. */
export interface RecordRule extends RuleWords {
  over: 'record';
  check(record: DecisionRecord, context: CheckContext): Iterable<Fault>;
}

/** A rule about records together. */
export interface RecordsRule extends RuleWords {
  over: 'records';
  check(context: CheckContext): Iterable<Fault>;
}

/** A rule about a file's form; reading finds where it is broken. */
export interface ReadingRule extends RuleWords {
  over: 'reading';
}

export type Rule = RecordRule | RecordsRule | ReadingRule;
