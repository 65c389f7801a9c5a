export { scaffolderModuleXopsWorkspace as default } from './module';
