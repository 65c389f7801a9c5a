import { TriggerStateName } from './TriggerState';

interface Step {
  sequence: number;
  from: TriggerStateName;
  to: TriggerStateName;
  /** ISO 8601 UTC. */
  at: string;
}

/**
 * Whether a step only passed through a state on the way to the next one: where
 * nothing waits, `pending` and `recovering` last no moment.
 */
export function isPassage(step: Step, next: Step): boolean {
  return (
    next.sequence === step.sequence + 1 &&
    next.at === step.at &&
    (step.to === 'pending' || step.to === 'recovering')
  );
}

/** Steps of one rule, oldest first, of which those of one moment are one: `inactive` to `firing`. */
export function foldSteps<T extends Step>(steps: readonly T[]): T[] {
  const folded: T[] = [];
  for (const step of steps) {
    const before = folded.at(-1);
    if (before && isPassage(before, step)) {
      folded[folded.length - 1] = { ...step, from: before.from };
    } else {
      folded.push(step);
    }
  }
  return folded;
}
