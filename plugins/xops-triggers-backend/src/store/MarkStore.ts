import { Knex } from 'knex';

/** Repeated work whose progress is kept. */
export type MarkName =
  | 'evaluated'
  | 'ownersRefreshed'
  /** Until when what people did until a date was looked through. */
  | 'actsEnded'
  /** Until when values were summed up and taken away by their age. */
  | 'kept'
  /** Values before this time stand in rows by the hour, or by the day. */
  | 'hoursUntil'
  | 'daysUntil'
  /** Rows as read, and by the hour, are complete from this time on. */
  | 'rawSince'
  | 'hoursSince';

interface MarkRow {
  name: string;
  at: string;
}

/** How far repeated work has come. The only SQL for it. */
export class MarkStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async list(): Promise<Partial<Record<MarkName, string>>> {
    const rows = await this.#db<MarkRow>('marks');
    return Object.fromEntries(rows.map(({ name, at }) => [name, at]));
  }

  async find(name: MarkName): Promise<string | undefined> {
    return (await this.#db<MarkRow>('marks').where({ name }).first())?.at;
  }

  async set(name: MarkName, at: string): Promise<void> {
    await this.#db<MarkRow>('marks')
      .insert({ name, at })
      .onConflict('name')
      .merge({ at });
  }

  /** The mark, which nobody else sets before this transaction ends; empty for work that never began. */
  async lock(name: MarkName): Promise<string> {
    await this.#db<MarkRow>('marks')
      .insert({ name, at: '' })
      .onConflict('name')
      .ignore();
    const row = await this.#db<MarkRow>('marks')
      .where({ name })
      .forUpdate()
      .first();
    return row?.at ?? '';
  }
}
