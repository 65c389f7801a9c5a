/**
 * What golden paths created, from which version, by whom.
 *
 * @packageDocumentation
 */
export { goldenPathsPlugin as default } from './plugin';
