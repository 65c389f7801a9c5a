import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  ActionAlias,
  actionAliasSchema,
  ReadingAlias,
  readingAliasSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';

interface AliasRow {
  alias_id: string;
  kind: string;
  alias_json: string;
  made_by: string;
  made_at: string;
}

/** An alias that somebody made on the page. */
export interface KeptAlias<T> {
  alias: T;
  id: string;
  /** Entity reference. */
  by: string;
  at: string;
}

export interface KeptAliases {
  readings: KeptAlias<ReadingAlias>[];
  actions: KeptAlias<ActionAlias>[];
}

export type NewAlias =
  | { kind: 'reading'; alias: ReadingAlias }
  | { kind: 'action'; alias: ActionAlias };

/** What words mean, as people said on the page. The only SQL for it. */
export class AliasStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  /** In the order in which they were made. */
  async list(): Promise<KeptAliases> {
    const rows = await this.#db<AliasRow>('aliases').orderBy([
      { column: 'made_at' },
      { column: 'alias_id' },
    ]);
    const of = (kind: NewAlias['kind']) =>
      rows.filter(row => row.kind === kind);
    return {
      readings: of('reading').map(row => keptOf(row, readingAliasSchema)),
      actions: of('action').map(row => keptOf(row, actionAliasSchema)),
    };
  }

  /** Its id. */
  async add(
    { kind, alias }: NewAlias,
    { by, now }: { by: string; now: Date },
  ): Promise<string> {
    const row: AliasRow = {
      alias_id: randomUUID(),
      kind,
      alias_json: JSON.stringify(alias),
      made_by: by,
      made_at: now.toISOString(),
    };
    await this.#db<AliasRow>('aliases').insert(row);
    return row.alias_id;
  }

  /** What it said. @throws NotFoundError where the page has none with this id */
  async remove(id: string): Promise<NewAlias> {
    const row = await this.#db<AliasRow>('aliases')
      .where({ alias_id: id })
      .first();
    const removed = await this.#db<AliasRow>('aliases')
      .where({ alias_id: id })
      .delete();
    if (!row || removed === 0) {
      throw new NotFoundError(`There is no alias '${id}' of the page`);
    }
    return row.kind === 'reading'
      ? { kind: 'reading', alias: keptOf(row, readingAliasSchema).alias }
      : { kind: 'action', alias: keptOf(row, actionAliasSchema).alias };
  }
}

function keptOf<T>(
  row: AliasRow,
  schema: { parse(value: unknown): T },
): KeptAlias<T> {
  return {
    alias: schema.parse(JSON.parse(row.alias_json)),
    id: row.alias_id,
    by: row.made_by,
    at: row.made_at,
  };
}
