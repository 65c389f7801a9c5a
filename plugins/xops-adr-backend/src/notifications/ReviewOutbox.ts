import { Knex } from 'knex';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ReviewDays } from '../queries/reviewDays';
import { inChunks } from '../store/inChunks';

/** After this long a worker that claimed a notice is thought to be dead. */
const CLAIM_MILLISECONDS = 5 * 60_000;

const noticeSchema = z.object({
  notice_id: z.string(),
  record_id: z.string(),
  kind: z.enum(['soon', 'overdue']),
  due: z.string(),
});

/** What is to be told about one review. */
export interface ReviewNotice {
  /** The same for the same record, day and kind. */
  noticeId: string;
  recordId: string;
  kind: 'soon' | 'overdue';
  /** ISO 8601 day. */
  due: string;
}

/** The record of a notice as it is now. */
export interface NoticeRecord {
  entityRef: string;
  title: string;
  /** Words of the rule that says when; `default` for the organisation's own. */
  rule: string;
  owners: string[];
}

/** Notices about reviews, each told once: written first, sent afterwards. */
export class ReviewOutbox {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Adds what is due soon or overdue, has an owner and was never added, also not under an older id. */
  async add(days: ReviewDays, now: Date): Promise<void> {
    await this.#db.transaction(async db => {
      const kind = db.raw(
        "case when r.review_due < ? then 'overdue' else 'soon' end",
        [days.today],
      );
      const rows = z
        .array(
          z.object({
            record_id: z.string(),
            entity_ref: z.string(),
            due: z.string(),
            kind: z.enum(['soon', 'overdue']),
          }),
        )
        .parse(
          await db('records as r')
            .where('r.kind', 'record')
            .where('r.review_due', '<=', days.soonUntil)
            .whereExists(
              db('record_entities as re')
                .join('entity_owners as eo', 'eo.entity_key', 're.entity_key')
                .whereRaw('re.record_key = r.record_key'),
            )
            .whereNotExists(
              db('review_notices as n')
                .whereRaw('n.due = r.review_due')
                .whereRaw('n.kind = ?', [kind])
                .where(same =>
                  same
                    .whereRaw('n.record_id = r.record_id')
                    .orWhereIn(
                      'n.record_id',
                      db('record_aliases as a')
                        .whereRaw('a.record_id = r.record_id')
                        .select('a.alias_id'),
                    ),
                ),
            )
            .select('r.record_id', 'r.entity_ref', {
              due: 'r.review_due',
              kind,
            }),
        );
      for (const chunk of inChunks(rows)) {
        await db('review_notices')
          .insert(
            chunk.map(row => ({
              ...row,
              notice_id: noticeIdOf(row),
              created_at: now.toISOString(),
            })),
          )
          .onConflict('notice_id')
          .ignore();
      }
    });
  }

  /** Notices that nobody has sent and nobody is sending, oldest first. */
  async listUnsent(now: Date): Promise<ReviewNotice[]> {
    const rows = await this.#unclaimed(now)
      .orderBy(['created_at', 'notice_id'])
      .select('notice_id', 'record_id', 'kind', 'due');
    return z
      .array(noticeSchema)
      .parse(rows)
      .map(row => ({
        noticeId: row.notice_id,
        recordId: row.record_id,
        kind: row.kind,
        due: row.due,
      }));
  }

  /** True for the one worker that may send it now. */
  async claim(noticeId: string, now: Date): Promise<boolean> {
    const claimed = await this.#unclaimed(now)
      .where('notice_id', noticeId)
      .update({ claimed_at: now.toISOString() });
    return claimed === 1;
  }

  async markSent(noticeId: string, now: Date): Promise<void> {
    await this.#db('review_notices')
      .where('notice_id', noticeId)
      .update({ sent_at: now.toISOString(), error: null });
  }

  /** Lets it be tried again. */
  async release(noticeId: string, error: string): Promise<void> {
    await this.#db('review_notices')
      .where('notice_id', noticeId)
      .update({ claimed_at: null, error });
  }

  /** Forgets a notice that is no longer true. */
  async drop(noticeId: string): Promise<void> {
    await this.#db('review_notices').where('notice_id', noticeId).delete();
  }

  /** The record of a notice; undefined where its review is no longer due on that day. */
  async findRecord({
    recordId,
    due,
  }: ReviewNotice): Promise<NoticeRecord | undefined> {
    const record:
      | { record_key: number; entity_ref: string; title: string; rule: string }
      | undefined = await this.#db('records')
      .where({ record_id: recordId, review_due: due, kind: 'record' })
      .first('record_key', 'entity_ref', 'title', { rule: 'review_rule' });
    if (!record) {
      return undefined;
    }
    const owners: string[] = await this.#db('record_entities as re')
      .join('entity_owners as eo', 'eo.entity_key', 're.entity_key')
      .where('re.record_key', record.record_key)
      .distinct()
      .orderBy('eo.owner_ref')
      .pluck('eo.owner_ref');
    const { entity_ref: entityRef, rule, title } = record;
    return { entityRef, title, rule, owners };
  }

  #unclaimed(now: Date): Knex.QueryBuilder {
    const before = new Date(now.getTime() - CLAIM_MILLISECONDS);
    return this.#db('review_notices')
      .whereNull('sent_at')
      .where(free =>
        free
          .whereNull('claimed_at')
          .orWhere('claimed_at', '<', before.toISOString()),
      );
  }
}

function noticeIdOf(row: {
  record_id: string;
  due: string;
  kind: string;
}): string {
  return createHash('sha256')
    .update(JSON.stringify([row.record_id, row.due, row.kind]))
    .digest('hex');
}
