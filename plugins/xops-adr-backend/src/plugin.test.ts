import request from 'supertest';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { ada, asUser, startBackend } from './__testUtils__/startBackend';
import { componentAt } from './__testUtils__/startIngest';

const RECORD = `# Keep baskets in Valkey

Status: accepted

Date: 2020-01-10

## Context

Everything that we have tried so far was slower than our customers like, and
nobody of the two teams wants to go on with it for another year.
`;

describe('the plugin', () => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', { 'docs/adr/0001.md': RECORD });
  });
  afterEach(async () => {
    await gitea.stop();
  });

  const start = (adr: Parameters<typeof startBackend>[0]['adr']) =>
    startBackend({ adr, gitea, entities: [componentAt(gitea, 'checkout')] });

  it('shows a push without waiting for the next round', async () => {
    const { events, readAll, server } = await start({});
    await readAll();
    gitea.commit('shop/checkout', {
      'docs/adr/0001.md': RECORD.replace('accepted', 'rejected'),
    });
    await events.publish({
      topic: 'gitea.push',
      eventPayload: {
        ref: 'refs/heads/main',
        repository: { html_url: `${gitea.url}/shop/checkout` },
      },
    });
    const { body } = await request(server)
      .get('/api/xops-adr/v1/records')
      .set(asUser(ada));
    expect(body.items).toMatchObject([{ status: { state: 'rejected' } }]);
  });

  it('tells owners of reviews where this is switched on', async () => {
    const { notifications, readAll, scheduler } = await start({
      defaultReview: 'P1Y',
      notifications: { reviews: true },
    });
    await readAll();
    await scheduler.triggerTask('notify-of-reviews');
    await scheduler.triggerTask('notify-of-reviews');
    expect(notifications.send.mock.calls).toMatchObject([
      [
        {
          recipients: { entityRef: ['group:default/shop'] },
          payload: {
            title:
              'The review of “Keep baskets in Valkey” is overdue since 2021-01-10',
          },
        },
      ],
    ]);
  });

  it('tells nobody of reviews unless told to', async () => {
    const { scheduler } = await start({ defaultReview: 'P1Y' });
    await expect(scheduler.triggerTask('notify-of-reviews')).rejects.toThrow(
      'notify-of-reviews',
    );
  });

  it('does not start with a configuration that is wrong', async () => {
    await expect(start({ concurrency: 0 })).rejects.toThrow(
      "'xops.adr.concurrency' must be a whole number from 1 to 50",
    );
  });
});
