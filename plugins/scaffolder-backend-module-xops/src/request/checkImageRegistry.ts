import { parseImageReference } from '@xops/plugin-xops-golden-paths-common';

/** Says that a tag cannot be resolved, where the image's registry may not be asked. */
export function checkImageRegistry(
  image: string,
  registries: readonly string[],
): string[] {
  const reference = parseImageReference(image);
  if (typeof reference === 'string' || reference.digest) {
    return [];
  }
  return registries.includes(reference.registry.toLowerCase())
    ? []
    : [registryProblem(image, reference.registry, registries)];
}

/** Why the digest of a tag is not asked for, and what to do. */
export function registryProblem(
  image: string,
  registry: string,
  registries: readonly string[],
): string {
  return `The image '${image}' is on '${registry}', whose tags are not resolved here; give it by digest, or add the registry to xops.goldenPaths.imageRegistries (now ${registries.join(
    ', ',
  )}).`;
}
