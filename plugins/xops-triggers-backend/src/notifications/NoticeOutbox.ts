import {
  triggerStateNameSchema,
  TriggerStateName,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import { z } from 'zod';
import { NoticeRow } from '../store/rows';

/** After this long a worker that claimed a notice is thought to be dead. */
const CLAIM_MILLISECONDS = 5 * 60_000;

const kindSchema = z.enum(['step', 'reminder']);

/** What is to be told about one step of a rule. */
export interface Notice {
  /** Rule and sequence, and when a reminder was due: the same for the same notice. */
  noticeId: string;
  kind: z.infer<typeof kindSchema>;
  ruleId: string;
  /** Of the step; a reminder has that of the step it reminds of. */
  sequence: number;
  to: TriggerStateName;
  /** ISO 8601 UTC time of the step, or of the reminder. */
  at: string;
}

/** That a rule fires still. */
export interface NewReminder {
  ruleId: string;
  /** Of the step with which it fired. */
  sequence: number;
  /** When it was due; the same, however often it is planned. */
  due: Date;
  at: Date;
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
      kind: kindSchema.parse(row.kind),
      ruleId: row.rule_id,
      sequence: row.sequence,
      to: triggerStateNameSchema.parse(row.to_state),
      at: row.created_at,
    }));
  }

  /** Once for each time that one is due: planned again, it changes nothing. */
  async addReminder(reminder: NewReminder): Promise<void> {
    const { ruleId, sequence, due, at } = reminder;
    await this.#db<NoticeRow>('notices')
      .insert({
        notice_id: `${ruleId}:${sequence}:reminder:${due.toISOString()}`,
        kind: 'reminder',
        rule_id: ruleId,
        sequence,
        to_state: 'firing',
        created_at: at.toISOString(),
      })
      .onConflict('notice_id')
      .ignore();
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
