import { z } from 'zod';
import { imageProblem } from './ImageReference';
import { Environment, ENVIRONMENTS, serviceNameProblem } from './serviceName';

/** The answers of the form "K3S service", as the scaffolder hands them on. */
export const serviceRequestSchema = z.object({
  name: z.string(),
  description: z.string(),
  /** Entity reference of a group. */
  owner: z.string(),
  /** Entity reference or name of a system. */
  system: z.string(),
  runtime: z.enum(['typescript', 'image']),
  /** `host/name:tag` or `…@sha256:…`; only with runtime `image`. */
  image: z.string().optional(),
  /** Port that the container listens on. */
  port: z.number().default(8080),
  exposure: z.enum(['none', 'cluster', 'public']),
  /** Public host name; only with exposure `public`. */
  host: z.string().optional(),
  database: z.enum(['none', 'sealedSecret', 'externalSecret']),
  environments: z.array(z.enum(ENVIRONMENTS)),
  minReplicas: z.number(),
  maxReplicas: z.number(),
  /** `host/owner/name`, or `host?owner=…&repo=…` as Backstage's RepoUrlPicker gives it. */
  repoUrl: z.string(),
  manifests: z.enum(['sameRepository', 'ownRepository']),
});
export type ServiceRequest = z.infer<typeof serviceRequestSchema>;

/** The highest maximum of replicas that can be asked for. */
export const MAXIMUM_REPLICAS = 50;

const MAXIMUM_DESCRIPTION = 200;

/**
 * Every rule that can be told from the answers alone, each broken one as a
 * sentence. The form shows them at their fields; the server repeats them, since
 * other callers pass the form by.
 */
export function serviceRequestProblems(request: ServiceRequest): string[] {
  return [
    serviceNameProblem(request.name),
    descriptionProblem(request.description),
    request.runtime === 'image' ? imageProblem(request.image ?? '') : undefined,
    portProblem(request.port),
    request.exposure === 'public'
      ? publicHostProblem(request.host ?? '')
      : undefined,
    environmentsProblem(request.environments),
    replicasProblem(request.minReplicas, request.maxReplicas),
  ].filter(problem => problem !== undefined);
}

/** One line of at most 200 characters: hosts refuse more, and catalogs show it in lists. */
export function descriptionProblem(description: string): string | undefined {
  if (description.trim() === '') {
    return 'The description is empty; say in one line what the service does.';
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(description)) {
    return 'The description has a line break or a control character; it needs to be one line.';
  }
  return description.length > MAXIMUM_DESCRIPTION
    ? `The description has ${description.length} characters; it can have ${MAXIMUM_DESCRIPTION}.`
    : undefined;
}

/** A container port is a whole number from 1 to 65535. */
export function portProblem(port: number): string | undefined {
  return Number.isInteger(port) && port >= 1 && port <= 65535
    ? undefined
    : `The port ${port} is no port; it needs a whole number from 1 to 65535.`;
}

/** A public host name is a DNS name with at least two labels, in lower case. */
export function publicHostProblem(host: string): string | undefined {
  if (host === '') {
    return "The exposure is 'public', so a host name is needed, for example shop.example.com.";
  }
  const labels = host.split('.');
  const valid =
    host.length <= 253 &&
    labels.length >= 2 &&
    labels.every(label => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label)) &&
    // An address of four numbers is no name, and no certificate is issued for it.
    /[a-z]/.test(labels[labels.length - 1]);
  return valid
    ? undefined
    : `The host name '${host}' is no public DNS name in lower case, such as shop.example.com.`;
}

/** At least one environment, none twice, in the order of promotion. */
export function environmentsProblem(
  environments: readonly Environment[],
): string | undefined {
  if (environments.length === 0) {
    return `No environment is chosen; at least one of ${ENVIRONMENTS.join(
      ', ',
    )} is needed.`;
  }
  const ordered = ENVIRONMENTS.filter(it => environments.includes(it));
  return ordered.join() === environments.join()
    ? undefined
    : `The environments '${environments.join(
        ', ',
      )}' must stand once each in the order of promotion: ${ordered.join(
        ', ',
      )}.`;
}

/** Whole numbers from 1 to 50, the maximum not below the minimum. */
export function replicasProblem(
  minimum: number,
  maximum: number,
): string | undefined {
  for (const [word, value] of [
    ['minimum', minimum],
    ['maximum', maximum],
  ] as const) {
    if (!Number.isInteger(value) || value < 1 || value > MAXIMUM_REPLICAS) {
      return `The ${word} of ${value} replicas is not possible; it needs a whole number from 1 to ${MAXIMUM_REPLICAS}.`;
    }
  }
  return maximum < minimum
    ? `The maximum of ${maximum} replicas is below the minimum of ${minimum}.`
    : undefined;
}
