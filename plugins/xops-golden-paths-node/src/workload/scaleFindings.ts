import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Manifest } from '../kubernetes/Manifest';
import { autoscalersOf, targets } from './Autoscaler';
import { workloadRules as rules } from './rules';
import { matches, selectorSchema } from './Selector';
import { objectsOf, titleOf, type Workload } from './Workload';

const countSchema = z.union([z.string(), z.number()]);

const budgetSchema = z.object({
  spec: z.object({
    maxUnavailable: countSchema.optional(),
    minAvailable: countSchema.optional(),
    selector: selectorSchema,
  }),
});

type Budget = z.infer<typeof budgetSchema>['spec'];

/** True when no pod may ever be evicted while `replicas` run. */
function isBlocking(budget: Budget, replicas: number): boolean {
  const { maxUnavailable, minAvailable } = budget;
  if (maxUnavailable !== undefined)
    return Number.parseInt(String(maxUnavailable), 10) === 0;
  if (typeof minAvailable === 'number') return minAvailable >= replicas;
  if (minAvailable === undefined) return replicas <= 1;
  const share = Number.parseInt(minAvailable, 10) / 100;
  return Math.ceil(share * replicas) >= replicas;
}

/** Rules about how many pods run, and how few may. */
export function scaleFindings(
  manifests: readonly Manifest[],
  workloads: readonly Workload[],
  file: string,
): Finding[] {
  const autoscalers = autoscalersOf(manifests);
  const budgets = objectsOf(manifests, 'PodDisruptionBudget', budgetSchema);
  const findings: Finding[] = [];
  const add = (rule: Parameters<typeof rules.finding>[0], message: string) =>
    findings.push(rules.finding(rule, { file, message }));

  for (const autoscaler of autoscalers) {
    const { scaleTargetRef, minReplicas, maxReplicas } = autoscaler.value.spec;
    const title = titleOf(autoscaler.manifest);
    if (minReplicas >= maxReplicas) {
      add(
        'autoscaler-range',
        `${title} scales from ${minReplicas} to ${maxReplicas}.`,
      );
    }
    if (!workloads.some(it => targets(autoscaler, it))) {
      add(
        'autoscaler-target',
        `${title} scales ${scaleTargetRef.kind} '${scaleTargetRef.name}', which is not there.`,
      );
    }
  }
  for (const workload of workloads) {
    const { labels, manifest, replicas, title } = workload;
    if (manifest.kind === 'DaemonSet') continue;
    const autoscaler = autoscalers.find(it => targets(it, workload));
    if (autoscaler && replicas !== undefined) {
      add(
        'replicas',
        `${title} sets ${replicas} replicas; ${titleOf(
          autoscaler.manifest,
        )} sets them as well.`,
      );
    }
    if (!autoscaler && replicas === undefined) {
      add('replicas', `${title} has neither replicas nor an autoscaler.`);
    }
    const own = budgets.filter(it => matches(it.value.spec.selector, labels));
    if (own.length === 0) {
      add('disruption-budget', `${title} has no PodDisruptionBudget.`);
    }
    const fewest = autoscaler?.value.spec.minReplicas ?? replicas ?? 1;
    for (const budget of own) {
      if (isBlocking(budget.value.spec, fewest)) {
        add(
          'disruption-budget',
          `${titleOf(
            budget.manifest,
          )} lets no pod of ${title} go while ${fewest} run.`,
        );
      }
    }
  }
  return findings;
}
