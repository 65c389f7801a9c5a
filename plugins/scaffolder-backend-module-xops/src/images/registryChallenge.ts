import { NotAllowedError } from '@backstage/errors';
import { ImageReference } from '@xops/plugin-xops-golden-paths-common';

/** What a registry says in `WWW-Authenticate`. */
export interface RegistryChallenge {
  realm?: string;
  service?: string;
}

/**
 * Registries whose tokens come from another host. ghcr.io, quay.io,
 * public.ecr.aws and gcr.io give their own; mcr.microsoft.com asks for none.
 */
const tokenHosts: ReadonlyMap<string, string> = new Map([
  ['registry-1.docker.io', 'auth.docker.io'],
  ['registry.gitlab.com', 'gitlab.com'],
]);

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
 * the network, so only its own host is followed, or the one that is known for it,
 * and only as securely as the registry itself is reached.
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
    !isTrusted(address, registry) ||
    address.username ||
    address.password
  ) {
    throw new NotAllowedError(
      `The registry '${image.registry}' wants a token from '${realm}', which is not its own host; give the image by digest`,
    );
  }
  if (service) {
    address.searchParams.set('service', service);
  }
  address.searchParams.set('scope', `repository:${image.repository}:pull`);
  return address;
}

function isTrusted(address: URL, registry: URL): boolean {
  return (
    address.host === registry.host ||
    address.host === tokenHosts.get(registry.host)
  );
}
