import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const guestKey = 'auth.providers.guest';

/** The host that the backend listens on; empty for every interface. */
function readListenHost(config: Config): string {
  const listen = config.getOptional('backend.listen');
  if (typeof listen === 'string') {
    const [host] = listen.split(':', 1);
    return listen.includes(':') ? host : '';
  }
  return config.getOptionalString('backend.listen.host') ?? '';
}

function isLoopback(host: string): boolean {
  return (
    ['localhost', '::1', '[::1]'].includes(host.toLocaleLowerCase('en-US')) ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/**
 * Guest is for the demo: whoever reaches the portal is signed in. So it may
 * only be reached from the machine itself.
 *
 * @throws InputError when guest sign-in is configured and the backend listens
 * on more than the loopback interface.
 */
export function refuseGuestBeyondLoopback(config: Config): void {
  if (!config.has(guestKey)) {
    return;
  }
  const host = readListenHost(config);
  if (isLoopback(host)) {
    return;
  }
  const listens = host
    ? `'backend.listen.host' is '${host}'`
    : "'backend.listen.host' is not set, which means every network interface";
  throw new InputError(
    `'${guestKey}' signs in anybody who reaches the portal, and ${listens}: set 'backend.listen.host' to 127.0.0.1, or remove '${guestKey}' and configure a real sign-in provider`,
  );
}
