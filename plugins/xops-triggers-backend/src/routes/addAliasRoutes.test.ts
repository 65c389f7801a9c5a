import { TestDatabases } from '@backstage/backend-test-utils';
import {
  aliasListSchema,
  historyListSchema,
  readingSourceListSchema,
  unboundListSchema,
} from '@xops/plugin-xops-triggers-common';
import { Knex } from 'knex';
import {
  Moons,
  pay,
  rulePath,
  startMoons,
  unbound,
} from '../__testUtils__/moons';
import { ada, bob, carol, mallory } from '../__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const mars = {
  words: ['Moons of Mars'],
  reading: { source: 'moon.count', parameters: {} },
};
const swim = { words: ['Fly to Moons of Mars'], action: 'swim' };

describe.each(databases.eachSupportedId())('what words mean, on %s', id => {
  let knex: Knex;
  let backend: Moons;

  beforeEach(async () => {
    knex = await databases.init(id);
    backend = await startMoons({ knex });
  });

  const listUnbound = async () =>
    unboundListSchema.parse((await backend.get('/unbound')).body).items;

  it('is what somebody says on the page, and binds at once what waits for it', async () => {
    expect(await listUnbound()).toHaveLength(1);
    const added = await backend.post('/aliases/readings', mars);
    expect(added.status).toBe(201);
    expect(await listUnbound()).toEqual([]);
    await backend.post('/aliases/actions', swim);
    await backend.measure(6);
    expect((await backend.get(rulePath(unbound))).body).toMatchObject({
      state: 'firing',
      rule: { action: { id: 'swim' } },
    });
    expect((await backend.get('/openings/swim')).body.open).toBe(true);

    expect((await backend.remove(`/aliases/${added.body.id}`)).status).toBe(
      204,
    );
    expect(await listUnbound()).toMatchObject([{ id: unbound }]);
    expect((await backend.remove(`/aliases/${added.body.id}`)).status).toBe(
      404,
    );
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'alias-remove' }),
    );
  });

  it('is in the history of what it binds and unbinds, with the person whose doing that is', async () => {
    const { body } = await backend.post('/aliases/readings', mars);
    await backend.remove(`/aliases/${body.id}`);
    const path = `/history?rule=${encodeURIComponent(unbound)}`;
    const { items } = historyListSchema.parse((await backend.get(path)).body);
    expect(
      items.map(it => it.kind === 'change' && [it.change.by, it.change.reason]),
    ).toEqual([
      [ada, "No longer bound to 'moon.count' by the words “Moons of Mars”"],
      [ada, "Bound to 'moon.count' by the words “Moons of Mars”"],
      [undefined, undefined],
    ]);
  });

  it('is listed with who said it, configuration first', async () => {
    await backend.post('/aliases/readings', mars);
    const { body } = await backend.get('/aliases', bob);
    expect(aliasListSchema.parse(body)).toMatchObject({
      readings: [
        { alias: { words: ['Moons'] }, origin: { kind: 'configuration' } },
        { alias: mars, origin: { kind: 'page', by: ada } },
      ],
      actions: [{ origin: { kind: 'configuration' } }],
    });
    expect((await backend.get('/aliases', mallory)).status).toBe(403);
    expect((await backend.get('/aliases?a=b')).status).toBe(400);
  });

  it.each<[string, object, number, string]>([
    [
      'words that mean something',
      { ...mars, words: ['moons'] },
      409,
      "'moons' means something already",
    ],
    [
      'an unknown source',
      { ...mars, reading: { source: 'mood' } },
      400,
      "reading: No reading source 'mood' is installed",
    ],
    [
      'a unit that does not fit',
      { ...mars, unit: { kind: 'rate', per: 'P7D' } },
      400,
      "unit: 'moon.count' measures a count, which is no rate",
    ],
    ['no words', { ...mars, words: [] }, 400, 'words'],
  ])('refuses %s', async (_, alias, status, words) => {
    const refused = await backend.post('/aliases/readings', alias);
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toContain(words);
  });

  it('is changed by nobody without permission', async () => {
    for (const user of [bob, carol, mallory]) {
      expect((await backend.post('/aliases/readings', mars, user)).status).toBe(
        403,
      );
      expect((await backend.post('/aliases/actions', swim, user)).status).toBe(
        403,
      );
      const path = '/aliases/00000000-0000-4000-8000-000000000000';
      expect((await backend.remove(path, user)).status).toBe(403);
    }
    expect((await backend.remove('/aliases/1')).status).toBe(400);
    expect((await backend.post('/aliases/actions', { words: [] })).status).toBe(
      400,
    );
  });

  it('is bound anew at a start with other aliases, without the records being told again', async () => {
    const restarted = await startMoonsAgain({
      aliases: { readings: [{ ...mars, words: ['Moons of Mars'] }] },
    });
    expect((await restarted.get(rulePath(unbound))).status).toBe(200);
    const history = await restarted.get(
      `/history?rule=${encodeURIComponent(unbound)}`,
    );
    const [event] = historyListSchema.parse(history.body).items;
    expect(event).toMatchObject({
      kind: 'change',
      change: {
        kind: 'edited',
        reason: expect.stringContaining('at the start of the portal'),
      },
    });
    const gone = await restarted.get(rulePath(pay));
    expect(gone.body.error.message).toContain("no reading is called 'Moons'");
  });

  it('takes rules of configuration, and shows those that cannot be measured with the reason', async () => {
    const rule = (name: string, source: string) => ({
      id: name,
      subject: `Rule ${name}`,
      owners: ['group:default/pay'],
      comparisons: [{ reading: { source }, comparator: '>', threshold: 2 }],
    });
    const first = await startMoonsAgain({
      rules: [rule('moons', 'moon.count'), rule('mood', 'mood')],
    });
    const { items } = unboundListSchema.parse(
      (await first.get('/unbound')).body,
    );
    expect(items.find(it => it.id === 'configuration#mood')).toMatchObject({
      subject: 'Rule mood',
      unbound: expect.stringContaining("No reading source 'mood' is installed"),
      suggestions: [],
    });
    await first.measure(3);
    const path = rulePath('configuration#moons');
    expect((await first.get(path)).body).toMatchObject({ state: 'firing' });
    expect((await first.remove(path)).body.error.message).toBe(
      "'configuration#moons' was made by configuration and is changed there",
    );

    const second = await startMoonsAgain({});
    expect((await second.get(path)).status).toBe(404);
  });

  it('tells what can be measured, with the schema of its parameters', async () => {
    const { body } = await backend.get('/reading-sources', bob);
    const { items } = readingSourceListSchema.parse(body);
    expect(items.find(it => it.id === 'mandate')).toMatchObject({
      intervalSeconds: 30,
      timeToLiveSeconds: 600,
      parameters: {
        type: 'object',
        properties: { kinds: { type: 'array' } },
        required: ['kinds'],
      },
    });
    expect((await backend.get('/reading-sources', mallory)).status).toBe(403);
    expect((await backend.get('/reading-sources?a=b')).status).toBe(400);
  });

  /** Another start on the same database; the record that `startMoons` pushes is as it was. */
  function startMoonsAgain(triggers: object) {
    return startMoons({ knex, triggers: JSON.parse(JSON.stringify(triggers)) });
  }
});
