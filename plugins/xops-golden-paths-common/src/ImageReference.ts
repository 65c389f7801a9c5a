/** A container image's address in its parts, with the defaults filled in. */
export interface ImageReference {
  /** Registry as people write it: `docker.io`, `ghcr.io`, `registry.example.com:5000`. */
  registry: string;
  /** Path in the registry: `library/nginx`, `acme/shop`. */
  repository: string;
  tag?: string;
  /** `sha256:` and 64 hexadecimal digits. */
  digest?: string;
}

const MAXIMUM_LENGTH = 255;
const REGISTRY = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::\d{1,5})?$/i;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Reads an image's address as Docker does
 * (https://github.com/distribution/reference): without a registry it is on
 * docker.io, and there a single word is in `library/`.
 *
 * @returns the parts, or a sentence that says what is wrong.
 */
export function parseImageReference(image: string): ImageReference | string {
  const [beforeDigest, digest, ...more] = image.split('@');
  if (
    more.length > 0 ||
    (digest !== undefined && !DIGEST.test(digest)) ||
    image.length > MAXIMUM_LENGTH
  ) {
    return `The image '${image}' must be written as host/name:tag or host/name@sha256:… with 64 hexadecimal digits.`;
  }
  const lastSlash = beforeDigest.lastIndexOf('/');
  const colon = beforeDigest.indexOf(':', lastSlash + 1);
  const tag = colon < 0 ? undefined : beforeDigest.slice(colon + 1);
  const name = colon < 0 ? beforeDigest : beforeDigest.slice(0, colon);
  if (tag !== undefined && !TAG.test(tag)) {
    return `The image '${image}' has the tag '${tag}'; a tag holds at most 128 letters, digits, dots, underscores and hyphens.`;
  }
  const components = name.split('/');
  const hasRegistry =
    components.length > 1 &&
    (/[.:]/.test(components[0]) || components[0] === 'localhost');
  const registry = hasRegistry ? components[0] : 'docker.io';
  const path = hasRegistry ? components.slice(1) : components;
  if (!REGISTRY.test(registry) || !path.every(part => COMPONENT.test(part))) {
    return `The image '${image}' has a name that no registry takes; it needs lower-case words joined by '/', for example ghcr.io/acme/shop:1.4.0.`;
  }
  const repository =
    registry === 'docker.io' && path.length === 1
      ? `library/${path[0]}`
      : path.join('/');
  return { registry, repository, tag, digest };
}

/**
 * Why an image cannot be deployed, as a sentence; undefined when it can. It
 * needs a tag or a digest, since a bare name means whatever is newest today.
 */
export function imageProblem(image: string): string | undefined {
  const reference = parseImageReference(image);
  if (typeof reference === 'string') {
    return reference;
  }
  return reference.tag || reference.digest
    ? undefined
    : `The image '${image}' names no version; add a tag such as ':1.4.0' or a digest.`;
}
