import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { type Container } from './PodSpec';
import { parseQuantity } from './quantity';
import { workloadRules as rules } from './rules';
import { autoscalersOf, targets } from './Autoscaler';
import { objectsOf, titleOf, type Workload } from './Workload';

const quantitiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number()]),
);

const quotaSchema = z.object({ spec: z.object({ hard: quantitiesSchema }) });

const limitRangeSchema = z.object({
  spec: z.object({
    limits: z.array(
      z.object({ type: z.string(), max: quantitiesSchema.default({}) }),
    ),
  }),
});

/** What of a container counts for a quota. */
function amountOf({ resources }: Container, quota: string): number {
  const [part, name] = quota.includes('.')
    ? quota.split('.')
    : ['requests', quota];
  if (quota === 'pods') return 0;
  const quantities = part === 'limits' ? resources.limits : resources.requests;
  return parseQuantity(quantities[name] ?? 0);
}

const COUNTED = [
  'pods',
  'cpu',
  'memory',
  'requests.cpu',
  'requests.memory',
  'limits.cpu',
  'limits.memory',
];

/**
 * Rules about whether what is asked for fits: the largest number of replicas,
 * and the one pod more that a rollout starts.
 */
export function quotaFindings(
  manifests: readonly Manifest[],
  workloads: readonly Workload[],
  file: string,
): Finding[] {
  const autoscalers = autoscalersOf(manifests);
  const largest = workloads.map(workload => ({
    workload,
    pods:
      1 +
      (autoscalers.find(it => targets(it, workload))?.value.spec.maxReplicas ??
        workload.replicas ??
        1),
  }));
  const needed = (quota: string) =>
    largest.reduce(
      (sum, { pods, workload }) =>
        sum +
        pods *
          (quota === 'pods'
            ? 1
            : workload.pod.containers.reduce(
                (total, it) => total + amountOf(it, quota),
                0,
              )),
      0,
    );
  const tooSmall = objectsOf(manifests, 'ResourceQuota', quotaSchema).flatMap(
    ({ manifest, value }) =>
      Object.entries(value.spec.hard)
        .filter(([quota]) => COUNTED.includes(quota))
        .filter(([quota, hard]) => needed(quota) > parseQuantity(hard))
        .map(
          ([quota, hard]) =>
            `${titleOf(
              manifest,
            )} allows ${hard} of ${quota}; the largest number of pods needs ${needed(
              quota,
            )}.`,
        ),
  );
  const tooLarge = objectsOf(manifests, 'LimitRange', limitRangeSchema).flatMap(
    ({ manifest, value }) =>
      value.spec.limits
        .filter(it => it.type === 'Container')
        .flatMap(it => Object.entries(it.max))
        .flatMap(([name, max]) =>
          workloads
            .flatMap(it => it.pod.containers)
            .filter(
              it =>
                parseQuantity(it.resources.limits[name] ?? 0) >
                parseQuantity(max),
            )
            .map(
              it =>
                `${titleOf(
                  manifest,
                )} allows ${max} of ${name} at most; container '${
                  it.name
                }' asks for ${it.resources.limits[name]}.`,
            ),
        ),
  );
  return [...tooSmall, ...tooLarge].map(message =>
    rules.finding('quota-size', { file, message }),
  );
}
