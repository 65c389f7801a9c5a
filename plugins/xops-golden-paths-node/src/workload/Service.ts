import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { labelsSchema } from './Selector';
import { objectsOf } from './Workload';

const serviceSchema = z.object({
  metadata: z.object({ labels: labelsSchema.default({}) }),
  spec: z.object({
    selector: labelsSchema.default({}),
    ports: z
      .array(
        z.object({
          name: z.string().optional(),
          port: z.number(),
          targetPort: z.union([z.string(), z.number()]).optional(),
        }),
      )
      .default([]),
  }),
});

/** A Service as far as the rules look at it. */
export interface Service {
  manifest: Manifest;
  value: z.infer<typeof serviceSchema>;
}

/** Services among these manifests; malformed ones are left to the schemas. */
export function servicesOf(manifests: readonly Manifest[]): Service[] {
  return objectsOf(manifests, 'Service', serviceSchema);
}
