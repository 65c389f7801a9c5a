import { EventParams, EventsService } from '@backstage/plugin-events-node';
import { GiteaEventRouter } from './GiteaEventRouter';

function routed(metadata: EventParams['metadata']) {
  const events = {
    publish: jest.fn(async () => {}),
    subscribe: jest.fn(async () => {}),
  } satisfies EventsService;
  const router = new GiteaEventRouter({ events });
  return {
    events,
    router,
    event: { topic: 'gitea', eventPayload: {}, metadata },
  };
}

describe('the event router', () => {
  it('listens to the topic gitea', async () => {
    const { events, router } = routed({});
    await router.subscribe();
    expect(events.subscribe).toHaveBeenCalledWith({
      id: 'GiteaEventRouter',
      topics: ['gitea'],
      onEvent: expect.any(Function),
    });
  });

  // Names as recorded from Gitea 1.26.3: gitea/webhooks/{01,13,24,20,35,36}-*.json
  it.each([
    'push',
    'create',
    'delete',
    'pull_request',
    'issue_comment',
    'pull_request_approved',
  ])('publishes %s under a topic of its own', async name => {
    const { events, router, event } = routed({ 'x-gitea-event': name });
    await router.onEvent(event);
    expect(events.publish).toHaveBeenCalledWith({
      ...event,
      topic: `gitea.${name}`,
    });
  });

  it.each([
    ['no event name', undefined],
    ['two event names', ['push', 'create']],
    ['an empty event name', ''],
    ['an event name that is a path', 'push/../../catalog'],
    ['an event name with a dot', 'push.sub'],
    ['an event name without end', 'a'.repeat(65)],
  ])('passes on nothing for %s', async (_, name) => {
    const { events, router, event } = routed({ 'x-gitea-event': name });
    await router.onEvent(event);
    expect(events.publish).not.toHaveBeenCalled();
  });
});
