import { rightInOrganization, type Caller } from '../host/Caller';
import { GiteaError } from '../host/GiteaError';
import type { Organization } from '../store/records';
import type { ApiRequest } from './routes';

export function findOrganization({ host, params }: ApiRequest): Organization {
  const organization = host.accounts.organization(params.org);
  if (!organization) {
    throw new GiteaError(404, 'GetOrgByName', [
      `user redirect does not exist [name: ${params.org}]`,
    ]);
  }
  return organization;
}

/** A private organization does not exist for who is not in it. */
export function visibleOrganization(request: ApiRequest): Organization {
  const organization = findOrganization(request);
  if (!isVisible(organization, request.caller)) {
    throw new GiteaError(404, 'HasOrgOrUserVisible', 'null');
  }
  return organization;
}

export function isVisible(
  organization: Organization,
  caller: Caller | undefined,
): boolean {
  return (
    organization.visibility === 'public' ||
    (organization.visibility === 'limited' && caller !== undefined) ||
    rightInOrganization(organization, caller) !== undefined
  );
}
