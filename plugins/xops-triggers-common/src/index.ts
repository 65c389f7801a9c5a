/**
 * Triggers as pure code: units, readings, conditions, and the state machine that
 * decides when a rule fires.
 *
 * @packageDocumentation
 */
export * from './advance';
export * from './Condition';
export * from './downsample';
export * from './evaluateCondition';
export * from './isoDuration';
export * from './PathOpening';
export * from './Reading';
export * from './replay';
export * from './RuleTiming';
export * from './TriggerState';
export * from './Unit';
export * from './WatchedRule';
