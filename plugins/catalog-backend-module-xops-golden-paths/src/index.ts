export { catalogModuleXopsGoldenPaths as default } from './module';
