import { base64, GiteaTestClient } from '../__testUtils__/GiteaTestClient';
import {
  ORGANIZATION,
  startTestSandbox,
  TOKEN,
  type TestSandbox,
} from '../__testUtils__/testSandbox';
import {
  startWebhookReceiver,
  type WebhookReceiver,
} from '../__testUtils__/webhookReceiver';

describe('WebhookSender', () => {
  let started: TestSandbox;
  let receiver: WebhookReceiver;
  let client: GiteaTestClient;
  const path = `/repos/${ORGANIZATION}/shop`;

  beforeEach(async () => {
    started = await startTestSandbox({
      webhooks: { timeoutMilliseconds: 500, retryMilliseconds: [10, 10] },
    });
    receiver = await startWebhookReceiver();
    client = new GiteaTestClient(started.sandbox.url, TOKEN);
    await client.post(`/orgs/${ORGANIZATION}/repos`, { name: 'shop' });
  });
  afterEach(async () => {
    await receiver.close();
    await started.close();
  });

  const addHook = (url = receiver.url, more: object = {}) =>
    client.post(`${path}/hooks`, {
      type: 'gitea',
      active: true,
      events: ['push'],
      config: { url, content_type: 'json', secret: 's' },
      ...more,
    });
  const push = (file: string) =>
    client.post(`${path}/contents/${file}`, { content: base64(file) });
  const isOf = (file: string) => (body: Record<string, unknown>) =>
    JSON.stringify(body).includes(`Add ${file}`);

  it('tries again when the receiver fails', async () => {
    await addHook();
    receiver.answerWith(500, 503);

    await push('a');
    await push('b');

    await receiver.received('push', isOf('b'));
    expect(receiver.deliveries).toHaveLength(4);
    const ids = receiver.deliveries.map(
      ({ headers }) => headers['x-gitea-delivery'],
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('does not try again when the receiver refuses', async () => {
    await addHook();
    receiver.answerWith(401);

    await push('a');
    await push('b');

    await receiver.received('push', isOf('b'));
    expect(receiver.deliveries).toHaveLength(2);
  });

  it('gives up after a few tries, says so, and goes on with the next', async () => {
    await addHook();
    receiver.answerWith(500, 500, 500);

    await push('a');
    await push('b');

    await receiver.received('push', isOf('b'));
    expect(started.complaints).toEqual([
      `A webhook (push) was not delivered to ${receiver.url}: Error: it answered with 500`,
    ]);
  });

  it('keeps the order of what happened', async () => {
    await addHook();

    for (const file of ['a', 'b', 'c']) {
      await push(file);
    }

    await receiver.received('push', isOf('c'));
    const messages = receiver.deliveries.map(
      ({ body }) => JSON.parse(body).head_commit.message,
    );
    expect(messages).toEqual(['Add a\n', 'Add b\n', 'Add c\n']);
  });

  it('does not hold up a request while nobody listens at the address, and says so', async () => {
    await receiver.close();
    await addHook();

    const answer = await push('a');

    expect(answer.status).toBe(201);
    while (started.complaints.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    expect(started.complaints[0]).toContain('ECONNREFUSED');
    receiver = await startWebhookReceiver();
  });

  it('does not call a hook that is switched off', async () => {
    await addHook(`${receiver.url}?off`, { active: false });
    await addHook();

    await push('a');

    await receiver.received('push', isOf('a'));
    expect(receiver.deliveries).toHaveLength(1);
  });

  it('sends what was asked for and nothing else', async () => {
    await addHook(receiver.url, { events: ['create'] });

    await push('a');
    await client.post(`${path}/branches`, { new_branch_name: 'x' });

    await receiver.received('create', body => body.ref === 'x');
    expect(
      receiver.deliveries.map(({ headers }) => headers['x-gitea-event']),
    ).toEqual(['create', 'create']);
  });

  it('can be closed while a delivery is waiting', async () => {
    receiver.answerWith(500);
    await addHook();
    await push('a');

    await expect(started.sandbox.close()).resolves.toBeUndefined();
  });
});
