import { NotFoundError } from '@backstage/errors';
import { ImageReference } from '@xops/plugin-xops-golden-paths-common';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HostRefusalError } from '../hosts/HostRefusalError';
import {
  PatientAnswer,
  patientFetch,
  RequestContext,
} from '../hosts/patientFetch';
import { parseChallenge, tokenAddress } from './registryChallenge';

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** What a registry must take for a manifest at least; a token is far shorter. */
const MAXIMUM_BYTES = 4 * 1024 * 1024;

/** An index comes first: its digest covers every architecture. */
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

const tokenSchema = z.union([
  z.object({ token: z.string().min(1) }).transform(answer => answer.token),
  z
    .object({ access_token: z.string().min(1) })
    .transform(answer => answer.access_token),
]);

export interface RegistryClientOptions extends RequestContext {
  /** Address of a registry's API; https and the registry's name by default. */
  baseUrl?: (registry: string) => string;
}

/**
 * Asks a registry for a tag's digest, by the OCI distribution API and without
 * credentials.
 *
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md
 */
export class RegistryClient {
  readonly #options: RegistryClientOptions;

  constructor(options: RegistryClientOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError, HostRefusalError or ServiceUnavailableError that name the image. */
  async digest(image: ImageReference & { tag: string }): Promise<string> {
    const { registry, repository, tag } = image;
    const name = `${registry}/${repository}:${tag}`;
    const base =
      this.#options.baseUrl?.(registry) ?? `https://${apiHost(registry)}`;
    const url = `${base}/v2/${repository}/manifests/${tag}`;
    let authorization: string | undefined;
    let response = await this.#request('HEAD', url, { name });
    if (response.status === 401) {
      authorization = await this.#authorize(response, base, image);
      response = await this.#request('HEAD', url, { name, authorization });
    }
    const digest = response.headers.get('docker-content-digest') ?? '';
    if (response.ok && DIGEST.test(digest)) {
      return digest;
    }
    if (response.status === 404) {
      throw new NotFoundError(`The registry has no image '${name}'`);
    }
    if (response.ok || response.status === 405) {
      // Some registries answer HEAD without the header, or not at all.
      return this.#digestOfManifest(url, { name, authorization });
    }
    throw new HostRefusalError(
      `The registry refused to tell the digest of '${name}' (${response.status}); it may be private: give the image by digest`,
      { status: response.status, words: '' },
    );
  }

  async #digestOfManifest(
    url: string,
    options: RegistryRequestOptions,
  ): Promise<string> {
    const response = await this.#request('GET', url, options);
    if (!response.ok) {
      throw new HostRefusalError(
        `The registry refused to give the manifest of '${options.name}' (${response.status})`,
        { status: response.status, words: '' },
      );
    }
    const hash = createHash('sha256').update(response.body).digest('hex');
    return `sha256:${hash}`;
  }

  async #authorize(
    response: PatientAnswer,
    base: string,
    image: ImageReference,
  ): Promise<string> {
    const challenge = parseChallenge(
      response.headers.get('www-authenticate') ?? '',
    );
    const address = tokenAddress(challenge, new URL(base), image);
    const answer = await this.#request('GET', address.href, {
      name: image.repository,
    });
    const parsed = answer.ok
      ? tokenSchema.safeParse(parseJson(answer.body))
      : undefined;
    if (!parsed?.success) {
      throw new HostRefusalError(
        `The registry '${image.registry}' gave no token to read '${image.repository}' (${answer.status}); it may be private: give the image by digest`,
        { status: answer.status, words: '' },
      );
    }
    return `Bearer ${parsed.data}`;
  }

  async #request(
    method: 'HEAD' | 'GET',
    url: string,
    { name, authorization }: RegistryRequestOptions,
  ): Promise<PatientAnswer> {
    return patientFetch(
      {
        url,
        init: async () => ({
          method,
          headers: { accept: ACCEPT, ...(authorization && { authorization }) },
          // A redirect could lead to an address that nobody allowed.
          redirect: 'manual',
        }),
        name: 'The registry',
        purpose: `tell about the image '${name}'`,
        repeatable: true,
        maximumBytes: MAXIMUM_BYTES,
      },
      this.#options,
    );
  }
}

interface RegistryRequestOptions {
  /** The image, for sentences. */
  name: string;
  authorization?: string;
}

/** What a registry sent as a token's document; text that is no JSON is no token. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    // The schema refuses it with the registry's name.
    return undefined;
  }
}

/** Docker Hub serves its API under another name than people write. */
function apiHost(registry: string): string {
  return registry === 'docker.io' ? 'registry-1.docker.io' : registry;
}
