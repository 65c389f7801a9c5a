import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of rules for conditional decisions. */
export const RESOURCE_TYPE_TRIGGER_RULE = 'xops-trigger-rule';

/** Seeing rules, their readings and their history, conditional on the owner. */
export const triggersReadPermission = createPermission({
  name: 'xops.triggers.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_TRIGGER_RULE,
});

/** Acknowledging, activating, closing and dismissing, conditional on the owner. */
export const triggersActPermission = createPermission({
  name: 'xops.triggers.act',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_TRIGGER_RULE,
});

/** Opening a path whose trigger is quiet. */
export const triggersOverridePermission = createPermission({
  name: 'xops.triggers.override',
  attributes: { action: 'update' },
});

/** Declaring and withdrawing mandates. */
export const triggersDeclarePermission = createPermission({
  name: 'xops.triggers.declare',
  attributes: { action: 'create' },
});

/** Rules, aliases, silences: what is watched and how. */
export const triggersConfigurePermission = createPermission({
  name: 'xops.triggers.configure',
  attributes: { action: 'update' },
});

/** Pushing rules and readings; for other plugins alone. */
export const triggersReportPermission = createPermission({
  name: 'xops.triggers.report',
  attributes: { action: 'update' },
});

export const triggersPermissions = [
  triggersReadPermission,
  triggersActPermission,
  triggersOverridePermission,
  triggersDeclarePermission,
  triggersConfigurePermission,
  triggersReportPermission,
];
