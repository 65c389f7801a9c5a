import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of records for conditional decisions. */
export const RESOURCE_TYPE_DECISION_RECORD = 'xops-decision-record';

/** Reading decision records, conditional on the owning entity. */
export const adrReadPermission = createPermission({
  name: 'xops.adr.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DECISION_RECORD,
});

/** Reading an entity's records from their host again, now. */
export const adrRefreshPermission = createPermission({
  name: 'xops.adr.refresh',
  attributes: { action: 'update' },
});

export const adrPermissions = [adrReadPermission, adrRefreshPermission];
