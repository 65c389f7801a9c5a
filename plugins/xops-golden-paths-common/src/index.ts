/**
 * Golden paths: provenance, findings and rules as pure code.
 *
 * @packageDocumentation
 */
export * from './activation';
export * from './AtlantisRequest';
export * from './CreatedFacts';
export * from './CreatedItem';
export * from './CreatedQuery';
export * from './entityRef';
export * from './Finding';
export * from './gateSteps';
export * from './ImageReference';
export * from './parseProvenance';
export * from './permissions';
export * from './Provenance';
export * from './reconcile';
export * from './RepositoryName';
export * from './RunReport';
export * from './selectCreated';
export * from './serviceName';
export * from './ServiceRequest';
export * from './summarizeCreated';
export * from './TemplateRef';
export * from './webAddress';
