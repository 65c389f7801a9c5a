/**
 * Rules over readings: kept, read for, evaluated, and each step told.
 *
 * @packageDocumentation
 */
export { triggersPlugin as default } from './plugin';
