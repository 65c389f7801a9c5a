import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderWorkspaceProviderExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { providerName, readWorkspaceConfig } from './config';
import { DatabaseWorkspaceProvider } from './DatabaseWorkspaceProvider';
import { connect } from './migrate';
import { WorkspaceStore } from './WorkspaceStore';

/** The scaffolder's workspace provider `xops`. */
export const scaffolderModuleXopsWorkspace = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'xops-workspace',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        workspaces: scaffolderWorkspaceProviderExtensionPoint,
      },
      async init({ config, database, logger, scheduler, workspaces }) {
        const { keepForMilliseconds, maximumBytes, warnings } =
          readWorkspaceConfig(config);
        warnings.forEach(warning => logger.warn(warning));
        const store = new WorkspaceStore({ database: await connect(database) });
        workspaces.addProviders({
          [providerName]: new DatabaseWorkspaceProvider({
            store,
            logger,
            maximumBytes,
          }),
        });
        await scheduler.scheduleTask({
          id: 'xops_workspace_purge',
          frequency: { hours: 1 },
          timeout: { minutes: 2 },
          // The scaffolder makes its table of tasks after its modules.
          initialDelay: { minutes: 2 },
          scope: 'global',
          fn: async () => {
            const before = new Date(Date.now() - keepForMilliseconds);
            const purged = await store.purge({ before });
            logger.debug(`Dropped the workspaces of ${purged} tasks`);
          },
        });
      },
    });
  },
});
