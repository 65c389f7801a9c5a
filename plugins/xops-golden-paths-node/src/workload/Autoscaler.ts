import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { objectsOf, type Workload } from './Workload';

const autoscalerSchema = z.object({
  spec: z.object({
    scaleTargetRef: z.object({ kind: z.string(), name: z.string() }),
    // What Kubernetes takes when it is left out.
    minReplicas: z.number().default(1),
    maxReplicas: z.number(),
  }),
});

/** A HorizontalPodAutoscaler as far as the rules look at it. */
export interface Autoscaler {
  manifest: Manifest;
  value: z.infer<typeof autoscalerSchema>;
}

/** Autoscalers among these manifests; malformed ones are left to the schemas. */
export function autoscalersOf(manifests: readonly Manifest[]): Autoscaler[] {
  return objectsOf(manifests, 'HorizontalPodAutoscaler', autoscalerSchema);
}

/** True when the autoscaler sets the workload's number of replicas. */
export function targets(
  { value }: Autoscaler,
  { manifest }: Workload,
): boolean {
  const { kind, name } = value.spec.scaleTargetRef;
  return kind === manifest.kind && name === manifest.name;
}
