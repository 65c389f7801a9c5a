import { ForwardedError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import {
  momentWords,
  ruleSentence,
  triggerPath,
  TriggerRule,
  TriggerStateName,
} from '@xops/plugin-xops-triggers-common';
import { RuleStore } from '../store/RuleStore';
import { isBound } from '../store/ruleRow';
import { Notice, NoticeOutbox } from './NoticeOutbox';

export interface TransitionNotifierOptions {
  notifications: Pick<NotificationService, 'send'>;
  outbox: NoticeOutbox;
  rules: RuleStore;
  now: () => Date;
}

/**
 * Tells the owners of a rule each step that it took, once. Whoever dies between
 * sending and noting it is followed by another who sends it again under the same
 * scope, which takes the place of the first.
 */
export class TransitionNotifier {
  readonly #options: TransitionNotifierOptions;

  constructor(options: TransitionNotifierOptions) {
    this.#options = options;
  }

  /** Throws when something could not be sent, after all others were; it is tried again the next time. */
  async notify(signal: AbortSignal): Promise<void> {
    const { now, outbox } = this.#options;
    const failures: unknown[] = [];
    for (const notice of await outbox.listUnsent(now())) {
      if (signal.aborted) {
        return;
      }
      if (await outbox.claim(notice.noticeId, now())) {
        await this.#send(notice).catch(error => failures.push(error));
      }
    }
    if (failures.length > 0) {
      throw new ForwardedError(
        `${failures.length} notifications could not be sent`,
        failures[0],
      );
    }
  }

  async #send(notice: Notice): Promise<void> {
    const { notifications, now, outbox, rules } = this.#options;
    const rule = await rules.find(notice.ruleId);
    // A rule that is gone concerns nobody, and one without owners has nobody to tell.
    if (rule && isBound(rule) && rule.owners.length > 0) {
      try {
        await notifications.send(notificationOf(notice, rule));
      } catch (error) {
        await outbox.release(notice.noticeId);
        throw error;
      }
    }
    await outbox.markSent(notice.noticeId, now());
  }
}

const WORDS: Record<TriggerStateName, string> = {
  pending: 'begins to come true',
  firing: 'fires',
  recovering: 'is no longer the case and may clear',
  inactive: 'is quiet again',
};

function notificationOf(
  notice: Notice,
  rule: TriggerRule,
): NotificationSendOptions {
  const { at, to } = notice;
  const isReminder = notice.kind === 'reminder';
  const decision =
    rule.origin.kind === 'record' ? ` Decided in “${rule.origin.title}”.` : '';
  return {
    recipients: { type: 'entity', entityRef: rule.owners },
    payload: {
      title: `The trigger “${rule.subject}” ${
        isReminder ? 'fires still' : WORDS[to]
      }`,
      description: isReminder
        ? `${ruleSentence(rule)}. Nobody has acknowledged it yet.${decision}`
        : `${ruleSentence(rule)}. So it is since ${momentWords(
            at,
          )}.${decision}`,
      link: triggerPath(rule.id),
      severity: to === 'firing' ? 'high' : 'normal',
      topic: 'Triggers',
      scope: scopeOf(notice),
    },
  };
}

/** A reminder takes the place of the one before. */
function scopeOf({ kind, noticeId, ruleId, sequence }: Notice): string {
  return kind === 'reminder' ? `${ruleId}:${sequence}:reminder` : noticeId;
}
