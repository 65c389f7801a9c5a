import { base64, textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import { expectRecorded } from '../__testUtils__/expectRecorded';
import {
  differencesInShape,
  readRecordings,
} from '../__testUtils__/recordings';
import {
  startWebhookReceiver,
  type Delivery,
  type WebhookReceiver,
} from '../__testUtils__/webhookReceiver';
import { signature } from '../webhooks/signature';

const recorded = readRecordings('hooks');
const webhooks = readRecordings('webhooks');
const SECRET = 'webhook-secret';

describeContract('Webhooks', host => {
  let receiver: WebhookReceiver;
  let path: string;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    path = `/repos/${await host().newRepository()}`;
  });
  afterEach(() => receiver.close());

  const addHook = (more: object = {}) =>
    host().client.post(`${path}/hooks`, {
      type: 'gitea',
      active: true,
      events: ['push', 'pull_request', 'create', 'delete'],
      config: { url: receiver.url, content_type: 'json', secret: SECRET },
      branch_filter: '*',
      ...more,
    });
  const commit = (file: string, more: object = {}) =>
    host().client.post(`${path}/contents`, {
      branch: 'main',
      message: `Write ${file}`,
      files: [{ operation: 'upload', path: file, content: base64(file) }],
      ...more,
    });

  it('are registered, and never tell their secret', async () => {
    const { client } = host();

    const answer = await addHook();

    expectRecorded(answer, recorded['hook-create']);
    const expected = recorded['hook-create'].body;
    expect(Object(answer.json).events.sort()).toEqual(
      Object(expected).events.toSorted(),
    );
    expect(answer.text).not.toContain(SECRET);
    expectRecorded(await client.get(`${path}/hooks`), recorded['hook-list']);
    expectRecorded(
      await client.get(`${path}/hooks/${Object(answer.json).id}`),
      recorded['hooks-deliveries-not-in-api'],
    );
  });

  it('are changed and removed', async () => {
    const { client } = host();
    const hook = `${path}/hooks/${Object((await addHook()).json).id}`;

    const changed = await client.patch(hook, { active: false });

    expect(changed.json).toMatchObject({ active: false });
    expect((await client.delete(hook)).status).toBe(204);
    expect((await client.get(hook)).status).toBe(404);
  });

  it('need an address on the web', async () => {
    const config = { content_type: 'json' };

    const missing = await addHook({ config });
    const wrong = await addHook({ config: { ...config, url: 'ftp://x' } });

    expect(missing.status).toBe(422);
    expect(textAt(missing, 'message')).toBe('Missing config option: url');
    expect(wrong.status).toBe(422);
    expect(textAt(wrong, 'message')).toBe('Invalid url');
  });

  it('are tried with a push that did not happen', async () => {
    await commit('README.md');
    const { id } = Object((await addHook()).json);

    const answer = await host().client.post(`${path}/hooks/${id}/tests`);

    expectRecorded(answer, recorded['hook-test']);
    const delivery = await receiver.received('push');
    expect(JSON.parse(delivery.body)).toMatchObject({ ref: 'refs/heads/main' });
  });

  it('tell of a branch that is made and of what was pushed to it', async () => {
    await commit('README.md');
    await addHook();

    await commit('docs/a.md', { new_branch: 'feat/0' });

    // Gitea tells of the first commit too when it has not got round to it before.
    const create = await receiver.received(
      'create',
      body => body.ref === 'feat/0',
    );
    const push = await receiver.received(
      'push',
      body => body.ref === 'refs/heads/feat/0',
    );
    expectDelivery(create, 'create');
    expectDelivery(push, 'push');
    expect(JSON.parse(create.body)).toMatchObject({
      ref: 'feat/0',
      ref_type: 'branch',
    });
    expect(JSON.parse(push.body)).toMatchObject({
      ref: 'refs/heads/feat/0',
      before: '0'.repeat(40),
      total_commits: 1,
      commits: [{ added: ['docs/a.md'], removed: [], modified: [] }],
    });
  });

  it('tell of a branch that is deleted', async () => {
    await commit('README.md');
    await commit('a', { new_branch: 'gone' });
    await addHook();

    await host().client.delete(`${path}/branches/gone`);

    const delivery = await receiver.received('delete');
    expectDelivery(delivery, 'delete');
    expect(JSON.parse(delivery.body)).toMatchObject({ ref: 'gone' });
  });

  it('tell of a pull request that is opened, changed by a push, and closed', async () => {
    await commit('README.md');
    await commit('a', { new_branch: 'feat/1' });
    await addHook();

    await host().client.post(`${path}/pulls`, {
      title: 'One',
      head: 'feat/1',
      base: 'main',
    });
    const opened = await receiver.received('pull_request');
    await commit('b', { branch: 'feat/1' });
    const synchronized = await receiver.received('pull_request_sync');
    await host().client.patch(`${path}/pulls/1`, { state: 'closed' });
    const closed = await receiver.received(
      'pull_request',
      body => body.action === 'closed',
    );

    expectDelivery(opened, 'opened');
    expectDelivery(synchronized, 'synchronized');
    expect(JSON.parse(opened.body)).toMatchObject({ action: 'opened' });
    expect(JSON.parse(synchronized.body)).toMatchObject({
      action: 'synchronized',
    });
    expect(JSON.parse(closed.body)).toMatchObject({
      action: 'closed',
      pull_request: { state: 'closed', merged: false },
    });
  });

  it('keep to their branch filter', async () => {
    await commit('README.md');
    await addHook({ branch_filter: 'release/*' });

    await commit('a', { new_branch: 'feature' });
    await commit('b', { new_branch: 'release/1' });

    const delivery = await receiver.received('push');
    expect(JSON.parse(delivery.body)).toMatchObject({
      ref: 'refs/heads/release/1',
    });
  });

  it('of an organization tell of all its repositories', async () => {
    const { client, organization } = host();
    const hooks = `/orgs/${organization}/hooks`;
    const hook = await client.post(hooks, {
      type: 'gitea',
      active: true,
      events: ['push'],
      config: { url: receiver.url, content_type: 'json', secret: SECRET },
    });

    await commit('README.md');

    const delivery = await receiver.received('push');
    expect(delivery.headers['x-gitea-hook-installation-target-type']).toBe(
      'organization',
    );
    expect((await client.get(hooks)).json).toMatchObject([
      { id: Object(hook.json).id, events: ['push'] },
    ]);
    const removed = await client.delete(`${hooks}/${Object(hook.json).id}`);
    expect(removed.status).toBe(204);
  });
});

/** The names of the headers, the fields of the body and the signatures are those of the recording. */
function expectDelivery({ headers, body }: Delivery, name: string): void {
  const recording = webhooks[name];
  const names = (all: object) =>
    Object.keys(all)
      .map(header => header.toLowerCase())
      .filter(header => header.startsWith('x-'))
      .sort();
  expect(names(headers)).toEqual(names(recording.headers));
  expect(headers['content-type']).toBe('application/json');
  expect(headers['x-gitea-signature']).toBe(signature('sha256', SECRET, body));
  expect(headers['x-hub-signature-256']).toBe(
    `sha256=${signature('sha256', SECRET, body)}`,
  );
  expect(headers['x-hub-signature']).toBe(
    `sha1=${signature('sha1', SECRET, body)}`,
  );
  expect(body).toMatch(/^\{\n {2}"/);
  expect(differencesInShape(JSON.parse(body), recording.body)).toEqual([]);
}
