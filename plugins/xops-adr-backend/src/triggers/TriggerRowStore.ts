import { TriggerRow, triggerRowSchema } from '@xops/plugin-xops-adr-common';
import { RulePush, TriggerWords } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { z } from 'zod';

/** What nobody decided, or what no longer holds, watches nothing. */
const IN_FORCE = ['accepted', 'implemented'];

const rowSchema = z.object({
  location_key: z.string(),
  record_id: z.string(),
  entity_ref: z.string(),
  title: z.string(),
  path: z.string(),
  commit: z.string().nullable(),
  rows_json: z.string(),
});

/** Conditions that records state, as the triggers take them, and whom they were told of. */
export class TriggerRowStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** One push for each location in which a record in force states a condition. */
  async listPushes(): Promise<RulePush[]> {
    const rows = await this.#db('record_triggers as t')
      .join('records as r', 'r.record_key', 't.record_key')
      .join('locations as l', 'l.location_key', 'r.location_key')
      .where('r.kind', 'record')
      .whereIn('r.state', IN_FORCE)
      // What no entity names any more is nobody's.
      .whereExists(
        this.#db('record_entities as re').whereRaw(
          're.record_key = r.record_key',
        ),
      )
      .orderBy(['r.location_key', 'r.record_id'])
      .select(
        'r.location_key',
        'r.record_id',
        'r.entity_ref',
        'r.title',
        'r.path',
        'l.commit',
        't.rows_json',
      );
    const pushes = new Map<string, RulePush>();
    for (const row of z.array(rowSchema).parse(rows)) {
      const location = row.location_key;
      const push = pushes.get(location) ?? { location, records: [] };
      push.records.push({
        recordId: row.record_id,
        entityRef: row.entity_ref,
        title: row.title,
        path: row.path,
        commit: row.commit ?? undefined,
        rows: z
          .array(triggerRowSchema)
          .parse(JSON.parse(row.rows_json))
          .map(triggerWordsOf),
      });
      pushes.set(location, push);
    }
    return [...pushes.values()];
  }

  /** Locations that were told with rules, and not since without. */
  async listTold(): Promise<string[]> {
    return await this.#db('told_locations')
      .orderBy('location_key')
      .pluck('location_key');
  }

  async saveTold(locationKey: string, at: Date): Promise<void> {
    await this.#db('told_locations')
      .insert({ location_key: locationKey, told_at: at.toISOString() })
      .onConflict('location_key')
      .merge();
  }

  async forgetTold(locationKey: string): Promise<void> {
    await this.#db('told_locations')
      .where('location_key', locationKey)
      .delete();
  }
}

function triggerWordsOf(row: TriggerRow): TriggerWords {
  return {
    subject: row.subject,
    condition: row.condition,
    comparator: row.comparator,
    threshold: row.threshold,
    unit: row.unit,
    unitLength: row.unitLength,
    window: row.window,
    heldFor: row.heldFor,
    mandate: row.mandate,
    action: row.action,
    classification: row.classification,
    raw: row.raw,
    line: row.line,
    unreadable: row.unreadable,
  };
}
