import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  EventParams,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import request from 'supertest';
import { signatureVector } from './__fixtures__/signatureVector';

const { secret, body, headers } = signatureVector;

async function start(events: object) {
  const received: EventParams[] = [];
  const listener = createBackendPlugin({
    pluginId: 'listener',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events: service }) {
          await service.subscribe({
            id: 'listener',
            topics: ['gitea', 'gitea.push'],
            onEvent: async event => {
              received.push(event);
            },
          });
        },
      });
    },
  });
  const logger = mockServices.logger.mock({ child: () => logger });
  const { server } = await startTestBackend({
    features: [
      import('@backstage/plugin-events-backend'),
      eventsServiceFactory,
      import('.'),
      listener,
      logger.factory,
      mockServices.rootConfig.factory({
        data: { events: { useEventBus: 'never', ...events } },
      }),
    ],
  });
  return { server, received, logger };
}

function deliver(server: Parameters<typeof request>[0], signature?: string) {
  const post = request(server).post('/api/events/http/gitea').set(headers);
  return signature === undefined
    ? post.unset('x-gitea-signature').send(body.toString())
    : post.set('x-gitea-signature', signature).send(body.toString());
}

describe('the module in a backend', () => {
  it('publishes a signed delivery under gitea and gitea.push', async () => {
    const { server, received } = await start({
      modules: { gitea: { webhookSecret: secret } },
    });

    const response = await deliver(server, headers['x-gitea-signature']);

    expect(response.status).toBe(202);
    expect(received.map(event => event.topic).sort()).toEqual([
      'gitea',
      'gitea.push',
    ]);
    const push = received.find(event => event.topic === 'gitea.push');
    expect(push?.eventPayload).toMatchObject({
      ref: 'refs/heads/main',
      repository: { full_name: 'peeradmin/scratch' },
    });
  });

  it.each([
    ['a bad signature', '0'.repeat(64)],
    ['no signature', undefined],
  ])('answers 403 to %s and publishes nothing', async (_, signature) => {
    const { server, received } = await start({
      modules: { gitea: { webhookSecret: secret } },
    });

    const response = await deliver(server, signature);

    expect(response.status).toBe(403);
    expect(response.body.message).toContain('x-gitea-signature');
    expect(received).toEqual([]);
  });

  it('has no ingress without a secret, and says so', async () => {
    const { server, received, logger } = await start({});

    const response = await deliver(server, headers['x-gitea-signature']);

    expect(response.status).toBe(404);
    expect(received).toEqual([]);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        "'events.modules.gitea.webhookSecret' is not set",
      ),
    );
  });

  it('does not start with the topic open to everybody', async () => {
    await expect(start({ http: { topics: ['gitea'] } })).rejects.toThrow(
      /anybody could send events/,
    );
  });
});
