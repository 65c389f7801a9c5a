import {
  catalogEntityCreatePermission,
  catalogEntityDeletePermission,
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
  catalogEntityValidatePermission,
  catalogIngestionManagePermission,
  catalogIngestionReadPermission,
  catalogLocationAnalyzePermission,
  catalogLocationCreatePermission,
  catalogLocationDeletePermission,
  catalogLocationReadPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { Permission } from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
  templateDryRunPermission,
  templateManagementPermission,
  templateParameterReadPermission,
  templateStepReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  adrReadPermission,
  adrRefreshPermission,
} from '@xops/plugin-xops-adr-common';
import {
  goldenPathsReadPermission,
  goldenPathsReportPermission,
} from '@xops/plugin-xops-golden-paths-common';
import {
  triggersActPermission,
  triggersConfigurePermission,
  triggersDeclarePermission,
  triggersOverridePermission,
  triggersReadPermission,
  triggersReportPermission,
} from '@xops/plugin-xops-triggers-common';
import { includesRole, Role } from './Role';

/** Who may use one permission. */
export type Rule = {
  permission: Permission;
  /** The least role that may; `noUser` keeps it for services. */
  from: Role | 'noUser';
  /** The least role that may on scaffolder tasks which the person started. */
  ownTasksFrom?: Role;
  /** The least role that may on triggers that the person, or a group of theirs, owns. */
  ownTriggersFrom?: Role;
};

/** The table of `docs/roles.md`, in its order; a test compares the two. */
export const rules: readonly Rule[] = [
  { permission: catalogEntityReadPermission, from: 'viewer' },
  { permission: catalogLocationReadPermission, from: 'viewer' },
  { permission: catalogEntityRefreshPermission, from: 'developer' },
  { permission: catalogEntityValidatePermission, from: 'developer' },
  // The last step of a golden path registers what it made as the person who
  // started it; catalog.rules bound what can be registered.
  { permission: catalogEntityCreatePermission, from: 'developer' },
  { permission: catalogLocationCreatePermission, from: 'developer' },
  // Reads any repository that the portal can read.
  { permission: catalogLocationAnalyzePermission, from: 'platform' },
  { permission: catalogLocationDeletePermission, from: 'platform' },
  { permission: catalogEntityDeletePermission, from: 'platform' },
  { permission: catalogIngestionReadPermission, from: 'platform' },
  { permission: catalogIngestionManagePermission, from: 'admin' },

  // A step that a person may not read is not refused but left out of the run,
  // so that everybody who can see a template reads all of it.
  { permission: templateParameterReadPermission, from: 'viewer' },
  { permission: templateStepReadPermission, from: 'viewer' },
  { permission: taskCreatePermission, from: 'developer' },
  { permission: actionExecutePermission, from: 'developer' },
  { permission: taskReadPermission, from: 'platform', ownTasksFrom: 'viewer' },
  {
    permission: taskCancelPermission,
    from: 'platform',
    ownTasksFrom: 'developer',
  },
  // A dry run takes the caller's own template and reads with the portal's
  // credentials.
  { permission: templateDryRunPermission, from: 'platform' },
  { permission: templateManagementPermission, from: 'platform' },

  // Each sees the records of entities that the catalog shows them.
  { permission: adrReadPermission, from: 'viewer' },
  { permission: adrRefreshPermission, from: 'developer' },

  { permission: goldenPathsReadPermission, from: 'viewer' },
  { permission: goldenPathsReportPermission, from: 'noUser' },

  { permission: triggersReadPermission, from: 'viewer' },
  {
    permission: triggersActPermission,
    from: 'platform',
    ownTriggersFrom: 'developer',
  },
  { permission: triggersOverridePermission, from: 'platform' },
  { permission: triggersDeclarePermission, from: 'platform' },
  { permission: triggersConfigurePermission, from: 'admin' },
  { permission: triggersReportPermission, from: 'noUser' },
];

const ruleByName = new Map(rules.map(rule => [rule.permission.name, rule]));

export type Answer = 'allow' | 'deny' | 'ownTasks' | 'ownTriggers';

/** The least role for a permission that no rule names. */
function unlistedFrom(permission: Permission): Role {
  if (permission.attributes.action !== 'read') {
    return 'admin';
  }
  return permission.name.startsWith('xops.') ? 'viewer' : 'platform';
}

/** What the table answers to somebody of that role. */
export function answer(role: Role | undefined, permission: Permission): Answer {
  if (role === undefined) {
    return 'deny';
  }
  const rule = ruleByName.get(permission.name);
  const from = rule?.from ?? unlistedFrom(permission);
  if (from !== 'noUser' && includesRole(role, from)) {
    return 'allow';
  }
  if (rule?.ownTasksFrom && includesRole(role, rule.ownTasksFrom)) {
    return 'ownTasks';
  }
  return rule?.ownTriggersFrom && includesRole(role, rule.ownTriggersFrom)
    ? 'ownTriggers'
    : 'deny';
}
