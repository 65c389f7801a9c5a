import request from 'supertest';
import { provenanceOf, provenanceUrlOf } from './__testUtils__/fixtures';
import {
  ada,
  asUser,
  bob,
  startWithServices,
} from './__testUtils__/startBackend';

const base = '/api/xops-golden-paths/v1';

describe('push events', () => {
  const repositoryUrl = 'https://git.example.com/shop/checkout';

  it.each([
    ['gitea.push', { repository: { html_url: repositoryUrl } }],
    ['github.push', { repository: { html_url: repositoryUrl } }],
    ['gitlab.push', { project: { web_url: repositoryUrl } }],
  ])('%s reads the repository again', async (topic, eventPayload) => {
    const { server, files, events } = await startWithServices();
    files.set(
      provenanceUrlOf('checkout'),
      provenanceOf({ taskId: 'task-upgrade' }),
    );
    files.delete(provenanceUrlOf('basket'));
    await events.publish({ topic, eventPayload });
    const response = await request(server)
      .get(`${base}/created?sort=title&order=asc`)
      .set(asUser(bob));
    expect(response.body.items).toMatchObject([
      { taskId: 'task-basket' },
      { taskId: 'task-upgrade' },
    ]);
    expect(response.body.sources.files.errors).toEqual([]);
  });

  it.each([{}, undefined, 'text', { repository: { html_url: 'no address' } }])(
    'leaves out %p',
    async eventPayload => {
      const { server, events } = await startWithServices();
      await events.publish({ topic: 'gitea.push', eventPayload });
      const response = await request(server)
        .get(`${base}/created`)
        .set(asUser(ada));
      expect(response.body.total).toBe(3);
    },
  );
});
