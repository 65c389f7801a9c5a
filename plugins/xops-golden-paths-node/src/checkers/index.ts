import { type Checker } from '../Checker';
import { files } from './files';
import { kubernetes } from './kubernetes';
import { kustomize } from './kustomize';
import { syntax } from './syntax';
import { workload } from './workload';

/** Every checker, in the order of a report. */
export const checkers: readonly Checker[] = [
  files,
  syntax,
  kubernetes,
  kustomize,
  workload,
];

/** Names for the `checks` option of checkOutput. */
export const checkerNames: readonly string[] = checkers.map(
  it => it.book.checker,
);
