import { refuseAct, type RuleDetail } from '@xops/plugin-xops-triggers-common';

/** What can be done about a trigger. */
export type RuleActionName =
  | 'acknowledge'
  | 'activate'
  | 'close'
  | 'dismiss'
  | 'undismiss'
  | 'override'
  | 'silence'
  | 'unsilence'
  | 'enable'
  | 'disable'
  | 'delete';

/** An action as a button and, once that is pressed, as a dialog. */
export type RuleAction = {
  name: RuleActionName;
  label: string;
  /** What will happen, in sentences. */
  effect: string;
  /** Which permission it needs. */
  needs: 'act' | 'override' | 'configure';
  /** Words that are asked for. */
  words?: { label: string; required: boolean };
  /** A moment that is asked for. */
  until?: {
    label: string;
    required: boolean;
    /** So many days from now unless another is chosen. */
    days: number;
    /** What no moment means. */
    empty?: string;
  };
};

const REASON = { label: 'Reason', required: true };
const NOTE = { label: 'Note', required: false };

const ACTIONS: Record<RuleActionName, Omit<RuleAction, 'name'>> = {
  acknowledge: {
    label: 'Acknowledge',
    effect:
      'Says that you have seen it, and ends the reminders of this round. The trigger goes on firing, and its path stays open.',
    needs: 'act',
    words: NOTE,
  },
  activate: {
    label: 'Activate',
    effect:
      'Says that its golden path is used, which then stays open until somebody closes it, also when the trigger is quiet again.',
    needs: 'act',
    words: NOTE,
  },
  close: {
    label: 'Close the path',
    effect:
      'Ends the activation, the override and a dismissal. From now on the path is open only as long as the trigger fires.',
    needs: 'act',
    words: REASON,
  },
  dismiss: {
    label: 'Dismiss',
    effect:
      'Locks the path although the trigger fires: until the date, or without one until the trigger has been quiet and fires again.',
    needs: 'act',
    words: {
      label: 'Reason, or the address of the record that decides it',
      required: true,
    },
    until: {
      label: 'Until',
      required: false,
      days: 30,
      empty: 'empty: until it has been quiet',
    },
  },
  undismiss: {
    label: 'End the dismissal',
    effect: 'The path is open again as long as the trigger fires.',
    needs: 'act',
    words: REASON,
  },
  override: {
    label: 'Override',
    effect:
      'Opens the path now although its trigger does not fire, until the date at the latest. Everybody sees by whom and why.',
    needs: 'override',
    words: REASON,
    until: { label: 'Until', required: true, days: 7 },
  },
  silence: {
    label: 'Silence',
    effect:
      'Nobody is notified until the date. The trigger is evaluated as before and opens its path as before.',
    needs: 'configure',
    words: REASON,
    until: { label: 'Until', required: true, days: 7 },
  },
  unsilence: {
    label: 'End the silence',
    effect: 'Owners are notified again from now on.',
    needs: 'configure',
    words: REASON,
  },
  enable: {
    label: 'Switch on',
    effect:
      'The trigger is evaluated from the next round on, notifies its owners, and opens its path when it fires.',
    needs: 'configure',
    words: REASON,
  },
  disable: {
    label: 'Switch off',
    effect:
      'The trigger is no longer evaluated: it neither fires nor clears, notifies nobody, and does not open its path. Its history stays.',
    needs: 'configure',
    words: REASON,
  },
  delete: {
    label: 'Delete',
    effect:
      'The trigger is gone, and with it what keeps its path open. Its history stays.',
    needs: 'configure',
  },
};

/** What can be done about a trigger as it stands now, by those who may. */
export function ruleActions(detail: RuleDetail, now: Date): RuleAction[] {
  return names(detail, now).map(name => ({ name, ...ACTIONS[name] }));
}

/** The one that stands out: what leads on from here, or that it was seen. */
export function mainAction({
  rule,
  built,
  pathBuilt,
}: Pick<RuleDetail, 'rule' | 'built' | 'pathBuilt'>): RuleActionName {
  const isAhead =
    rule.enabled && rule.action?.id !== undefined && !built && !pathBuilt;
  return isAhead ? 'activate' : 'acknowledge';
}

function names(detail: RuleDetail, now: Date): RuleActionName[] {
  const { rule, state, acknowledged, activated, dismissed, override } = detail;
  const fires = state === 'firing' || state === 'recovering';
  const opens = fires && !dismissed;
  const isKeptOpen = activated !== undefined || override !== undefined;
  const canActivate =
    refuseAct({ kind: 'activate' }, { rule: detail, now }) === undefined;
  const isSilenced =
    rule.silencedUntil !== undefined &&
    Date.parse(rule.silencedUntil) > now.getTime();
  const offered: [RuleActionName, boolean][] = [
    ['activate', canActivate && !activated],
    ['acknowledge', fires && !acknowledged],
    ['close', isKeptOpen],
    ['dismiss', opens],
    ['undismiss', dismissed !== undefined && !isKeptOpen],
    [
      'override',
      rule.enabled &&
        rule.action?.id !== undefined &&
        !opens &&
        !activated &&
        !override,
    ],
    ['silence', rule.enabled && !isSilenced],
    ['unsilence', isSilenced],
    ['disable', rule.enabled],
    ['enable', !rule.enabled],
    ['delete', rule.origin.kind === 'page'],
  ];
  const main = mainAction(detail);
  return offered
    .flatMap(([name, offers]) => (offers ? [name] : []))
    .sort((a, b) => Number(b === main) - Number(a === main));
}
