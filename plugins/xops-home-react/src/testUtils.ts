/**
 * What tests of a context's pages need: the plugin in an app of either frontend
 * system, beside what it leans on.
 *
 * @packageDocumentation
 */
export * from './testUtils/fakeSignals';
export * from './testUtils/narrowScreen';
export * from './testUtils/renderClassic';
export * from './testUtils/renderPlugin';
export * from './testUtils/standIns';
