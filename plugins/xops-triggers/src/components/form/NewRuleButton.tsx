import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { triggersConfigurePermission } from '@xops/plugin-xops-triggers-common';
import { rootRouteRef } from '../../routes';

/** Leads to the form of a new trigger, for those who may. */
export function NewRuleButton() {
  const root = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({
    permission: triggersConfigurePermission,
  });
  return allowed ? (
    <LinkButton size="small" variant="outlined" to={`${root}/rules/new`}>
      New trigger
    </LinkButton>
  ) : null;
}
