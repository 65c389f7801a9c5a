import { randomUUID } from 'node:crypto';
import { NotFoundError } from '@backstage/errors';
import {
  DeclaredMandate,
  declaredMandateSchema,
  MandateDeclaration,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';

interface MandateRow {
  mandate_id: string;
  kind: string;
  declaration_json: string;
  declared_by: string;
  declared_at: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
}

/** Demands that people declared. The only SQL for them. */
export class MandateStore {
  readonly #db: Knex;

  constructor(db: Knex) {
    this.#db = db;
  }

  async declare(
    declaration: MandateDeclaration,
    { by, now }: { by: string; now: Date },
  ): Promise<DeclaredMandate> {
    const row: MandateRow = {
      mandate_id: randomUUID(),
      kind: declaration.kind,
      declaration_json: JSON.stringify(declaration),
      declared_by: by,
      declared_at: now.toISOString(),
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawn_reason: null,
    };
    await this.#db<MandateRow>('mandates').insert(row);
    return mandateOf(row);
  }

  /**
   * Ends a mandate before its time; what it was stays on record.
   *
   * @throws NotFoundError where there is none that holds
   */
  async withdraw(
    id: string,
    { by, reason, now }: { by: string; reason: string; now: Date },
  ): Promise<void> {
    const changed = await this.#db<MandateRow>('mandates')
      .where({ mandate_id: id })
      .whereNull('withdrawn_at')
      .update({
        withdrawn_by: by,
        withdrawn_at: now.toISOString(),
        withdrawn_reason: reason,
      });
    if (changed === 0) {
      throw new NotFoundError(`There is no mandate '${id}' to be withdrawn`);
    }
  }

  /** All mandates, also past and withdrawn ones, newest first. */
  async list(): Promise<DeclaredMandate[]> {
    const rows = await this.#db<MandateRow>('mandates').orderBy([
      { column: 'declared_at', order: 'desc' },
      { column: 'mandate_id' },
    ]);
    return rows.map(mandateOf);
  }
}

function mandateOf(row: MandateRow): DeclaredMandate {
  return declaredMandateSchema.parse({
    id: row.mandate_id,
    declaration: JSON.parse(row.declaration_json),
    declaredBy: row.declared_by,
    declaredAt: row.declared_at,
    withdrawn:
      row.withdrawn_at === null
        ? undefined
        : {
            by: row.withdrawn_by,
            at: row.withdrawn_at,
            reason: row.withdrawn_reason,
          },
  });
}
