import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { readActivations } from './config';
import { GateProcessor } from './GateProcessor';

/** Puts the gate before every template that triggers open. */
export const catalogModuleXopsGoldenPaths = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'xops-golden-paths',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        catalog.addProcessor(new GateProcessor(readActivations(config)));
      },
    });
  },
});
