import { usePermission } from '@backstage/plugin-permission-react';
import {
  triggersActPermission,
  triggersConfigurePermission,
  triggersOverridePermission,
} from '@xops/plugin-xops-triggers-common';
import type { RuleAction } from '../domain/ruleActions';

export type RulePermissions = {
  /** Nothing while that is not known. */
  may: Record<RuleAction['needs'], boolean>;
  known: boolean;
};

/** What the reader may do about a rule. */
export function useRulePermissions(ruleId: string): RulePermissions {
  const act = usePermission({
    permission: triggersActPermission,
    resourceRef: ruleId,
  });
  const override = usePermission({ permission: triggersOverridePermission });
  const configure = usePermission({ permission: triggersConfigurePermission });
  return {
    may: {
      act: act.allowed,
      override: override.allowed,
      configure: configure.allowed,
    },
    known: !act.loading,
  };
}
