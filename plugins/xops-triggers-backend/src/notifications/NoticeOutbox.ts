import {
  triggerStateNameSchema,
  TriggerStateName,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { NoticeRow } from '../store/rows';

/** After this long a worker that claimed a notice is thought to be dead. */
const CLAIM_MILLISECONDS = 5 * 60_000;

/** What is to be told about one step of a rule. */
export interface Notice {
  /** Rule and sequence: the same for the same step. */
  noticeId: string;
  ruleId: string;
  to: TriggerStateName;
  /** ISO 8601 UTC time of the step. */
  at: string;
}

/** Notices that were written with their step, each to be sent once. The only SQL for them. */
export class NoticeOutbox {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** Notices that nobody has sent and nobody is sending, oldest first. */
  async listUnsent(now: Date): Promise<Notice[]> {
    const rows = await this.#unclaimed(now).orderBy([
      { column: 'created_at' },
      { column: 'notice_id' },
    ]);
    return rows.map(row => ({
      noticeId: row.notice_id,
      ruleId: row.rule_id,
      to: triggerStateNameSchema.parse(row.to_state),
      at: row.created_at,
    }));
  }

  /** True for the one worker that may send it now. */
  async claim(noticeId: string, now: Date): Promise<boolean> {
    const claimed = await this.#unclaimed(now)
      .where({ notice_id: noticeId })
      .update({ claimed_at: now.toISOString() });
    return claimed === 1;
  }

  async markSent(noticeId: string, now: Date): Promise<void> {
    await this.#db<NoticeRow>('notices')
      .where({ notice_id: noticeId })
      .update({ sent_at: now.toISOString() });
  }

  /** Lets it be tried again. */
  async release(noticeId: string): Promise<void> {
    await this.#db<NoticeRow>('notices')
      .where({ notice_id: noticeId })
      .update({ claimed_at: null });
  }

  #unclaimed(now: Date) {
    const dead = new Date(now.getTime() - CLAIM_MILLISECONDS).toISOString();
    return this.#db<NoticeRow>('notices')
      .whereNull('sent_at')
      .where(free =>
        free.whereNull('claimed_at').orWhere('claimed_at', '<', dead),
      );
  }
}
