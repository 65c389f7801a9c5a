import { ReadingPush, TriggersService } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { z } from 'zod';

/** Readings are told when they change, and at least this often. */
const TELL_AGAIN_MILLISECONDS = 10 * 60_000;
const TIME_TO_LIVE_SECONDS = 6 * 3600;
/** A push holds no more. */
const READINGS_AT_ONCE = 500;

const rowSchema = z.object({
  owner: z.string().nullable(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  // PostgreSQL gives counts as text.
  count: z.coerce.number(),
});

type Told = ReadingPush['readings'][number];

export interface DecisionReadingsOptions {
  db: Knex;
  triggers: Pick<TriggersService, 'report'>;
  now: () => Date;
}

/**
 * How well decisions are kept, as readings for triggers: `adr.reviewsOverdue`
 * (how many records) and `adr.findings` (how many errors and warnings; one
 * alone with the parameter `severity`), of all records and of each `owner`.
 */
export class DecisionReadings {
  readonly #options: DecisionReadingsOptions;
  #told = new Map<string, number>();
  #toldAllAt = -Infinity;

  constructor(options: DecisionReadingsOptions) {
    this.#options = options;
  }

  async tell(signal: AbortSignal): Promise<void> {
    const { triggers, now } = this.#options;
    const at = now();
    const isAll = at.getTime() - this.#toldAllAt >= TELL_AGAIN_MILLISECONDS;
    const readings = await this.#read(at);
    const values = new Map(
      readings.map(it => [JSON.stringify(it.spec), it.value ?? 0]),
    );
    const changed = readings.filter(
      it =>
        isAll || this.#told.get(JSON.stringify(it.spec)) !== (it.value ?? 0),
    );
    for (let from = 0; from < changed.length; from += READINGS_AT_ONCE) {
      await triggers.report(
        { readings: changed.slice(from, from + READINGS_AT_ONCE) },
        { signal },
      );
    }
    this.#told = values;
    this.#toldAllAt = isAll ? at.getTime() : this.#toldAllAt;
  }

  async #read(at: Date): Promise<Told[]> {
    const { db } = this.#options;
    const owners: string[] = await db('entity_owners')
      .distinct('owner_ref')
      .orderBy('owner_ref')
      .pluck('owner_ref');
    const [overdue, findings] = await Promise.all([
      this.#countOverdue(at),
      this.#countFindings(),
    ]);
    return [undefined, ...owners].flatMap(owner => {
      const parameters: Record<string, string> =
        owner === undefined ? {} : { owner };
      const overdueHere = sumOf(overdue.filter(isOf(owner)));
      const here = findings.filter(isOf(owner));
      const errors = sumOf(here.filter(it => it.severity === 'error'));
      const warnings = sumOf(here.filter(it => it.severity === 'warning'));
      const reading = readingAt(at);
      return [
        reading('adr.reviewsOverdue', parameters, {
          value: overdueHere,
          of: 'overdue reviews',
        }),
        reading('adr.findings', parameters, {
          value: errors + warnings,
          of: 'findings',
        }),
        reading(
          'adr.findings',
          { ...parameters, severity: 'error' },
          { value: errors, of: 'errors' },
        ),
      ];
    });
  }

  async #countOverdue(at: Date) {
    const { db } = this.#options;
    return await this.#countByOwner(
      db('records as r')
        .where('r.kind', 'record')
        .where('r.review_due', '<', at.toISOString().slice(0, 10)),
      { counted: 'r.record_key' },
    );
  }

  async #countFindings() {
    const { db } = this.#options;
    return await this.#countByOwner(
      db('records as r')
        .join('record_findings as f', 'f.record_key', 'r.record_key')
        .whereIn('f.severity', ['error', 'warning']),
      { counted: 'f.finding_key', by: 'f.severity' },
    );
  }

  /** Of each owner, and with owner null of all that any entity names, each once. */
  async #countByOwner(
    records: Knex.QueryBuilder,
    { counted, by }: { counted: string; by?: string },
  ) {
    const { db } = this.#options;
    const columns = by ? [by] : [];
    const all = records
      .clone()
      .whereExists(
        db('record_entities as re').whereRaw('re.record_key = r.record_key'),
      )
      .select(columns)
      .select(db.raw('null as owner'))
      .countDistinct({ count: counted });
    if (by) {
      all.groupBy(by);
    }
    const owned = records
      .clone()
      .join('record_entities as re', 're.record_key', 'r.record_key')
      .join('entity_owners as o', 'o.entity_key', 're.entity_key')
      .groupBy(['o.owner_ref', ...columns])
      .select(columns)
      .select({ owner: 'o.owner_ref' })
      .countDistinct({ count: counted });
    const rows = await Promise.all([all, owned]);
    return z.array(rowSchema).parse(rows.flat());
  }
}

function isOf(owner: string | undefined) {
  return (row: { owner: string | null }) => row.owner === (owner ?? null);
}

function sumOf(rows: readonly { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function readingAt(at: Date) {
  return (
    source: string,
    parameters: Record<string, string>,
    { value, of }: { value: number; of: string },
  ): Told => ({
    spec: { source, parameters },
    at: at.toISOString(),
    quality: 'ok',
    value,
    unit: { kind: 'count', of },
    timeToLiveSeconds: TIME_TO_LIVE_SECONDS,
    explanation: [],
  });
}
