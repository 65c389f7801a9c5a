import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogScmEvent } from '@backstage/plugin-catalog-node/alpha';
// Recorded from Gitea 1.26.3.
import recordedPush from './__fixtures__/gitea-push.json';
import { subscribeToPushes } from './subscribeToPushes';

async function setUp(host: string) {
  const events = mockServices.events();
  const published: CatalogScmEvent[] = [];
  const logger = mockServices.logger.mock();
  await subscribeToPushes({
    events,
    logger,
    catalogScmEvents: {
      publish: async told => {
        published.push(...told);
      },
    },
    integrations: ScmIntegrations.fromConfig(
      mockServices.rootConfig({
        data: { integrations: { gitea: [{ host }] } },
      }),
    ),
  });
  return { events, published, logger };
}

describe('a push', () => {
  it('to a Gitea of the portal reaches the catalog', async () => {
    const { events, published } = await setUp('127.0.0.1:3000');
    await events.publish({ topic: 'gitea.push', eventPayload: recordedPush });
    expect(published.map(({ type }) => type)).toEqual(['location.created']);
  });

  it('to another Gitea does not, and the log says what to look at', async () => {
    const { events, published, logger } = await setUp('git.example.com');
    await events.publish({ topic: 'gitea.push', eventPayload: recordedPush });
    expect(published).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^A push to http:\/\/127\.0\.0\.1:3000\/.* is left out: its host is not in 'integrations\.gitea'/,
      ),
    );
  });

  it.each([[undefined], ['text'], [{ ref: 'refs/heads/main' }]])(
    'that is none, %j, is left out',
    async eventPayload => {
      const { events, published, logger } = await setUp('127.0.0.1:3000');
      await events.publish({ topic: 'gitea.push', eventPayload });
      expect(published).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );
});
