/**
 * Runs the checkers of golden-path outputs in child processes.
 *
 * @packageDocumentation
 */
export { type CheckerName, checkerNames } from './checkerNames';
export {
  type CheckLogger,
  checkOutput,
  type CheckOutputOptions,
} from './checkOutput';
export { type KubectlBinary, kustomize } from './kubectl/KubectlBinary';
export {
  type KubectlResolution,
  resolveKubectl,
  type ResolveKubectlOptions,
} from './kubectl/resolveKubectl';
export {
  type OutputExpectation,
  outputExpectationSchema,
} from './OutputExpectation';
export { prepareChecks } from './process/spareProcess';
export { renderedDigest } from './output/renderedDigest';
