/**
 * Decision records as pure code: numbers, styles, and writing them.
 *
 * @packageDocumentation
 */
export * from './DecisionRecord';
export * from './DecisionStyle';
export * from './RecordFileName';
export * from './RecordNumbering';
export * from './titleSlug';
export * from './writeDecisionRecord';
