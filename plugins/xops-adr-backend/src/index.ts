/**
 * Decision records of the whole catalog: read, stored and served.
 *
 * @packageDocumentation
 */
export { adrPlugin as default } from './plugin';
