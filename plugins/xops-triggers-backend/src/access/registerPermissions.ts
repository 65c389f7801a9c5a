import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  triggersActPermission,
  triggersConfigurePermission,
  triggersDeclarePermission,
  triggersOverridePermission,
  triggersReadPermission,
  triggersReportPermission,
} from '@xops/plugin-xops-triggers-common';
import { RuleStore } from '../store/RuleStore';
import { isRuleOwner, triggerRuleResourceRef } from './permissionRules';

/** Registers the permissions of triggers, and that policies may narrow them by owner. */
export function registerPermissions(options: {
  permissionsRegistry: PermissionsRegistryService;
  rules: RuleStore;
}): void {
  const { permissionsRegistry, rules } = options;
  permissionsRegistry.addResourceType({
    resourceRef: triggerRuleResourceRef,
    permissions: [triggersReadPermission, triggersActPermission],
    rules: [isRuleOwner],
    getResources: async ruleIds => {
      const owners = await rules.findOwners(ruleIds);
      return ruleIds.map(ruleId => {
        const found = owners.get(ruleId);
        return found && { owners: found };
      });
    },
  });
  permissionsRegistry.addPermissions([
    triggersOverridePermission,
    triggersDeclarePermission,
    triggersConfigurePermission,
    triggersReportPermission,
  ]);
}
