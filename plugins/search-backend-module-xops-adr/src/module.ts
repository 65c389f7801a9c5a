import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { readAdrCollatorConfig } from './config';
import { DecisionCollatorFactory } from './DecisionCollatorFactory';
import { RecordDocumentSource } from './RecordDocumentSource';

/** Decision records in the portal's search, as type `adr`. */
export const searchModuleAdr = createBackendModule({
  pluginId: 'search',
  moduleId: 'xops-adr',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const { schedule, batchSize } = readAdrCollatorConfig(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new DecisionCollatorFactory({
            source: new RecordDocumentSource({ auth, discovery, batchSize }),
          }),
        });
      },
    });
  },
});
