import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import {
  ada,
  asService,
  bob,
  mallory,
  startBackend,
} from '../__testUtils__/startBackend';

const RULE_ID = '0a1b2c3d4e:law.md#on-prem';
const words = {
  condition: 'mandate',
  mandate: true,
  raw: '| On-prem | mandate |',
  line: 3,
};

describe('the actions', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const invoke = (name: string, input: JsonObject, user = ada) =>
    backend.actionsRegistry.invoke({
      id: `test:${name}`,
      input,
      credentials: mockCredentials.user(user),
    });
  const DECLARATION = {
    kind: 'iot',
    title: 'Sensors in the field',
    evidenceUrl: 'https://example.org/law',
    owner: 'group:default/pay',
    validFrom: '2020-01-01T00:00:00.000Z',
  };

  beforeAll(async () => {
    backend = await startBackend({
      entities: [],
      triggers: {
        aliases: {
          readings: [
            {
              words: ['On-prem'],
              reading: { source: 'mandate', parameters: { kinds: ['iot'] } },
            },
          ],
        },
      },
    });
    const record = {
      recordId: '0a1b2c3d4e:law.md',
      entityRef: 'component:default/law',
      title: 'Law',
      path: 'law.md',
      rows: ['On-prem', 'On-prem mood'].map(subject => ({ ...words, subject })),
    };
    await request(backend.server)
      .post('/api/xops-triggers/v1/pushed-rules')
      .set(asService())
      .send({ location: '0a1b2c3d4e', records: [record] });
  });

  it('declare-mandate makes a trigger fire, which list-triggers and explain-trigger tell', async () => {
    await expect(invoke('declare-mandate', DECLARATION)).resolves.toMatchObject(
      { output: { mandateId: expect.any(String) } },
    );
    await backend.runRound();
    await expect(invoke('list-triggers', {}, bob)).resolves.toMatchObject({
      output: {
        triggers: [{ ruleId: RULE_ID, state: 'firing' }],
        total: 1,
        unbound: [{ subject: 'On-prem mood', suggestions: ['On-prem'] }],
      },
    });
    await expect(
      invoke('explain-trigger', { ruleId: RULE_ID }, bob),
    ).resolves.toMatchObject({
      output: {
        trigger: { decision: { title: 'Law', line: 3 } },
        madeOf: [{ text: 'Sensors in the field (declared by ada)' }],
        lastEvaluation: { known: true, timerSeconds: 0 },
        transitions: [{ from: 'inactive', to: 'firing' }],
      },
    });
  });

  it('list-triggers finds what is asked for, and refuses what its route refuses', async () => {
    const none = { output: { triggers: [], total: 0 } };
    await expect(
      invoke('list-triggers', { group: 'off' }, bob),
    ).resolves.toMatchObject(none);
    await expect(
      invoke('list-triggers', { text: 'moon' }, bob),
    ).resolves.toMatchObject(none);
    await expect(invoke('list-triggers', { cursor: 'x' }, bob)).rejects.toThrow(
      "The cursor 'x' is not valid",
    );
    await expect(invoke('list-triggers', { limit: 999 }, bob)).rejects.toThrow(
      'The query is not valid: limit',
    );
  });

  it('acknowledge-trigger stands in the timeline', async () => {
    const input = { ruleId: RULE_ID, note: 'seen' };
    await invoke('acknowledge-trigger', input);
    await expect(
      invoke('explain-trigger', { ruleId: RULE_ID }),
    ).resolves.toMatchObject({
      output: { acts: [{ kind: 'acknowledge', by: ada, reason: 'seen' }] },
    });
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'rule-act' }),
    );
  });

  it.each<[string, JsonObject, string]>([
    ['list-triggers', {}, mallory],
    ['explain-trigger', { ruleId: RULE_ID }, mallory],
    ['acknowledge-trigger', { ruleId: RULE_ID }, bob],
    ['declare-mandate', DECLARATION, bob],
  ])(
    '%s needs the permission that its route needs',
    async (name, input, user) => {
      await expect(invoke(name, input, user)).rejects.toThrow(
        'This needs the permission',
      );
    },
  );

  it('refuse what their routes refuse', async () => {
    await expect(invoke('explain-trigger', { ruleId: 'none' })).rejects.toThrow(
      "There is no trigger 'none'",
    );
    await expect(
      invoke('declare-mandate', { ...DECLARATION, owner: 'pay' }),
    ).rejects.toThrow('The declaration is not valid: owner');
    const owner = 'group:default/moonwalkers';
    await expect(
      invoke('declare-mandate', { ...DECLARATION, owner }),
    ).rejects.toThrow(`owner: the catalog knows no '${owner}'`);
  });
});
