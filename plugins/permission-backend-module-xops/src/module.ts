import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { checkSignInProviders } from './checkSignInProviders';
import { readRoleMembers } from './config';
import { refuseGuestBeyondLoopback } from './refuseGuestBeyondLoopback';
import { RolePolicy } from './RolePolicy';

/** The permission policy of the portal: role × permission. */
export const permissionModuleXops = createBackendModule({
  pluginId: 'permission',
  moduleId: 'xops',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        policies: policyExtensionPoint,
      },
      async init({ config, logger, policies }) {
        refuseGuestBeyondLoopback(config);
        checkSignInProviders(config);
        const members = readRoleMembers(config);
        if (members.admin.size === 0) {
          logger.warn(
            "Nobody is an administrator: 'xops.permission.roles.admin' is empty",
          );
        }
        policies.setPolicy(new RolePolicy({ members }));
      },
    });
  },
});
