import type { GitHost } from './host/GitHost';
import { expandEvents } from './api/hooks';
import { now } from './store/AccountStore';

const EVENTS = ['push', 'create', 'delete', 'pull_request'];
const ADDRESS_PATH = '/api/events/http/gitea';

/**
 * Tells the portal about every repository of the organization, those made later too. The portal's
 * port and the secret may be other ones at every start, so the hook is brought up to date.
 */
export async function ensureOrganizationHook(
  host: GitHost,
  options: { organization: string; portalUrl: string; secret: string },
): Promise<void> {
  const organization = host.accounts.organization(options.organization);
  if (!organization) {
    throw new Error(`No organization '${options.organization}' to watch`);
  }
  const url = `${options.portalUrl.replace(/\/+$/, '')}${ADDRESS_PATH}`;
  const others = organization.hooks.filter(
    hook => !hook.url.endsWith(ADDRESS_PATH),
  );
  const existing = organization.hooks.find(hook => !others.includes(hook));
  organization.hooks = [
    ...others,
    {
      id: existing?.id ?? host.repositories.nextHookId(others),
      type: 'gitea',
      contentType: 'json',
      events: expandEvents(EVENTS),
      branchFilter: '*',
      authorizationHeader: '',
      active: true,
      createdAt: existing?.createdAt ?? now(),
      updatedAt: now(),
      url,
      secret: options.secret,
    },
  ];
  await host.accounts.save();
}
