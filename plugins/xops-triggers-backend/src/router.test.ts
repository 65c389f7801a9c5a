import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import {
  openingAnswerSchema,
  recordedActSchema,
  ruleDetailSchema,
  ruleListSchema,
  unboundListSchema,
  ruleReadingsSchema,
} from '@xops/plugin-xops-triggers-common';
import request from 'supertest';
import { component, moonReadings, record } from './__testUtils__/moons';
import {
  ada,
  asService,
  asUser,
  bob,
  carol,
  mallory,
  startBackend,
} from './__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const base = '/api/xops-triggers/v1';
const FUTURE = '2999-01-01T00:00:00.000Z';
const PAST = '2020-01-01T00:00:00.000Z';

const idOf = (name: string) => `0a1b2c3d4e:${name}.md#moons`;
const pathOf = (name: string) =>
  `${base}/rules/${encodeURIComponent(idOf(name))}`;
const RULES = {
  location: '0a1b2c3d4e',
  records: [record('pay', 'Moons', 'Moons of Mars'), record('shop', 'Moons')],
};
const readings = (value: number, at: string) =>
  moonReadings(value, { at, text: 'Io' });

describe.each(databases.eachSupportedId())('the routes, on %s', id => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const get = (path: string, user = ada) =>
    request(backend.server).get(path).set(asUser(user));
  const post = (path: string, body: object, user = ada) =>
    request(backend.server).post(path).set(asUser(user)).send(body);
  const push = (path: string, body: object) =>
    request(backend.server).post(`${base}${path}`).set(asService()).send(body);
  const measure = async (value: number) => {
    const at = new Date().toISOString();
    await push('/pushed-readings', readings(value, at));
    await backend.runRound();
  };

  beforeEach(async () => {
    backend = await startBackend({
      knex: await databases.init(id),
      entities: [component('pay', 'pay'), component('shop', 'shop')],
      triggers: {
        aliases: {
          readings: [{ words: ['Moons'], reading: { source: 'moon.count' } }],
          actions: [{ words: ['Fly to Moons'], action: 'fly' }],
        },
      },
    });
    await push('/pushed-readings', readings(3, PAST));
    await push('/pushed-rules', RULES);
  });

  it('takes rules again without a change, and audits it', async () => {
    const again = await push('/pushed-rules', RULES);
    const receipt = { added: 0, changed: 0, removed: 0, unbound: 1 };
    expect(again.body).toEqual(receipt);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'rule-push' }),
    );
  });

  it.each(['/pushed-rules', '/pushed-readings'])(
    'takes %s from services alone, well-formed',
    async path => {
      expect((await post(`${base}${path}`, RULES)).status).toBe(403);
      const malformed = await push(path, { location: 7 });
      expect(malformed.status).toBe(400);
      expect(malformed.body.error.message).toContain('is not valid');
    },
  );

  it('lists what fires first, and what is unbound with suggestions', async () => {
    await measure(6);
    const { body } = await get(`${base}/rules`);
    const list = ruleListSchema.parse(body);
    expect(list.items.map(it => [it.rule.id, it.state])).toEqual([
      [idOf('pay'), 'firing'],
      [idOf('shop'), 'firing'],
    ]);
    expect(list.counts).toMatchObject({ firing: 2, quiet: 0 });
    const unbound = unboundListSchema.parse(
      (await get(`${base}/unbound`)).body,
    );
    expect(unbound.items).toMatchObject([
      { subject: 'Moons of Mars', suggestions: [{ words: ['Moons'] }] },
    ]);
  });

  it('lists to each what is theirs, to nobody without permission, and refuses a query that it does not know', async () => {
    const own = ruleListSchema.parse((await get(`${base}/rules`, carol)).body);
    expect(own.items.map(it => it.rule.id)).toEqual([idOf('pay')]);
    expect((await get(`${base}/rules`, mallory)).status).toBe(403);
    expect((await get(`${base}/rules?a=b`)).status).toBe(400);
  });

  it('explains a rule to whoever may see it', async () => {
    await measure(6);
    const detail = ruleDetailSchema.parse(
      (await get(pathOf('pay'), carol)).body,
    );
    expect(detail.transitions.map(({ to }) => to)).toEqual([
      'pending',
      'firing',
    ]);
    expect(Object.values(detail.explanations)).toEqual([[{ text: 'Io' }]]);
    expect((await get(pathOf('shop'), carol)).status).toBe(404);
    expect((await get(pathOf('none'))).status).toBe(404);
    expect((await get(pathOf('pay'), mallory)).status).toBe(403);
    expect((await get(`${base}/rules/%00`)).status).toBe(400);
    const unbound = await get(`${pathOf('pay')}-of-mars`);
    expect(unbound.status).toBe(409);
    expect(unbound.body.error.message).toContain('no reading is called');
  });

  it('answers a push of readings with nothing, each time', async () => {
    const answers = [
      await push('/pushed-readings', readings(6, PAST)),
      await push('/pushed-readings', readings(6, PAST)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  });

  it('draws the readings of a rule', async () => {
    await measure(6);
    const path = `${pathOf('pay')}/readings`;
    const { body } = await get(`${path}?since=${PAST}&points=100`, carol);
    const { series } = ruleReadingsSchema.parse(body);
    expect(series[0].points.map(({ value }) => value)).toEqual([3, 6]);
    const late = ruleReadingsSchema.parse((await get(path)).body);
    expect(late.series[0].points.map(({ value }) => value)).toEqual([6]);
    expect((await get(`${pathOf('shop')}/readings`, carol)).status).toBe(404);
    expect((await get(path, mallory)).status).toBe(403);
    expect((await get(`${path}?since=yesterday`)).status).toBe(400);
    expect((await get(`${path}?points=1e9`)).status).toBe(400);
  });

  it('tells everybody who is signed in whether a path is open', async () => {
    const locked = await get(`${base}/openings/fly`, mallory);
    expect(openingAnswerSchema.parse(locked.body)).toMatchObject({
      open: false,
      distance: { value: 3, threshold: 5, unit: 'moons' },
    });
    await measure(6);
    const open = await get(`${base}/openings/fly`, mallory);
    expect(open.body).toMatchObject({ open: true });
    expect((await get(`${base}/openings/%00`)).status).toBe(400);
    const nobody = mockCredentials.none.header();
    expect(
      (
        await request(backend.server)
          .get(`${base}/openings/fly`)
          .set('authorization', nobody)
      ).status,
    ).toBe(401);
  });

  it('takes acts of owners and of nobody else, and tells open pages', async () => {
    await measure(6);
    const path = `${pathOf('pay')}/acts`;
    const seen = await post(path, { kind: 'acknowledge' }, carol);
    expect(seen.status).toBe(201);
    expect(recordedActSchema.parse(seen.body)).toMatchObject({ by: carol });
    expect(backend.signals.publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'xops-triggers',
      message: { action: 'changed', rules: [idOf('pay')] },
    });
    expect((await post(path, { kind: 'acknowledge' }, bob)).status).toBe(403);
    const others = `${pathOf('shop')}/acts`;
    expect((await post(others, { kind: 'acknowledge' }, carol)).status).toBe(
      404,
    );
    expect((await post(path, { kind: 'dance' })).status).toBe(400);
    const service = await push(
      `/rules/${encodeURIComponent(idOf('pay'))}/acts`,
      { kind: 'acknowledge' },
    );
    expect(service.status).toBe(403);
    expect(backend.auditedAs.fail).toHaveBeenCalled();
  });

  it('opens a quiet path by override alone, with a permission of its own and an end', async () => {
    await measure(3);
    const path = `${pathOf('pay')}/acts`;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const override = { kind: 'override', reason: 'urgent', until };
    expect((await post(path, { kind: 'activate' }, carol)).status).toBe(409);
    expect((await post(path, override, carol)).status).toBe(403);
    expect((await post(path, { ...override, until: PAST })).status).toBe(409);
    const endless = await post(path, { ...override, until: FUTURE });
    expect(endless.status).toBe(409);
    expect(endless.body.error.message).toContain(
      'It would end at 2999-01-01 00:00 UTC: an override ends at ',
    );
    expect((await get(`${base}/openings/fly`)).body.open).toBe(false);
    expect((await post(path, override)).status).toBe(201);
    const reasonFor = async (user: string) => {
      const { body } = await get(`${base}/openings/fly`, user);
      return body.open && body.reason;
    };
    expect(await reasonFor(carol)).toMatch(/^ada opened it .* UTC: urgent$/);
    expect(await reasonFor(mallory)).toMatch(/^it was opened .* UTC$/);
  });

  it('tells each step to owners, other plugins and open pages, once', async () => {
    // The rules themselves were told when they were pushed.
    backend.signals.publish.mockClear();
    await measure(6);
    await backend.runRound();
    expect(backend.notifications.send).toHaveBeenCalledTimes(2);
    expect(backend.events.publish).toHaveBeenCalledTimes(4);
    expect(backend.events.publish).toHaveBeenCalledWith({
      topic: 'xops.triggers',
      eventPayload: expect.objectContaining({
        ruleId: idOf('pay'),
        sequence: 2,
        from: 'pending',
        to: 'firing',
      }),
    });
    expect(backend.signals.publish).toHaveBeenCalledTimes(1);
  });
});
