/**
 * Golden paths: provenance, findings and rules as pure code.
 *
 * @packageDocumentation
 */
export * from './Finding';
export * from './permissions';
export * from './Provenance';
export * from './RunReport';
export * from './serviceName';
