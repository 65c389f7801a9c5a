import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  adrReadPermission,
  adrRefreshPermission,
} from '@xops/plugin-xops-adr-common';
import { RecordQueries } from '../queries/RecordQueries';
import {
  decisionRecordResourceRef,
  decisionRecordRules,
} from './permissionRules';

/** Registers the permissions of decisions, and by which rules policies may narrow them. */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  queries: RecordQueries;
}): void {
  const { permissionsRegistry, queries } = options;
  permissionsRegistry.addResourceType({
    resourceRef: decisionRecordResourceRef,
    permissions: [adrReadPermission],
    rules: decisionRecordRules,
    getResources: recordIds => queries.getPermissionResources(recordIds),
  });
  permissionsRegistry.addPermissions([adrRefreshPermission]);
}
