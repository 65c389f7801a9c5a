import { NotAllowedError } from '@backstage/errors';
import { ImageReference } from '@xops/plugin-xops-golden-paths-common';

/** What a registry says in `WWW-Authenticate`. */
export interface RegistryChallenge {
  realm?: string;
  service?: string;
}

/** Reads a Bearer challenge; empty when it is another scheme. */
export function parseChallenge(header: string): RegistryChallenge {
  if (!/^bearer\s/i.test(header)) {
    return {};
  }
  const fields = [...header.matchAll(/(\w+)="([^"]*)"/g)].map(
    ([, key, value]) => [key.toLowerCase(), value],
  );
  return Object.fromEntries(fields);
}

/**
 * Where to get a token to read an image. A registry could send us anywhere in
 * the network, so only its own domain is followed, and only as securely as the
 * registry itself is reached.
 *
 * @throws NotAllowedError when the challenge leads elsewhere.
 */
export function tokenAddress(
  challenge: RegistryChallenge,
  registry: URL,
  image: ImageReference,
): URL {
  const { realm = '', service } = challenge;
  const address = URL.canParse(realm) ? new URL(realm) : undefined;
  if (
    !address ||
    address.protocol !== registry.protocol ||
    !isSameDomain(address, registry) ||
    address.username ||
    address.password
  ) {
    throw new NotAllowedError(
      `The registry '${image.registry}' wants a token from '${realm}', which is not its own domain; give the image by digest`,
    );
  }
  if (service) {
    address.searchParams.set('service', service);
  }
  address.searchParams.set('scope', `repository:${image.repository}:pull`);
  return address;
}

/**
 * True for the registry's own host and port, and for its domain: auth.docker.io
 * for registry-1.docker.io, gitlab.com for registry.gitlab.com.
 */
function isSameDomain(address: URL, registry: URL): boolean {
  if (address.host === registry.host) {
    return true;
  }
  const domain = registry.hostname.split('.').slice(1).join('.');
  // A domain of one label, or an address of numbers, says nothing about its owner.
  return (
    domain.includes('.') &&
    /[a-z]$/i.test(domain) &&
    address.port === '' &&
    `.${address.hostname}`.endsWith(`.${domain}`)
  );
}
