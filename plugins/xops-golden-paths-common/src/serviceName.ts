/** Environments of the platform, in the order of promotion. */
export const ENVIRONMENTS = ['dev', 'staging', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

const RESERVED_ENDINGS = [...ENVIRONMENTS, 'manifests'].map(it => `-${it}`);

/**
 * Why a service cannot have this name, as a sentence; undefined when it can.
 * A name becomes a DNS label, a repository, a namespace `<name>-<environment>`
 * (63 characters at most) and an Argo CD project.
 */
export function serviceNameProblem(name: string): string | undefined {
  if (name.length < 3 || name.length > 40) {
    return `The name '${name}' has ${name.length} characters; it needs 3 to 40.`;
  }
  if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(name)) {
    return `The name '${name}' must start with a letter, end with a letter or digit, and hold only lower-case letters, digits and hyphens.`;
  }
  if (name.includes('--')) {
    return `The name '${name}' has two hyphens in a row.`;
  }
  const ending = RESERVED_ENDINGS.find(it => name.endsWith(it));
  return ending
    ? `The name '${name}' ends with '${ending}', which is added for namespaces and repositories; leave it out.`
    : undefined;
}
