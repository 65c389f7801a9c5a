import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import request from 'supertest';
import { ada, asService, asUser, startBackend } from './startBackend';

const BASE = '/api/xops-triggers/v1';

export const pay = '0a1b2c3d4e:pay.md#moons';
export const shop = '0a1b2c3d4e:shop.md#moons';
export const unbound = '0a1b2c3d4e:pay.md#moons-of-mars';

export const component = (name: string, owner: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

const row = (subject: string) => ({
  subject,
  condition: '>5',
  comparator: '>',
  threshold: '5',
  mandate: false,
  action: `Fly to ${subject}`,
  raw: `| ${subject} | >5 |`,
  line: 3,
});

/** Rows of a record of the component with that name. */
export const record = (name: string, ...subjects: string[]) => ({
  recordId: `0a1b2c3d4e:${name}.md`,
  entityRef: `component:default/${name}`,
  title: name,
  path: `${name}.md`,
  rows: subjects.map(row),
});

/** So many moons, of which the text tells. */
export const moonReadings = (
  value: number,
  { at, text }: { at: string; text: string },
) => ({
  readings: [
    {
      spec: { source: 'moon.count', parameters: {} },
      at,
      quality: 'ok',
      value,
      unit: { kind: 'count', of: 'moons' },
      timeToLiveSeconds: 3600,
      explanation: [{ text }],
    },
  ],
});

/**
 * The backend with two components that wait for more than five moons, which
 * somebody else counts, and for moons of Mars, which nobody does.
 */
export async function startMoons(options: {
  knex?: Knex;
  triggers?: JsonObject;
}) {
  const backend = await startBackend({
    knex: options.knex,
    entities: [component('pay', 'pay'), component('shop', 'shop')],
    triggers: {
      aliases: {
        readings: [{ words: ['Moons'], reading: { source: 'moon.count' } }],
        actions: [{ words: ['Fly to Moons'], action: 'fly' }],
      },
      ...options.triggers,
    },
  });
  const push = (path: string, body: object) =>
    request(backend.server).post(`${BASE}${path}`).set(asService()).send(body);
  const tell = (value: number, at = new Date()) =>
    push(
      '/pushed-readings',
      moonReadings(value, { at: at.toISOString(), text: `Moon ${value}` }),
    );
  const pushRecords = (...records: object[]) =>
    push('/pushed-rules', { location: '0a1b2c3d4e', records });
  await tell(3, new Date('2020-01-01T00:00:00.000Z'));
  await pushRecords(
    record('pay', 'Moons', 'Moons of Mars'),
    record('shop', 'Moons'),
  );
  return {
    ...backend,
    push,
    tell,
    pushRecords,
    /** Tells a value and evaluates. */
    measure: async (value: number) => {
      await tell(value);
      await backend.runRound();
    },
    get: (path: string, user = ada) =>
      request(backend.server).get(`${BASE}${path}`).set(asUser(user)),
    post: (path: string, body: object, user = ada) =>
      request(backend.server)
        .post(`${BASE}${path}`)
        .set(asUser(user))
        .send(body),
    put: (path: string, body: object, user = ada) =>
      request(backend.server)
        .put(`${BASE}${path}`)
        .set(asUser(user))
        .send(body),
    remove: (path: string, user = ada) =>
      request(backend.server).delete(`${BASE}${path}`).set(asUser(user)),
  };
}
export type Moons = Awaited<ReturnType<typeof startMoons>>;

export const rulePath = (ruleId: string) =>
  `/rules/${encodeURIComponent(ruleId)}`;
