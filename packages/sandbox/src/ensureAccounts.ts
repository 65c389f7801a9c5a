import type { GitHost } from './host/GitHost';
import type { SandboxOptions } from './startSandbox';

const READ_SCOPES = ['read:organization', 'read:repository', 'read:user'];

/** The accounts that every sandbox has; tokens may be other ones at every start. */
export async function ensureAccounts(
  { accounts }: GitHost,
  options: Pick<
    SandboxOptions,
    'user' | 'token' | 'readToken' | 'organization'
  >,
): Promise<void> {
  const { user, token, readToken, organization } = options;
  if (!accounts.user(user)) {
    await accounts.addUser({
      login: user,
      fullName: '',
      email: `${user}@example.com`,
      isAdmin: true,
    });
  }
  if (!accounts.organization(organization)) {
    await accounts.addOrganization({
      login: organization,
      fullName: 'xOps demo',
      description: 'The demo organization of the xOps portal',
      visibility: 'private',
      members: [{ login: user, right: 'admin' }],
    });
  }
  await accounts.setToken({
    name: 'portal',
    login: user,
    scopes: ['all'],
    secret: token,
  });
  if (readToken) {
    await accounts.setToken({
      name: 'read-only',
      login: user,
      scopes: READ_SCOPES,
      secret: readToken,
    });
  } else {
    await accounts.removeToken(user, 'read-only');
  }
}
