/**
 * What plugins need to appear on the page of a decision.
 *
 * @packageDocumentation
 */
export * from './DecisionCard';
export * from './blueprints/DecisionCardBlueprint';
