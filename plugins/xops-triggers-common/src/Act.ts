import { z } from 'zod';
import { instantSchema } from './instant';

const reasonSchema = z.string().trim().min(1).max(2000);
const untilSchema = instantSchema;

/** What a person does about a trigger or a locked path. */
export const actSchema = z.discriminatedUnion('kind', [
  /** "I have seen it": ends reminders, changes nothing else. */
  z.strictObject({
    kind: z.literal('acknowledge'),
    note: z.string().trim().max(2000).optional(),
  }),
  /** Uses the path that fires: it stays open until somebody closes it. */
  z.strictObject({
    kind: z.literal('activate'),
    note: z.string().trim().max(2000).optional(),
  }),
  /** Ends what `activate`, `override` and `dismiss` began. */
  z.strictObject({ kind: z.literal('close'), reason: reasonSchema }),
  /** The trigger fires and shall not open its path: until a date, or until it has been quiet. */
  z.strictObject({
    kind: z.literal('dismiss'),
    reason: reasonSchema,
    until: untilSchema.optional(),
  }),
  /** Opens the path although its trigger is quiet; never without an end. */
  z.strictObject({
    kind: z.literal('override'),
    reason: reasonSchema,
    until: untilSchema,
  }),
]);
export type Act = z.infer<typeof actSchema>;
export type ActKind = Act['kind'];

const webAddressSchema = z.url({ protocol: /^https?$/ }).max(2048);

/** What a golden path made. */
export const madeSchema = z.object({
  entityRef: z.string().min(1).max(255),
  repositoryUrl: webAddressSchema,
  /** The decision record that the path wrote. */
  recordUrl: webAddressSchema.optional(),
});
export type Made = z.infer<typeof madeSchema>;

/** An act as it stands in the timeline. */
export const recordedActSchema = z.object({
  id: z.string(),
  ruleId: z.string(),
  kind: z.enum([
    'acknowledge',
    'activate',
    'close',
    'dismiss',
    'override',
    /** The golden path ran to its end: told by the run, not by hand. */
    'built',
    /** Its date came: told by the clock, not by hand. */
    'overrideEnd',
    'dismissalEnd',
    /** The rule went, or got another action, which ends what kept its path open. */
    'lapse',
  ]),
  /** Entity reference of who did it; `system` of an end by date, and of a `lapse` that a record or configuration brought. */
  by: z.string(),
  at: instantSchema,
  reason: z.string().optional(),
  until: instantSchema.optional(),
  /** `sequence` of the rule's state when it was done: a dismissal holds while the rule goes on firing since. */
  sequence: z.int().nonnegative(),
  /** Of `built`. */
  made: madeSchema.optional(),
  /** Of `built`: the rule that had opened the path; another one's than its own, or none that is known. */
  openerId: z.string().optional(),
  /** The rule's action when it was done: it opens the path of no other. */
  actionId: z.string().optional(),
});
export type RecordedAct = z.infer<typeof recordedActSchema>;

/** What holds now of all that was done about a rule. */
export interface StandingActs {
  acknowledged?: RecordedAct;
  activated?: RecordedAct;
  dismissed?: RecordedAct;
  override?: RecordedAct;
  /** What its path made while this rule had opened it. */
  built?: RecordedAct;
  /** What its path made while this rule had not: another one had. */
  pathBuilt?: RecordedAct;
  /** Somebody closed the open path in this round: a run that began before does not open it again. */
  closed?: RecordedAct;
}

export interface StandingActsOptions {
  /** All acts of one rule, oldest first. */
  acts: readonly RecordedAct[];
  /** Id of the rule's action now. */
  action?: string;
  /** Sequence of the transition with which the rule last left `inactive`; 0 where it never did. */
  roundBegan: number;
  now: Date;
}

/**
 * Acknowledgement and dismissal hold for the round in which they were made: once
 * the rule was inactive and fires again, it asks again. An override ends with its
 * date, an activation when somebody closes it, and both with the action that they
 * were made for. Closing ends a dismissal too. What was built last stays so, and
 * what another rule's opening built as long as the path is the same.
 */
export function standingActs(options: StandingActsOptions): StandingActs {
  const { acts, action, roundBegan, now } = options;
  const standing: StandingActs = {};
  for (const act of acts) {
    const isOfThisRound = act.sequence >= roundBegan;
    const isOfAction = act.actionId === action;
    const isOver = act.until && Date.parse(act.until) <= now.getTime();
    switch (act.kind) {
      case 'acknowledge':
        standing.acknowledged = isOfThisRound ? act : undefined;
        break;
      case 'activate':
        if (isOfAction) {
          standing.activated = act;
          standing.closed = undefined;
        }
        break;
      case 'close':
        if (isOfThisRound && (standing.activated || standing.override)) {
          standing.closed = act;
        }
        standing.activated = undefined;
        standing.override = undefined;
        standing.dismissed = undefined;
        break;
      case 'lapse':
        standing.activated = undefined;
        standing.override = undefined;
        break;
      case 'dismiss':
        // With a date it holds until then, in whichever round.
        standing.dismissed =
          !isOver && (act.until || isOfThisRound) ? act : undefined;
        break;
      case 'override':
        standing.override = isOver || !isOfAction ? standing.override : act;
        break;
      case 'built':
        if (act.openerId === act.ruleId) {
          standing.built = act;
        } else if (isOfAction) {
          standing.pathBuilt = act;
        }
        break;
      case 'overrideEnd':
      case 'dismissalEnd':
        // What they tell of has ended by its date.
        break;
      default:
        act.kind satisfies never;
    }
  }
  return standing;
}
