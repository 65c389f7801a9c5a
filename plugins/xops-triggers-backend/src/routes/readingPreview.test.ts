import { TestDatabases } from '@backstage/backend-test-utils';
import { readingPreviewSchema } from '@xops/plugin-xops-triggers-common';
import { component, Moons, startMoons } from '../__testUtils__/moons';
import { bob, mallory } from '../__testUtils__/startBackend';

const databases = TestDatabases.create({
  ids: ['SQLITE_3'],
  disableDocker: true,
});
const path = '/reading-previews';
const count = (parameters: object) => ({ source: 'catalog.count', parameters });

describe('What a source reads now', () => {
  let backend: Moons;
  beforeEach(async () => {
    const knex = await databases.init('SQLITE_3');
    backend = await startMoons({ knex });
  });

  it('is shown with what it is made of, before words are bound to it', async () => {
    const response = await backend.post(
      path,
      count({ filter: { kind: 'component' } }),
    );
    expect(response.status).toBe(200);
    const { reading, explanation } = readingPreviewSchema.parse(response.body);
    expect(reading).toMatchObject({ quality: 'ok', value: 2 });
    expect(explanation.map(({ text }) => text).join()).toContain(
      component('pay', 'pay').metadata.name,
    );
  });

  it('is why there is no value, where there is none', async () => {
    const spec = {
      source: 'team.size',
      parameters: { groups: ['group:default/nobody'] },
    };
    const { body } = await backend.post(path, spec);
    expect(readingPreviewSchema.parse(body).reading).toMatchObject({
      quality: expect.not.stringMatching('ok'),
      reason: expect.stringContaining('nobody'),
    });
  });

  it.each([
    [
      'a source that is not installed',
      { source: 'moon.count', parameters: {} },
      /No reading source 'moon.count'/,
    ],
    [
      'parameters that the source does not take',
      count({ filter: 7 }),
      /does not take these parameters: filter: /,
    ],
    [
      'no reading at all',
      { parameters: {} },
      /source: is missing: it must be a text/,
    ],
  ])('is refused to %s', async (_, body, words) => {
    const response = await backend.post(path, body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(words);
  });

  it.each([bob, mallory])(
    'is not shown to %s, who may not configure',
    async user => {
      const response = await backend.post(path, count({ filter: {} }), user);
      expect(response.status).toBe(403);
    },
  );
});
