import {
  RecordedAct,
  StandingActs,
  standingActs,
  Transition,
  TriggerStateName,
} from '@xops/plugin-xops-triggers-common';

/** What happened to a rule of an action, each oldest first. */
export interface RulePast {
  ruleId: string;
  /** Id of its action. */
  action: string;
  transitions: readonly Transition[];
  acts: readonly RecordedAct[];
}

/** How a rule stood at a time of the past. */
export interface PastStanding extends StandingActs {
  state: TriggerStateName;
  /** Sequence of the step with which it had last left `inactive`; 0 where it never had. */
  roundBegan: number;
}

export function standingAt(
  { action, transitions, acts }: RulePast,
  at: Date,
): PastStanding {
  const isPast = (it: { at: string }) => Date.parse(it.at) <= at.getTime();
  const steps = transitions.filter(isPast);
  const roundBegan =
    steps.findLast(({ from }) => from === 'inactive')?.sequence ?? 0;
  return {
    ...standingActs({ acts: acts.filter(isPast), action, roundBegan, now: at }),
    state: steps.at(-1)?.to ?? 'inactive',
    roundBegan,
  };
}

/** Whether a rule opens its path by firing. */
export function opensByFiring({ state, dismissed }: PastStanding): boolean {
  return (state === 'firing' || state === 'recovering') && !dismissed;
}

/**
 * Ids of the rules that had opened a path at a time: the one that its run names
 * where that one had, else those that fired, else those that people kept open.
 * Where nothing was open, the one that was last; none where none ever was.
 */
export function openersOf(
  rules: readonly RulePast[],
  { at, named }: { at: Date; named?: string },
): string[] {
  const stood = rules.map(rule => ({ rule, standing: standingAt(rule, at) }));
  const ways: ((standing: PastStanding) => boolean)[] = [
    opensByFiring,
    ({ activated }) => activated !== undefined,
    ({ override }) => override !== undefined,
  ];
  const found = ways.map(opens =>
    stood
      .filter(({ standing }) => opens(standing))
      .map(({ rule }) => rule.ruleId),
  );
  if (named !== undefined && found.flat().includes(named)) {
    return [named];
  }
  return found.find(ids => ids.length > 0) ?? lastOpened(rules, at);
}

function lastOpened(rules: readonly RulePast[], at: Date): string[] {
  const [last] = rules
    .flatMap(({ ruleId, action, transitions, acts }) => [
      ...transitions
        .filter(({ to }) => to === 'firing')
        .map(step => ({ ruleId, time: Date.parse(step.at) })),
      ...acts
        .filter(({ kind }) => kind === 'activate' || kind === 'override')
        .filter(({ actionId }) => actionId === action)
        .map(act => ({ ruleId, time: Date.parse(act.at) })),
    ])
    .filter(({ time }) => time <= at.getTime())
    .sort((a, b) => b.time - a.time || a.ruleId.localeCompare(b.ruleId));
  return last ? [last.ruleId] : [];
}
