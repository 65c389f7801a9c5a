import { z } from 'zod';

/**
 * What the caller knows about an output beyond what every output must be.
 * Whatever is left out is not compared.
 */
export const outputExpectationSchema = z.strictObject({
  /** Name of the service: workload, labels, catalog entity and Argo CD objects carry it. */
  name: z.string().optional(),
  /** Environments that have an overlay, no more and no fewer. */
  environments: z.array(z.string()).optional(),
  /** Set of kinds that an environment's overlay builds: `{ dev: ['Deployment', …] }`. */
  kinds: z.record(z.string(), z.array(z.string())).optional(),
  /** Files that must be there, as paths from the folder's root. */
  files: z.array(z.string()).optional(),
});
export type OutputExpectation = z.infer<typeof outputExpectationSchema>;
