import { recordedActSchema } from '@xops/plugin-xops-triggers-common';
import request from 'supertest';
import { z } from 'zod';
import {
  ada,
  asService,
  asUser,
  startBackend,
} from '../__testUtils__/startBackend';

const base = '/api/xops-triggers/v1';
const ruleId = '0a1b2c3d4e:pay.md#moons';
const report = {
  taskId: 'task-1',
  action: 'fly',
  by: 'user:default/mara',
  made: {
    entityRef: 'component:default/rocket',
    repositoryUrl: 'https://git.example.com/acme/rocket',
  },
};
const row = {
  subject: 'Moons',
  condition: '>5',
  comparator: '>',
  threshold: '5',
  mandate: false,
  action: 'Fly to Moons',
  raw: '| Moons | >5 |',
  line: 3,
};
const push = {
  location: '0a1b2c3d4e',
  records: [
    {
      recordId: '0a1b2c3d4e:pay.md',
      entityRef: 'component:default/pay',
      title: 'Pay',
      path: 'pay.md',
      rows: [row],
    },
  ],
};
const reading = {
  spec: { source: 'moon.count', parameters: {} },
  quality: 'ok',
  value: 6,
  unit: { kind: 'count', of: 'moons' },
  timeToLiveSeconds: 3600,
  explanation: [],
};

describe('POST /v1/activations', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  const send = (path: string, body: object, headers = asService()) =>
    request(backend.server).post(`${base}${path}`).set(headers).send(body);

  beforeEach(async () => {
    backend = await startBackend({
      entities: [],
      triggers: {
        aliases: {
          readings: [{ words: ['Moons'], reading: { source: 'moon.count' } }],
          actions: [{ words: ['Fly to Moons'], action: 'fly' }],
        },
      },
    });
    const at = new Date().toISOString();
    await send('/pushed-readings', { readings: [{ ...reading, at }] });
    await send('/pushed-rules', push);
  });

  it('takes what a path made from a service, once, and shows it with the trigger', async () => {
    await backend.runRound();
    const first = await send('/activations', { ...report, trigger: ruleId });
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ruleIds: [ruleId], created: true });
    const again = await send('/activations', report);
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ruleIds: [ruleId], created: false });

    const { body } = await request(backend.server)
      .get(`${base}/rules/${encodeURIComponent(ruleId)}`)
      .set(asUser(ada));
    const { built, activated } = z
      .object({ built: recordedActSchema, activated: recordedActSchema })
      .parse(body);
    expect(built).toMatchObject({ by: report.by, made: report.made });
    expect(activated.by).toBe(report.by);
    expect(backend.signals.publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'xops-triggers',
      message: { action: 'changed', rules: [ruleId] },
    });
    expect(backend.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'activation-report',
        meta: { action: 'fly', by: report.by, taskId: 'task-1' },
      }),
    );
  });

  it('takes it from no person, whatever they may do', async () => {
    expect((await send('/activations', report, asUser(ada))).status).toBe(403);
  });

  it('says what is wrong with a report', async () => {
    const made = { ...report.made, repositoryUrl: 'data:text/html,x' };
    const { status, body } = await send('/activations', { ...report, made });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(
      /^The report of an activation is not valid: made\.repositoryUrl: /,
    );
  });
});
