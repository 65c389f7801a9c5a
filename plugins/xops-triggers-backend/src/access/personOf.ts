import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/**
 * Entity reference of the person who asks. Only people declare, act and
 * configure: each act stands under somebody's name.
 *
 * @throws NotAllowedError for services
 */
export function personOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError('Only people do this, not services');
  }
  return credentials.principal.userEntityRef;
}
