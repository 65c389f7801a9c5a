import {
  foldSteps,
  type HistoryEvent,
  isPassage,
  type MandateEvent,
  type RecordedAct,
  type RuleChange,
  type RuleDetail,
} from '@xops/plugin-xops-triggers-common';
import { type Look, STATE_LOOKS } from './ruleLook';

const ACT_LOOKS: Record<RecordedAct['kind'], Look> = {
  acknowledge: { tone: 'good', word: 'Acknowledged' },
  activate: { tone: 'good', word: 'Activated' },
  built: { tone: 'good', word: 'Built' },
  close: { tone: 'waiting', word: 'Closed' },
  dismiss: { tone: 'unknown', word: 'Dismissed' },
  dismissalEnd: { tone: 'waiting', word: 'Dismissal ended by itself' },
  lapse: { tone: 'waiting', word: 'Closed by itself' },
  override: { tone: 'warning', word: 'Opened by override' },
  overrideEnd: { tone: 'waiting', word: 'Override ended by itself' },
};

/** What was made while another rule had opened the path. */
const PATH_BUILT: Look = { tone: 'good', word: 'Path built' };

const MANDATE_LOOKS: Record<MandateEvent['step'], Look> = {
  declared: { tone: 'warning', word: 'Mandate declared' },
  withdrawn: { tone: 'waiting', word: 'Mandate withdrawn' },
  ended: { tone: 'unknown', word: 'Mandate ended' },
};

const CHANGE_LOOKS: Record<RuleChange['kind'], Look> = {
  created: { tone: 'good', word: 'Made' },
  edited: { tone: 'waiting', word: 'Edited' },
  removed: { tone: 'unknown', word: 'Removed' },
  enabled: { tone: 'good', word: 'Switched on' },
  disabled: { tone: 'unknown', word: 'Switched off' },
  silenced: { tone: 'unknown', word: 'Silenced' },
  unsilenced: { tone: 'good', word: 'Silence ended' },
};

/** A step of a rule, with the values that decided it. */
export type Step = RuleDetail['transitions'][number];

/** What happened to one rule. */
export type RuleEvent =
  | { kind: 'transition'; at: string; transition: Step }
  | { kind: 'act'; at: string; act: RecordedAct }
  | { kind: 'change'; at: string; change: RuleChange };

/** How an event looks; a step looks like the state that it leads to. */
export function eventLook(event: RuleEvent | HistoryEvent): Look {
  switch (event.kind) {
    case 'transition':
      return STATE_LOOKS[event.transition.to];
    case 'act':
      return isOfAnother(event.act) ? PATH_BUILT : ACT_LOOKS[event.act.kind];
    case 'change':
      return CHANGE_LOOKS[event.change.kind];
    case 'mandate':
      return MANDATE_LOOKS[event.step];
    default:
      throw new TypeError(`Unknown event ${event satisfies never}`);
  }
}

function isOfAnother({ kind, openerId, ruleId }: RecordedAct): boolean {
  return kind === 'built' && openerId !== ruleId;
}

/** Events newest first, of which steps of one moment are one. */
export function foldEvents(events: readonly HistoryEvent[]): HistoryEvent[] {
  const folded: HistoryEvent[] = [];
  for (const event of events) {
    const later =
      event.kind === 'transition'
        ? folded.findIndex(it => isNextStep(event, it))
        : -1;
    const next = folded[later];
    if (event.kind === 'transition' && next?.kind === 'transition') {
      const { from } = event.transition;
      folded[later] = { ...next, transition: { ...next.transition, from } };
    } else {
      folded.push(event);
    }
  }
  return folded;
}

function isNextStep(
  event: HistoryEvent & { kind: 'transition' },
  other: HistoryEvent,
): boolean {
  return (
    other.kind === 'transition' &&
    other.ruleId === event.ruleId &&
    isPassage(event.transition, other.transition)
  );
}

/** What a step came from, in words: `was pending`. */
export function stepWords({ from }: Pick<Step, 'from'>): string {
  return `was ${STATE_LOOKS[from].word.toLocaleLowerCase('en')}`;
}

/** Steps of a rule, its changes, and what people did about it, newest first. */
export function timelineOf({
  transitions,
  acts,
  changes = [],
}: Pick<RuleDetail, 'transitions' | 'acts' | 'changes'>): RuleEvent[] {
  const events: RuleEvent[] = [
    ...changes.map(change => ({
      kind: 'change' as const,
      at: change.at,
      change,
    })),
    ...foldSteps(transitions).map(transition => ({
      kind: 'transition' as const,
      at: transition.at,
      transition,
    })),
    ...acts.map(act => ({ kind: 'act' as const, at: act.at, act })),
  ];
  // Sorting keeps the order of what happened at one moment, which is then turned round.
  return events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).reverse();
}
