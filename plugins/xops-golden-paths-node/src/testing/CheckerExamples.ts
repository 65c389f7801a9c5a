import { type OutputExpectation } from '../OutputExpectation';
import { type Files } from './outputFolder';

/** An output that a checker passes, and what is noteworthy about it. */
export interface GoodExample {
  name: string;
  files: Files;
  expect?: OutputExpectation;
}

/** An output that breaks a rule: where, and in which words. */
export interface BadExample extends GoodExample {
  /** Without the checker's name. */
  rule: string;
  file?: string;
  line?: number;
  says?: string | RegExp;
  mend?: string;
}

/** What a checker passes and refuses, as a table. */
export interface CheckerExamples {
  good: readonly GoodExample[];
  bad: readonly BadExample[];
  /** Rules whose examples cannot be written as text files, with one in words; tested by themselves. */
  elsewhere?: Readonly<Record<string, string>>;
}
