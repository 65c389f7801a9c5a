export { createGiteaSignatureValidator } from './createGiteaSignatureValidator';
export { GiteaEventRouter } from './GiteaEventRouter';
export { eventsModuleGitea as default } from './module';
