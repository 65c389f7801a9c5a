import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { podSpecSchema, type PodSpec } from './PodSpec';
import {
  labelsSchema,
  type Labels,
  type Selector,
  selectorSchema,
} from './Selector';

const controllerSchema = z.object({
  spec: z.object({
    replicas: z.number().optional(),
    selector: selectorSchema,
    template: z.object({
      metadata: z.object({ labels: labelsSchema.default({}) }),
      spec: podSpecSchema,
    }),
  }),
});

/** A Deployment, StatefulSet or DaemonSet. */
export interface Workload {
  manifest: Manifest;
  /** `Deployment 'shop'` */
  title: string;
  replicas: number | undefined;
  selector: Selector;
  /** Of its pods. */
  labels: Labels;
  pod: PodSpec;
}

const CONTROLLERS = ['Deployment', 'StatefulSet', 'DaemonSet'];

/** `Kind 'name'`, as messages name an object. */
export function titleOf({ kind, name }: Manifest): string {
  return `${kind} '${name}'`;
}

/**
 * What runs pods, of these manifests. One that does not have the form of its
 * kind is left out: the schemas refuse it.
 */
export function workloadsOf(manifests: readonly Manifest[]): Workload[] {
  return manifests
    .filter(it => CONTROLLERS.includes(it.kind))
    .flatMap(manifest => {
      const parsed = controllerSchema.safeParse(manifest.value);
      if (!parsed.success) return [];
      const { replicas, selector, template } = parsed.data.spec;
      return {
        manifest,
        title: titleOf(manifest),
        replicas,
        selector,
        labels: template.metadata.labels,
        pod: template.spec,
      };
    });
}

/** Objects of one kind, read by a schema; malformed ones are left to the schemas. */
export function objectsOf<T>(
  manifests: readonly Manifest[],
  kind: string,
  schema: z.ZodType<T>,
): { manifest: Manifest; value: T }[] {
  return manifests
    .filter(it => it.kind === kind)
    .flatMap(manifest => {
      const parsed = schema.safeParse(manifest.value);
      return parsed.success ? [{ manifest, value: parsed.data }] : [];
    });
}
