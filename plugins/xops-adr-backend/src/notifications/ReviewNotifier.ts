import { parseEntityRef } from '@backstage/catalog-model';
import { ForwardedError, toError } from '@backstage/errors';
import {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import { reviewDaysAt } from '../queries/reviewDays';
import { NoticeRecord, ReviewNotice, ReviewOutbox } from './ReviewOutbox';

const TITLE_CHARACTERS = 120;

export interface ReviewNotifierOptions {
  notifications: Pick<NotificationService, 'send'>;
  outbox: ReviewOutbox;
  /** Days before its day from which a review is due soon. */
  reviewSoonDays: number;
  now: () => Date;
}

/** Tells the owners of a record when its review is due soon, and when it is overdue: once each. */
export class ReviewNotifier {
  readonly #options: ReviewNotifierOptions;

  constructor(options: ReviewNotifierOptions) {
    this.#options = options;
  }

  /** Throws when something could not be sent; it is tried again the next time. */
  async notify(signal: AbortSignal): Promise<void> {
    const { now, outbox, reviewSoonDays } = this.#options;
    const problems: unknown[] = [];
    await outbox.add(reviewDaysAt(now(), reviewSoonDays), now());
    for (const notice of await outbox.listUnsent(now())) {
      if (signal.aborted) {
        return;
      }
      if (await outbox.claim(notice.noticeId, now())) {
        // One that cannot be sent does not hold up the others.
        await this.#send(notice).catch(error => problems.push(error));
      }
    }
    if (problems.length > 0) {
      throw new ForwardedError(
        `Not sent: ${problems.length} of the notifications about reviews`,
        problems[0],
      );
    }
  }

  async #send(notice: ReviewNotice): Promise<void> {
    const { notifications, now, outbox } = this.#options;
    const { noticeId } = notice;
    const record = await outbox.findRecord(notice);
    if (!record || record.owners.length === 0) {
      await outbox.drop(noticeId);
      return;
    }
    try {
      await notifications.send(notificationOf(notice, record));
    } catch (error) {
      await outbox.release(noticeId, toError(error).message);
      throw error;
    }
    await outbox.markSent(noticeId, now());
  }
}

function notificationOf(
  { due, kind, noticeId, recordId }: ReviewNotice,
  { entityRef, owners, rule, title }: NoticeRecord,
): NotificationSendOptions {
  const { kind: entityKind, name, namespace } = parseEntityRef(entityRef);
  const address = [entityKind, namespace, name].map(encodeURIComponent);
  const words = shortened(title);
  const why = rule === 'default' ? 'the organisation’s cadence' : `“${rule}”`;
  return {
    recipients: { type: 'entity', entityRef: owners },
    payload: {
      title:
        kind === 'overdue'
          ? `The review of “${words}” is overdue since ${due}`
          : `The review of “${words}” is due on ${due}`,
      description: `So says ${why}. See whether the decision still holds.`,
      link: `/decisions/${address.join('/')}/${recordIdToPath(recordId)}`,
      severity: kind === 'overdue' ? 'high' : 'normal',
      topic: 'Decision reviews',
      // Sent again after a crash, it takes the place of the first.
      scope: noticeId,
    },
  };
}

/** Titles of notifications have at most 255 characters. */
function shortened(title: string): string {
  const characters = [...title];
  return characters.length > TITLE_CHARACTERS
    ? `${characters.slice(0, TITLE_CHARACTERS - 1).join('')}…`
    : title;
}
