import { TestDatabases } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { seedRecords, seededId } from '../__testUtils__/seedRecords';
import { ReviewNotifier } from './ReviewNotifier';
import { ReviewOutbox } from './ReviewOutbox';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SHOP = 'component:default/shop';
const PAY = 'component:default/pay';
const signal = new AbortController().signal;

describe.each(databases.eachSupportedId())('ReviewNotifier on %s', id => {
  let db: Knex;
  let clock: Date;
  let sent: NotificationSendOptions[];
  let send: jest.Mock<Promise<void>, [NotificationSendOptions]>;

  /** A process of its own: nothing but the database outlives it. */
  const worker = () =>
    new ReviewNotifier({
      notifications: { send },
      outbox: new ReviewOutbox({ db }),
      reviewSoonDays: 30,
      now: () => clock,
    });
  const titles = () => sent.map(({ payload }) => payload.title).sort();
  const unsent = () =>
    db('review_notices').whereNull('sent_at').select('record_id', 'error');

  beforeEach(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    await seedRecords(db, {
      entities: {
        [SHOP]: { owners: ['group:default/shop'] },
        [PAY]: { owners: ['group:default/pay', 'user:default/ada'] },
        'component:default/orphan': {},
      },
      records: [
        {
          name: 'soon.md',
          title: 'Keep baskets',
          entities: [SHOP, PAY],
          reviewDue: '2026-03-20',
        },
        {
          name: 'a b.md',
          title: 'x'.repeat(500),
          entities: [SHOP],
          reviewDue: '2026-02-20',
        },
        { name: 'later.md', entities: [SHOP], reviewDue: '2026-06-01' },
        { name: 'none.md', entities: [SHOP] },
        {
          name: 'template.md',
          kind: 'template',
          entities: [SHOP],
          reviewDue: '2026-02-20',
        },
        {
          name: 'orphan.md',
          entities: ['component:default/orphan'],
          reviewDue: '2026-02-20',
        },
      ],
    });
    clock = new Date('2026-03-01T08:00:00Z');
    sent = [];
    send = jest.fn(async options => {
      sent.push(options);
    });
  });

  it('tells the owners of all entities, and leads to the record', async () => {
    await worker().notify(signal);
    expect(titles()).toEqual([
      'The review of “Keep baskets” is due on 2026-03-20',
      `The review of “${'x'.repeat(119)}…” is overdue since 2026-02-20`,
    ]);
    const soon = sent.find(it => it.payload.severity === 'normal');
    expect(soon).toEqual({
      recipients: {
        type: 'entity',
        entityRef: [
          'group:default/pay',
          'group:default/shop',
          'user:default/ada',
        ],
      },
      payload: {
        title: 'The review of “Keep baskets” is due on 2026-03-20',
        description:
          'So says “Reviewed yearly”. See whether the decision still holds.',
        link: '/decisions/component/default/pay/aaaaaaaaaa/docs/adr/soon.md',
        severity: 'normal',
        topic: 'Decision reviews',
        scope: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(sent.find(it => it !== soon)?.payload).toMatchObject({
      severity: 'high',
      link: '/decisions/component/default/shop/aaaaaaaaaa/docs/adr/a%20b.md',
    });
  });

  it('tells each once, whoever comes again and after any restart', async () => {
    await worker().notify(signal);
    await worker().notify(signal);
    clock = new Date('2026-03-02T08:00:00Z');
    await worker().notify(signal);
    expect(sent).toHaveLength(2);
  });

  it('tells each once with two workers at the same time', async () => {
    await Promise.all([worker().notify(signal), worker().notify(signal)]);
    await worker().notify(signal);
    expect(sent).toHaveLength(2);
    expect(new Set(titles()).size).toBe(2);
  });

  it('tells again when what was due soon is overdue, and when another day is due', async () => {
    await worker().notify(signal);
    clock = new Date('2026-03-21T08:00:00Z');
    await worker().notify(signal);
    expect(titles().at(1)).toBe(
      'The review of “Keep baskets” is overdue since 2026-03-20',
    );
    await db('records')
      .where('record_id', seededId({ name: 'soon.md', entities: [] }))
      .update({ review_due: '2026-04-01' });
    await worker().notify(signal);
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map(({ payload }) => payload.scope)).size).toBe(4);
  });

  it('tries again what could not be sent, and sends the others all the same', async () => {
    send.mockRejectedValueOnce(new Error('the service is away'));
    await expect(worker().notify(signal)).rejects.toThrow(
      'Not sent: 1 of the notifications about reviews; caused by Error: the service is away',
    );
    expect(sent).toHaveLength(1);
    await expect(unsent()).resolves.toMatchObject([
      { error: 'the service is away' },
    ]);
    await worker().notify(signal);
    expect(sent).toHaveLength(2);
    await expect(unsent()).resolves.toEqual([]);
  });

  it('takes over from a worker that died after sending, under the same scope', async () => {
    const outbox = new ReviewOutbox({ db });
    let scope: string | undefined;
    send.mockImplementationOnce(async options => {
      scope = options.payload.scope;
      sent.push(options);
      // What the dead worker never did.
      await db.schema.renameTable('review_notices', 'away');
    });
    await expect(worker().notify(signal)).rejects.toThrow();
    await db.schema.renameTable('away', 'review_notices');
    await worker().notify(signal);
    const before = sent.length;
    clock = new Date(clock.getTime() + 6 * 60_000);
    await worker().notify(signal);
    expect(sent).toHaveLength(before + 1);
    expect(sent.at(-1)?.payload.scope).toBe(scope);
    await expect(outbox.listUnsent(clock)).resolves.toEqual([]);
  });

  it('says nothing again of a record that was moved', async () => {
    await worker().notify(signal);
    const before = seededId({ name: 'soon.md', entities: [] });
    const moved = seededId({ name: 'moved.md', entities: [] });
    await db('records').where('record_id', before).update({ record_id: moved });
    await db('record_aliases').insert({
      alias_id: before,
      location_key: 'aaaaaaaaaa',
      record_id: moved,
      renamed_at: clock.toISOString(),
    });
    await worker().notify(signal);
    expect(sent).toHaveLength(2);
  });

  it('drops what is no longer true before it is sent', async () => {
    send.mockRejectedValue(new Error('the service is away'));
    await expect(worker().notify(signal)).rejects.toThrow('Not sent: 2');
    await db('records').update({ review_due: null });
    await worker().notify(signal);
    await expect(unsent()).resolves.toEqual([]);
    expect(sent).toEqual([]);
  });

  it('stops when told to, and loses nothing', async () => {
    const stopped = new AbortController();
    stopped.abort();
    await worker().notify(stopped.signal);
    expect(sent).toEqual([]);
    await worker().notify(signal);
    expect(sent).toHaveLength(2);
  });
});
