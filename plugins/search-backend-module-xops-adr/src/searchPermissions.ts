import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ServerPermissionClient } from '@backstage/plugin-permission-node';
import { ReadableRecordsClient } from './ReadableRecordsClient';
import { RecordPermissions } from './RecordPermissions';

/** Backstage's permissions service, which in the plugin `search` also asks whose records are whose. */
export const searchPermissions = createServiceFactory({
  service: coreServices.permissions,
  deps: {
    auth: coreServices.auth,
    config: coreServices.rootConfig,
    discovery: coreServices.discovery,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
  },
  factory({ auth, config, discovery, logger, plugin }) {
    const permissions = ServerPermissionClient.fromConfig(config, {
      auth,
      discovery,
    });
    return plugin.getId() === 'search'
      ? new RecordPermissions({
          permissions,
          records: new ReadableRecordsClient({ auth, discovery }),
          logger,
        })
      : permissions;
  },
});
