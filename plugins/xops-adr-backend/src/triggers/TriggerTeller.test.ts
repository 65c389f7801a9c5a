import { TestDatabases } from '@backstage/backend-test-utils';
import { StatusState, TriggerRow } from '@xops/plugin-xops-adr-common';
import { RulePush } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import {
  seededId,
  SeedRecord,
  seedRecords,
} from '../__testUtils__/seedRecords';
import { TriggerRowStore } from './TriggerRowStore';
import { TriggerTeller } from './TriggerTeller';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SHOP = 'component:default/shop';
const FIRST = 'aaaaaaaaaa';
const SECOND = 'bbbbbbbbbb';
const signal = new AbortController().signal;

const row: TriggerRow = {
  subject: 'IaC PRs',
  condition: '>5/week',
  comparator: '>',
  threshold: '5',
  window: 'P7D',
  mandate: false,
  action: 'Activate Atlantis',
  classification: 'Service Addition',
  details: { Note: 'kept out' },
  raw: '| IaC PRs | >5/week | Activate Atlantis |',
  line: 12,
};

function record(
  name: string,
  state: StatusState | undefined,
  rest: Partial<SeedRecord> = {},
): SeedRecord {
  const status = state && { state, qualifiers: [], raw: state, line: 3 };
  return { name, status, entities: [SHOP], triggers: [row], ...rest };
}

describe.each(databases.eachSupportedId())('TriggerTeller on %s', id => {
  let db: Knex;
  let pushed: RulePush[];
  let replaceRules: jest.Mock;
  let clock: Date;

  const startTeller = () =>
    new TriggerTeller({
      rows: new TriggerRowStore(db),
      triggers: { replaceRules },
      now: () => clock,
    });
  const summary = () =>
    pushed.map(({ location, records }) => [
      location,
      records.map(({ path, rows }) => `${path}: ${rows.length}`),
    ]);

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    clock = new Date('2026-03-01T08:00:00Z');
    pushed = [];
    replaceRules = jest.fn(async (push: RulePush) => {
      pushed.push(push);
      return { added: 1, changed: 0, removed: 0, unbound: 0 };
    });
    await seedRecords(db, {
      entities: { [SHOP]: {} },
      records: [
        record('accepted.md', 'accepted', { title: 'Wait' }),
        record('implemented.md', 'implemented', { location: SECOND }),
        record('proposed.md', 'proposed'),
        record('superseded.md', 'superseded'),
        record('silent.md', undefined),
        record('template.md', 'accepted', { kind: 'template' }),
        record('quiet.md', 'accepted', { triggers: [] }),
        record('nobodys.md', 'accepted', { entities: [] }),
      ],
    });
  });

  it('tells the rows of records in force, with their words and where they stand', async () => {
    await startTeller().tell(signal);
    expect(pushed).toEqual([
      {
        location: FIRST,
        records: [
          {
            recordId: seededId(record('accepted.md', 'accepted')),
            entityRef: SHOP,
            title: 'Wait',
            path: 'docs/adr/accepted.md',
            commit: 'c0ffee',
            rows: [
              expect.objectContaining({
                subject: 'IaC PRs',
                threshold: '5',
                line: 12,
                raw: row.raw,
              }),
            ],
          },
        ],
      },
      { location: SECOND, records: [expect.anything()] },
    ]);
    expect(pushed[0].records[0].rows[0]).not.toHaveProperty('details');
  });

  it('tells a location again only when something changed in it', async () => {
    const teller = startTeller();
    await teller.tell(signal);
    await teller.tell(signal);
    expect(pushed).toHaveLength(2);
    await db('records').where('path', 'docs/adr/proposed.md').update({
      state: 'accepted',
    });
    await teller.tell(signal);
    expect(summary()[2]).toEqual([
      FIRST,
      ['docs/adr/accepted.md: 1', 'docs/adr/proposed.md: 1'],
    ]);
    expect(pushed).toHaveLength(3);
  });

  it('takes the rules of a location back once it is gone, also after a restart', async () => {
    await startTeller().tell(signal);
    await db('locations').where('location_key', SECOND).delete();
    pushed = [];
    await startTeller().tell(signal);
    expect(summary()).toEqual([
      [FIRST, ['docs/adr/accepted.md: 1']],
      [SECOND, []],
    ]);
    pushed = [];
    await startTeller().tell(signal);
    expect(summary()).toEqual([[FIRST, ['docs/adr/accepted.md: 1']]]);
  });

  it('tells the others although one fails, and that one again', async () => {
    replaceRules.mockRejectedValueOnce(new Error('the triggers are away'));
    const teller = startTeller();
    await expect(teller.tell(signal)).rejects.toThrow('the triggers are away');
    expect(summary().map(([location]) => location)).toEqual([SECOND]);
    await teller.tell(signal);
    expect(summary().map(([location]) => location)).toEqual([SECOND, FIRST]);
  });

  it('tells all again after ten minutes: somebody may have told something older', async () => {
    const teller = startTeller();
    await teller.tell(signal);
    clock = new Date(clock.getTime() + 10 * 60_000);
    await teller.tell(signal);
    expect(pushed).toHaveLength(4);
  });

  it('asks once, and keeps quiet, where triggers are not installed', async () => {
    replaceRules.mockResolvedValue(undefined);
    await startTeller().tell(signal);
    expect(replaceRules).toHaveBeenCalledTimes(1);
  });
});
