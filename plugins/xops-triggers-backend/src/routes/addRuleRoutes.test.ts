import { TestDatabases } from '@backstage/backend-test-utils';
import {
  HistoryList,
  historyListSchema,
  ruleDetailSchema,
  ruleListSchema,
  ruleTrendsSchema,
  triggersSummarySchema,
} from '@xops/plugin-xops-triggers-common';
import {
  Moons,
  pay,
  record,
  rulePath,
  shop,
  startMoons,
} from '../__testUtils__/moons';
import { bob, carol, mallory } from '../__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())('reading rules, on %s', id => {
  let backend: Moons;

  beforeEach(async () => {
    backend = await startMoons({ knex: await databases.init(id) });
  });

  const list = async (query = '', user?: string) =>
    ruleListSchema.parse((await backend.get(`/rules${query}`, user)).body);

  it('goes through a list by pages, and counts what stands beyond', async () => {
    await backend.measure(6);
    const first = await list('?limit=1');
    expect(first).toMatchObject({
      items: [{ rule: { id: pay } }],
      total: 2,
      counts: { firing: 2, quiet: 0 },
    });
    const cursor = first.nextCursor ?? '';
    const second = await list(`?limit=1&cursor=${cursor}`);
    expect(second.items.map(it => it.rule.id)).toEqual([shop]);
    expect(second.nextCursor).toBeUndefined();
    expect((await backend.get('/rules?cursor=7')).status).toBe(400);
  });

  it.each([
    ['?group=quiet', 0],
    ['?group=firing', 2],
    ['?text=FLY%20to', 2],
    ['?text=mars', 0],
    ['?text=shop', 1],
    ['?entity=component:default/pay', 1],
    ['?entity=group:default/shop', 1],
    ['?record=0a1b2c3d4e:pay.md', 1],
    ['?action=fly', 2],
    ['?action=swim', 0],
  ])('finds with %s %d of two rules', async (query, total) => {
    await backend.measure(6);
    expect(await list(query)).toMatchObject({ total });
  });

  it('sees at once what was acted, pushed and read', async () => {
    expect((await list()).counts).toMatchObject({ broken: 2 });
    await backend.measure(6);
    expect((await list()).counts).toMatchObject({ firing: 2 });
    const acts = `${rulePath(pay)}/acts`;
    await backend.post(acts, { kind: 'acknowledge' }, carol);
    expect((await list()).items[0].acknowledged?.by).toBe(carol);
    await backend.pushRecords(record('shop', 'Moons'));
    expect((await list()).items.map(it => it.rule.id)).toEqual([shop]);
  });

  it('tells of the last evaluation what it stood on', async () => {
    await backend.measure(6);
    const detail = ruleDetailSchema.parse(
      (await backend.get(rulePath(pay))).body,
    );
    expect(detail.evaluation).toEqual({
      at: expect.any(String),
      known: true,
      timerSeconds: 0,
      neededSeconds: 0,
      comparisons: [
        {
          reading: 'moon.count?{}',
          value: 6,
          comparator: '>',
          threshold: 5,
          held: true,
        },
      ],
    });
    expect(detail.transitions).toMatchObject([
      { to: 'pending', values: { 'moon.count?{}': 6 } },
      {
        to: 'firing',
        values: { 'moon.count?{}': 6 },
        explanations: { 'moon.count?{}': [{ text: 'Moon 6' }] },
      },
    ]);
  });

  it('draws eight weeks of the rules that are asked for and may be seen', async () => {
    await backend.measure(6);
    const path = `/trends?rule=${encodeURIComponent(
      pay,
    )}&rule=${encodeURIComponent(shop)}&rule=none`;
    const all = ruleTrendsSchema.parse((await backend.get(path)).body);
    expect(all.items).toMatchObject([
      { ruleId: pay, threshold: 5, points: [{ value: 6 }] },
      { ruleId: shop, threshold: 5, points: [{ value: 6 }] },
    ]);
    const own = ruleTrendsSchema.parse((await backend.get(path, carol)).body);
    expect(own.items.map(({ ruleId }) => ruleId)).toEqual([pay]);
    expect((await backend.get(path, mallory)).status).toBe(403);
    expect((await backend.get('/trends')).status).toBe(400);
    expect((await backend.get('/trends?rule=a&points=3')).status).toBe(400);
    const many = Array.from({ length: 51 }, (_, index) => `rule=${index}`);
    expect((await backend.get(`/trends?${many.join('&')}`)).status).toBe(400);
    const most = many.slice(1).join('&');
    expect((await backend.get(`/trends?${most}`)).body.items).toEqual([]);
  });

  it('sums up what may be seen', async () => {
    const path = '/summary';
    const before = triggersSummarySchema.parse((await backend.get(path)).body);
    expect(before).toMatchObject({ counts: { broken: 2 }, unbound: 1 });
    expect(before.evaluatedAt).toBeUndefined();
    await backend.measure(6);
    await backend.post(`${rulePath(pay)}/acts`, { kind: 'acknowledge' });
    const summary = async (query: string, user?: string) =>
      triggersSummarySchema.parse((await backend.get(query, user)).body);
    expect(await summary(path)).toMatchObject({
      counts: { firing: 2 },
      unacknowledged: 1,
      unbound: 1,
      evaluatedAt: expect.any(String),
    });
    expect(await summary(path, carol)).toMatchObject({
      counts: { firing: 1 },
      unacknowledged: 0,
    });
    const ofShop = `${path}?entity=component:default/shop`;
    expect(await summary(ofShop)).toMatchObject({
      counts: { firing: 1 },
      unacknowledged: 1,
      unbound: 0,
    });
    expect((await backend.get(path, mallory)).status).toBe(403);
    expect((await backend.get(`${path}?a=b`)).status).toBe(400);
  });

  it('goes through the history of all rules by pages, newest first, each event once', async () => {
    await backend.measure(6);
    await backend.post(`${rulePath(pay)}/acts`, { kind: 'acknowledge' });
    await backend.pushRecords(record('pay', 'Moons'));
    const events: HistoryList['items'] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const query: string = cursor && `&cursor=${cursor}`;
      const { body } = await backend.get(`/history?limit=2${query}`, bob);
      const page = historyListSchema.parse(body);
      events.push(...page.items);
      cursor = page.nextCursor;
    }
    const told = events.map(event => {
      switch (event.kind) {
        case 'act':
          return `${event.ruleId} ${event.act.kind}`;
        case 'change':
          return `${event.ruleId} ${event.change.kind}`;
        case 'transition':
          return `${event.ruleId} ${event.transition.sequence}`;
        default:
          return event.mandate.id;
      }
    });
    expect(told).toHaveLength(10);
    expect(new Set(told).size).toBe(10);
    expect(told.slice(0, 3).sort()).toEqual([
      `${pay} acknowledge`,
      `${pay}-of-mars removed`,
      `${shop} removed`,
    ]);
    expect(told.indexOf(`${pay} 2`)).toBeLessThan(told.indexOf(`${pay} 1`));
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('tells the history to owners alone, also of what is gone', async () => {
    await backend.measure(6);
    await backend.pushRecords();
    const all = historyListSchema.parse(
      (await backend.get('/history', carol)).body,
    );
    expect(new Set(all.items.map(it => 'ruleId' in it && it.ruleId))).toEqual(
      new Set([pay, `${pay}-of-mars`]),
    );
    expect(all.items.every(it => 'removedAt' in it && it.removedAt)).toBe(true);
    const path = `/history?rule=${encodeURIComponent(shop)}`;
    expect((await backend.get(path, carol)).status).toBe(404);
    expect((await backend.get(path)).status).toBe(200);
    expect((await backend.get('/history?rule=none')).status).toBe(404);
    expect((await backend.get('/history', mallory)).status).toBe(403);
    expect((await backend.get('/history?cursor=x')).status).toBe(400);
    expect((await backend.get('/history?limit=0')).status).toBe(400);
  });
});
