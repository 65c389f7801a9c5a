/**
 * Golden paths: provenance, findings and rules as pure code.
 *
 * @packageDocumentation
 */
export * from './CreatedItem';
export * from './CreatedQuery';
export * from './entityRef';
export * from './Finding';
export * from './permissions';
export * from './Provenance';
export * from './RunReport';
export * from './serviceName';
export * from './TemplateRef';
