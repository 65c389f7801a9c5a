import { z } from 'zod';
import { imageProblem } from './ImageReference';
import { serviceNameProblem } from './serviceName';
import { publicHostProblem } from './ServiceRequest';

/** A template renders an answer that was not given as the empty text. */
const optionalText = z
  .string()
  .transform(text => text || undefined)
  .optional();

/** The answers of the form "Activate Atlantis", as the scaffolder hands them on. */
export const atlantisRequestSchema = z.object({
  name: z.string(),
  /** Entity reference of a group. */
  owner: z.string(),
  /** Entity reference or name of a system. */
  system: z.string(),
  /** `owner/name` each, on the Git host of `repoUrl`. */
  repositories: z.array(z.string()),
  /** Public host name. */
  host: z.string(),
  safekeeping: z.enum(['sealedSecret', 'externalSecret']),
  /** Login on the Git host. */
  gitUser: z.string(),
  /** `host/name:tag` or `…@sha256:…`. */
  image: z.string(),
  /** `1.14.9`, without a leading v. */
  terraformVersion: z.string(),
  /** GiB. */
  storage: z.number(),
  /** The cluster's default when left out. */
  storageClass: optionalText,
  /** `host/owner/name`, or `host?owner=…&repo=…` as Backstage's RepoUrlPicker gives it. */
  repoUrl: z.string(),
  /** Id of the rule that opened the path. */
  trigger: optionalText,
  /** Id of the decision record that named the rule. */
  decision: optionalText,
});
export type AtlantisRequest = z.infer<typeof atlantisRequestSchema>;

/** The largest volume that can be asked for, in GiB. */
export const MAXIMUM_STORAGE = 1000;

const MAXIMUM_REPOSITORIES = 50;

/**
 * Every rule that can be told from the answers alone, each broken one as a
 * sentence. The server repeats what the form says, since other callers pass the
 * form by.
 */
export function atlantisRequestProblems(request: AtlantisRequest): string[] {
  return [
    atlantisNameProblem(request.name),
    servedRepositoriesProblem(request.repositories),
    publicHostProblem(request.host),
    gitUserProblem(request.gitUser),
    imageProblem(request.image),
    terraformVersionProblem(request.terraformVersion),
    storageProblem(request.storage),
    storageClassProblem(request.storageClass),
    originProblem('trigger', request.trigger),
    originProblem('decision', request.decision),
  ].filter(problem => problem !== undefined);
}

/**
 * The rules for a service's name, without what YAML reads as a switch: the chart
 * writes the name without quotes.
 */
export function atlantisNameProblem(name: string): string | undefined {
  return /^(off|yes|true|false|null)$/.test(name)
    ? `The name '${name}' would be no text in the chart's YAML; choose another one.`
    : serviceNameProblem(name);
}

/**
 * At least one repository, each as `owner/name` (`group/subgroup/name` on
 * GitLab) and none twice, whatever the case. No wildcard: the list is what
 * Atlantis serves.
 */
export function servedRepositoriesProblem(
  repositories: readonly string[],
): string | undefined {
  if (repositories.length === 0 || repositories.length > MAXIMUM_REPOSITORIES) {
    return `${repositories.length} repositories are named; Atlantis needs 1 to ${MAXIMUM_REPOSITORIES}.`;
  }
  const wrong = repositories.find(it => !isRepositoryPath(it));
  if (wrong !== undefined) {
    return `The repository '${wrong}' must be written as owner/name, such as acme/infrastructure.`;
  }
  const seen = new Set<string>();
  const twice = repositories.find(it => {
    const known = seen.has(it.toLowerCase());
    seen.add(it.toLowerCase());
    return known;
  });
  return twice === undefined
    ? undefined
    : `The repository '${twice}' is named twice.`;
}

function isRepositoryPath(text: string): boolean {
  const parts = text.split('/');
  return (
    text.length <= 200 &&
    parts.length >= 2 &&
    parts.every(it => /^[A-Za-z0-9_.-]+$/.test(it) && !/^\.{1,2}$/.test(it))
  );
}

/** A login as Git hosts have them. */
export function gitUserProblem(user: string): string | undefined {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(user)
    ? undefined
    : `The user '${user}' is no login of a Git host; it needs letters, digits, dots, underscores and hyphens, a letter or digit first.`;
}

/** Three numbers: whatever is newest today would be another one tomorrow. */
export function terraformVersionProblem(version: string): string | undefined {
  return /^(0|[1-9]\d{0,3})(\.(0|[1-9]\d{0,3})){2}$/.test(version)
    ? undefined
    : `The Terraform version '${version}' must be three numbers, such as 1.14.9.`;
}

/** Whole GiB from 1 to 1000. */
export function storageProblem(storage: number): string | undefined {
  return Number.isInteger(storage) && storage >= 1 && storage <= MAXIMUM_STORAGE
    ? undefined
    : `A volume of ${storage} GiB is not possible; it needs a whole number from 1 to ${MAXIMUM_STORAGE}.`;
}

/** A storage class is named as a DNS subdomain. */
export function storageClassProblem(
  storageClass: string | undefined,
): string | undefined {
  return storageClass === undefined ||
    (storageClass.length <= 253 &&
      /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(storageClass))
    ? undefined
    : `The storage class '${storageClass}' is no name of one; it needs lower-case letters, digits, dots and hyphens.`;
}

/** Ids are quoted in the decision record, where they must stay what they are. */
function originProblem(
  field: 'trigger' | 'decision',
  id: string | undefined,
): string | undefined {
  return id === undefined || (id.length <= 500 && /^[^\p{Cc}`]+$/u.test(id))
    ? undefined
    : `The ${field} is no id: it needs one line of at most 500 characters without backticks.`;
}
