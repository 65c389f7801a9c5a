import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ruleDetailSchema,
  triggerRuleSchema,
  tryoutResultSchema,
} from '@xops/plugin-xops-triggers-common';
import {
  Moons,
  pay,
  record,
  rulePath,
  startMoons,
} from '../__testUtils__/moons';
import { ada, bob, carol, mallory } from '../__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const FUTURE = '2999-01-01T00:00:00.000Z';
const PAST = '2020-01-01T00:00:00.000Z';
const moons = { source: 'moon.count', parameters: {} };
const draft = (part: object = {}) => ({
  subject: 'Moons seen',
  comparisons: [{ reading: moons, comparator: '>', threshold: 4 }],
  owners: ['group:default/pay'],
  action: { id: 'fly', words: 'Fly there' },
  ...part,
});
const comparison = (part: object) => ({
  comparisons: [{ ...draft().comparisons[0], ...part }],
});

describe.each(databases.eachSupportedId())('rules of the page, on %s', id => {
  let backend: Moons;

  beforeEach(async () => {
    backend = await startMoons({ knex: await databases.init(id) });
  });

  async function create(part: object = {}): Promise<string> {
    const created = await backend.post('/rules', draft(part));
    return triggerRuleSchema.parse(created.body).id;
  }
  const detailOf = async (ruleId: string) =>
    ruleDetailSchema.parse((await backend.get(rulePath(ruleId))).body);

  it('are made by who may configure, watched, and told with who made them', async () => {
    const created = await backend.post('/rules', draft());
    expect(created.status).toBe(201);
    const rule = triggerRuleSchema.parse(created.body);
    expect(rule).toMatchObject({
      id: expect.stringMatching(/^page#[0-9a-f-]{36}$/),
      origin: { kind: 'page', by: ada },
      condition: { threshold: 4, unit: { kind: 'count', of: 'moons' } },
    });
    await backend.measure(5);
    expect(await detailOf(rule.id)).toMatchObject({
      state: 'firing',
      changes: [{ kind: 'created', by: ada }],
    });
    expect((await backend.get('/openings/fly')).body.open).toBe(true);
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'rule-create' }),
    );
  });

  it('are seen by their owners, and made by nobody without permission', async () => {
    const ruleId = await create();
    const others = await create({ owners: ['group:default/shop'] });
    expect((await backend.get(rulePath(ruleId), carol)).status).toBe(200);
    expect((await backend.get(rulePath(others), carol)).status).toBe(404);
    for (const user of [bob, carol, mallory]) {
      expect((await backend.post('/rules', draft(), user)).status).toBe(403);
      const edited = await backend.put(rulePath(ruleId), draft(), user);
      expect(edited.status).toBe(403);
      expect((await backend.remove(rulePath(ruleId), user)).status).toBe(403);
    }
  });

  it.each<[string, object, string]>([
    [
      'a threshold that is no number',
      comparison({ threshold: 'many' }),
      'comparisons.0.threshold: must be a number, not "many"',
    ],
    [
      'a unit that does not fit',
      comparison({ unit: { kind: 'rate', per: 'P7D' } }),
      "comparisons.0.unit: a rate does not fit 'moon.count', which measures a count",
    ],
    [
      'an unknown source',
      comparison({ reading: { source: 'mood' } }),
      "comparisons.0.reading: No reading source 'mood' is installed; there are 'catalog.count'",
    ],
    [
      'parameters that the source refuses',
      comparison({ reading: { source: 'mandate', parameters: { kinds: [] } } }),
      "comparisons.0.reading: 'mandate' does not take these parameters",
    ],
    [
      'a clear threshold on the wrong side',
      comparison({ clearThreshold: 9 }),
      "comparisons.0.clearThreshold: clears at 9, which lies on the firing side of '> 4'",
    ],
    ['nobody who owns it', { owners: [] }, 'owners'],
    [
      'an owner that the catalog does not know',
      { owners: ['group:default/pay', 'group:default/moonwalkers'] },
      "owners: the catalog knows no 'group:default/moonwalkers'",
    ],
    ['a field that is unknown', { colour: 'red' }, 'colour'],
  ])('refuse %s, and name the place', async (_, part, words) => {
    const { status, body } = await backend.post('/rules', draft(part));
    expect(status).toBe(400);
    expect(body.error.message).toContain(words);
    expect((await backend.get('/rules')).body.total).toBe(2);
  });

  it('keep what they have reached when they are edited, and wait anew', async () => {
    const timing = { for: 'PT1H' };
    const ruleId = await create({ timing });
    await backend.measure(5);
    expect(await detailOf(ruleId)).toMatchObject({ state: 'pending' });
    const edited = await backend.put(
      rulePath(ruleId),
      draft({ ...comparison({ threshold: 2 }), timing }),
    );
    expect(edited.status).toBe(200);
    await backend.runRound();
    const detail = await detailOf(ruleId);
    expect(detail).toMatchObject({
      state: 'pending',
      sentence: 'Moons seen above 2 moons for 1 hour: Fly there',
      evaluation: { timerSeconds: 0, neededSeconds: 3600 },
    });
    expect(
      detail.changes?.map(({ kind, sentence }) => [kind, sentence]),
    ).toEqual([
      ['created', 'Moons seen above 4 moons for 1 hour: Fly there'],
      ['edited', 'Moons seen above 2 moons for 1 hour: Fly there'],
    ]);
  });

  it('leave their history when they are removed', async () => {
    const ruleId = await create();
    await backend.measure(5);
    expect((await backend.remove(rulePath(ruleId))).status).toBe(204);
    expect((await backend.get(rulePath(ruleId))).status).toBe(404);
    expect((await backend.remove(rulePath(ruleId))).status).toBe(404);
    const path = `/history?rule=${encodeURIComponent(ruleId)}`;
    const { body } = await backend.get(path, carol);
    expect(body.items.map((it: { kind: string }) => it.kind)).toEqual([
      'change',
      'transition',
      'transition',
      'change',
    ]);
    expect(body.items[0].removedAt).toEqual(expect.any(String));
  });

  it('do not take a decision’s rule for theirs', async () => {
    const edited = await backend.put(rulePath(pay), draft());
    expect(edited.status).toBe(409);
    expect(edited.body.error.message).toBe(
      `'${pay}' was made by the decision “pay” and is changed there`,
    );
    expect((await backend.remove(rulePath(pay))).status).toBe(409);
  });

  it('switch off any rule, also when its record is told again, and on', async () => {
    const path = `${rulePath(pay)}/enabled`;
    const off = { enabled: false, reason: 'too loud' };
    expect((await backend.post(path, off, carol)).status).toBe(403);
    expect((await backend.post(path, { enabled: false })).status).toBe(400);
    expect((await backend.post(path, off)).status).toBe(204);
    await backend.pushRecords(record('pay', 'Moons'));
    await backend.measure(6);
    expect(await detailOf(pay)).toMatchObject({
      group: 'off',
      rule: { enabled: false },
      changes: [
        { kind: 'created' },
        { kind: 'disabled', by: ada, reason: 'too loud' },
      ],
    });
    expect((await detailOf(pay)).state).toBeUndefined();
    await backend.post(path, { enabled: true, reason: 'needed' });
    await backend.runRound();
    expect(await detailOf(pay)).toMatchObject({ state: 'firing' });
  });

  it('silence any rule until a date: its steps are kept, and nobody is notified', async () => {
    const path = `${rulePath(pay)}/silence`;
    const silence = { until: FUTURE, reason: 'migration' };
    expect((await backend.post(path, silence, carol)).status).toBe(403);
    expect((await backend.post(path, { until: PAST })).status).toBe(400);
    const past = await backend.post(path, { ...silence, until: PAST });
    expect(past.status).toBe(400);
    expect(past.body.error.message).toBe(`until: ${PAST} is past`);
    expect((await backend.post(path, silence)).status).toBe(204);
    await backend.measure(6);
    expect(await detailOf(pay)).toMatchObject({
      state: 'firing',
      rule: { silencedUntil: FUTURE },
      changes: [
        { kind: 'created' },
        { kind: 'silenced', by: ada, until: FUTURE, reason: 'migration' },
      ],
    });
    const told = JSON.stringify(backend.notifications.send.mock.calls);
    expect(told).toContain('group:default/shop');
    expect(told).not.toContain('group:default/pay');

    await backend.post(path, { reason: 'done' });
    const detail = await detailOf(pay);
    expect(detail.rule.silencedUntil).toBeUndefined();
    expect(detail.changes?.at(-1)).toMatchObject({ kind: 'unsilenced' });
  });

  it('are tried on what was read, before and after they exist', async () => {
    await backend.tell(6);
    const path = '/tryouts';
    const tried = await backend.post(path, { rule: draft(), since: PAST });
    expect(tryoutResultSchema.parse(tried.body)).toMatchObject({
      sentence: 'Would have fired once since 1 January 2020.',
      firings: 1,
      readings: 2,
      readingsSince: PAST,
    });
    const known = await backend.post(path, {
      rule: { ruleId: pay },
      since: PAST,
    });
    expect(known.body).toMatchObject({ firings: 1 });
    const faulty = draft(comparison({ reading: { source: 'mood' } }));
    const refused = await backend.post(path, { rule: faulty, since: PAST });
    expect(refused.status).toBe(400);
    const early = await backend.post(path, { rule: draft(), since: FUTURE });
    expect(early.body.error.message).toBe(`since: ${FUTURE} is yet to come`);
    const asked = { rule: draft(), since: PAST };
    expect((await backend.post(path, asked, carol)).status).toBe(403);
    expect((await backend.post(path, {})).status).toBe(400);
    const none = { rule: { ruleId: 'none' }, since: PAST };
    expect((await backend.post(path, none)).status).toBe(404);
  });

  it('are changed by people alone', async () => {
    expect((await backend.push('/rules', draft())).status).toBe(403);
  });
});
