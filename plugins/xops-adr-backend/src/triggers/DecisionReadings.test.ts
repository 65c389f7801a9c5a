import { TestDatabases } from '@backstage/backend-test-utils';
import { ReadingPush } from '@xops/plugin-xops-triggers-node';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { seedRecords } from '../__testUtils__/seedRecords';
import { DecisionReadings } from './DecisionReadings';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SHOP = 'component:default/shop';
const PAY = 'component:default/pay';
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('DecisionReadings on %s', id => {
  let db: Knex;
  let told: ReadingPush['readings'];
  let clock: Date;
  let readings: DecisionReadings;

  const values = () =>
    Object.fromEntries(
      told.map(({ spec, value }) => [
        [spec.source, ...Object.values(spec.parameters)].join(' '),
        value,
      ]),
    );

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    await seedRecords(db, {
      entities: {
        [SHOP]: { owners: ['group:default/shop'] },
        [PAY]: { owners: ['group:default/pay', 'group:default/shop'] },
      },
      records: [
        {
          name: 'old.md',
          entities: [SHOP, PAY],
          reviewDue: '2026-02-28',
          findings: [
            { severity: 'error' },
            { severity: 'warning' },
            { severity: 'info' },
          ],
        },
        { name: 'today.md', entities: [SHOP], reviewDue: '2026-03-01' },
        {
          name: 'template.md',
          kind: 'template',
          entities: [SHOP],
          reviewDue: '2026-02-28',
        },
        {
          name: 'nobodys.md',
          entities: [],
          reviewDue: '2026-02-28',
          findings: [{ severity: 'error' }],
        },
      ],
    });
    clock = new Date('2026-03-01T08:00:00Z');
    told = [];
    readings = new DecisionReadings({
      db,
      triggers: {
        report: async push => {
          told.push(...push.readings);
        },
      },
      now: () => clock,
    });
  });

  it('counts each record once, of all and of each owner', async () => {
    await readings.tell(signal);
    expect(values()).toEqual({
      'adr.reviewsOverdue': 1,
      'adr.findings': 2,
      'adr.findings error': 1,
      'adr.reviewsOverdue group:default/shop': 1,
      'adr.findings group:default/shop': 2,
      'adr.findings group:default/shop error': 1,
      'adr.reviewsOverdue group:default/pay': 1,
      'adr.findings group:default/pay': 2,
      'adr.findings group:default/pay error': 1,
    });
    expect(told[0]).toMatchObject({
      at: '2026-03-01T08:00:00.000Z',
      quality: 'ok',
      unit: { kind: 'count', of: 'overdue reviews' },
    });
  });

  it('tells what changed, and all again after ten minutes', async () => {
    await readings.tell(signal);
    told = [];
    await readings.tell(signal);
    expect(told).toEqual([]);
    clock = new Date('2026-03-02T08:00:00Z');
    await db('records').where('path', 'docs/adr/old.md').delete();
    await readings.tell(signal);
    expect(values()).toMatchObject({
      // Due yesterday.
      'adr.reviewsOverdue': 1,
      'adr.findings group:default/pay': 0,
    });
    expect(told).toHaveLength(9);
  });

  it('tells again what could not be told', async () => {
    const failing = new DecisionReadings({
      db,
      triggers: {
        report: jest
          .fn()
          .mockRejectedValueOnce(new Error('away'))
          .mockImplementation(async push => {
            told.push(...push.readings);
          }),
      },
      now: () => clock,
    });
    await expect(failing.tell(signal)).rejects.toThrow('away');
    await failing.tell(signal);
    expect(told).toHaveLength(9);
  });
});
