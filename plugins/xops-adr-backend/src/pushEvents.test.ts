import { mockServices } from '@backstage/backend-test-utils';
// Recorded from Gitea 1.26.3.
import giteaPush from './__fixtures__/gitea-push.json';
import { RecordIngest } from './ingest/RecordIngest';
import { subscribeToPushes } from './pushEvents';

async function setUp() {
  const events = mockServices.events();
  const readPushed = jest.fn<
    ReturnType<RecordIngest['readPushed']>,
    Parameters<RecordIngest['readPushed']>
  >(async () => {});
  const logger = mockServices.logger.mock();
  await subscribeToPushes({ events, ingest: { readPushed }, logger });
  const pushes = () => readPushed.mock.calls.map(([push]) => push);
  return { events, pushes, logger };
}

describe('a push', () => {
  it('to Gitea names its repository and branch', async () => {
    const { events, pushes } = await setUp();
    await events.publish({ topic: 'gitea.push', eventPayload: giteaPush });
    expect(pushes()).toEqual([
      {
        repositoryKey: '127.0.0.1:3000/platform/shop-gitops',
        branch: 'feat/0',
      },
    ]);
  });

  it('to GitLab names its project, in groups of groups', async () => {
    const { events, pushes } = await setUp();
    await events.publish({
      topic: 'gitlab.push',
      eventPayload: {
        ref: 'refs/heads/main',
        project: { web_url: 'https://gitlab.example.com/A/group/Checkout' },
      },
    });
    expect(pushes()).toEqual([
      {
        repositoryKey: 'gitlab.example.com/a/group/checkout',
        branch: 'main',
      },
    ]);
  });

  it('of a tag names no branch', async () => {
    const { events, pushes } = await setUp();
    await events.publish({
      topic: 'github.push',
      eventPayload: {
        ref: 'refs/tags/v1',
        repository: { html_url: 'https://github.com/shop/checkout.git' },
      },
    });
    expect(pushes()).toEqual([
      { repositoryKey: 'github.com/shop/checkout', branch: undefined },
    ]);
  });

  it('without a repository is left out, and the log says so', async () => {
    const { events, pushes, logger } = await setUp();
    await events.publish({ topic: 'github.push', eventPayload: { zen: '' } });
    expect(pushes()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      "A 'github.push' event names no repository and is left out",
    );
  });

  it('is the only event that is listened to', async () => {
    const { events, pushes } = await setUp();
    for (const topic of ['gitea', 'gitea.create', 'github.pull_request']) {
      await events.publish({ topic, eventPayload: giteaPush });
    }
    expect(pushes()).toEqual([]);
  });
});
