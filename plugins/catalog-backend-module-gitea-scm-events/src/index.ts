export { catalogModuleGiteaScmEvents as default } from './module';
