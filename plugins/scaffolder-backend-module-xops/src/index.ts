/**
 * Actions of the golden paths for Backstage's scaffolder.
 *
 * @packageDocumentation
 */
export { scaffolderModuleXops as default } from './module';
