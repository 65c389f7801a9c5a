/** Backstage's own: where the records of an entity are. */
export const ADR_LOCATION_ANNOTATION = 'backstage.io/adr-location';

/** Of a template of type `decision`: what it does to a decision. */
export const DECISION_STEP_ANNOTATION = 'xops.io/decision-step';
