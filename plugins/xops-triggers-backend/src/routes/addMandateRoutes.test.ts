import { TestDatabases } from '@backstage/backend-test-utils';
import {
  mandateListSchema,
  ruleDetailSchema,
} from '@xops/plugin-xops-triggers-common';
import { Moons, record, rulePath, startMoons } from '../__testUtils__/moons';
import { ada, carol, mallory } from '../__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});
const mandate = (owner = 'group:default/pay') => ({
  kind: 'iot',
  title: 'Sensors in the field',
  evidenceUrl: 'https://example.org/law',
  owner,
  validFrom: '2020-01-01T00:00:00.000Z',
});

describe.each(databases.eachSupportedId())('mandates, on %s', id => {
  let backend: Moons;

  beforeEach(async () => {
    backend = await startMoons({
      knex: await databases.init(id),
      triggers: {
        aliases: {
          readings: [
            {
              words: ['Field sensors'],
              reading: { source: 'mandate', parameters: { kinds: ['iot'] } },
            },
          ],
        },
      },
    });
  });

  it('declares, lists and withdraws mandates', async () => {
    const path = '/mandates';
    expect((await backend.post(path, mandate(), carol)).status).toBe(403);
    expect(
      (await backend.post(path, { ...mandate(), kind: 'mood' })).status,
    ).toBe(400);
    expect((await backend.push('/mandates', mandate())).status).toBe(403);
    const declared = await backend.post(path, mandate());
    expect(declared.status).toBe(201);
    await backend.post(path, mandate('group:default/shop'));
    const own = mandateListSchema.parse((await backend.get(path, carol)).body);
    expect(own.items.map(it => [it.id, it.validity])).toEqual([
      [declared.body.id, 'valid'],
    ]);
    expect((await backend.get(path, mallory)).status).toBe(403);
    expect((await backend.get(`${path}?a=b`)).status).toBe(400);

    const end = `${path}/${declared.body.id}/withdrawal`;
    const reason = { reason: 'it was a mistake' };
    expect((await backend.post(end, reason, carol)).status).toBe(403);
    expect((await backend.post(end, {})).status).toBe(400);
    expect((await backend.post(end, reason)).status).toBe(204);
    expect((await backend.post(end, reason)).status).toBe(404);
    const ended = mandateListSchema.parse(
      (await backend.get(path, carol)).body,
    );
    expect(ended.items[0].validity).toBe('withdrawn');
  });

  it("tells of a mandate that others own its kind alone, also in the rule's history", async () => {
    const law = record('pay', 'Field sensors');
    const rows = law.rows.map(({ comparator, threshold, ...words }) => ({
      ...words,
      mandate: true,
    }));
    await backend.pushRecords({ ...law, rows });
    await backend.post('/mandates', mandate('group:default/shop'));
    await backend.runRound();
    const path = rulePath('0a1b2c3d4e:pay.md#field-sensors');
    const told = async (user: string) => {
      const detail = ruleDetailSchema.parse(
        (await backend.get(path, user)).body,
      );
      const steps = detail.transitions.map(it => it.explanations ?? {});
      return [detail.explanations, ...steps].flatMap(it => Object.values(it));
    };
    const { evidenceUrl: url } = mandate();
    const text = 'Sensors in the field (declared by ada)';
    expect(await told(ada)).toEqual(Array(3).fill([{ text, url }]));
    expect(await told(carol)).toEqual(
      Array(3).fill([{ text: "A mandate of the kind 'iot'" }]),
    );
  });
});
