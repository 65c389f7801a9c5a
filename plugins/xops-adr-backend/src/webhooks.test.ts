import { sourceListSchema } from '@xops/plugin-xops-adr-common';
import { createHmac } from 'node:crypto';
import request from 'supertest';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { ada, asUser, startBackend } from './__testUtils__/startBackend';
import { componentAt } from './__testUtils__/startIngest';

const SECRET = 'only the host knows it';
const hmac = (body: string) =>
  createHmac('sha256', SECRET).update(body).digest('hex');

type Push = { body: string; headers: Record<string, string> };

/** A push as each host sends it, cut to what is looked at and what could be mistaken for it. */
const HOSTS: Record<string, (url: string) => Push> = {
  gitea: url => {
    const body = JSON.stringify({
      ref: 'refs/heads/main',
      commits: [{ modified: ['docs/adr/0001.md'] }],
      repository: { full_name: 'shop/checkout', html_url: url },
    });
    return {
      body,
      headers: { 'x-gitea-event': 'push', 'x-gitea-signature': hmac(body) },
    };
  },
  github: url => {
    const body = JSON.stringify({
      ref: 'refs/heads/main',
      commits: [{ modified: ['docs/adr/0001.md'] }],
      repository: { full_name: 'shop/checkout', url, html_url: url },
    });
    return {
      body,
      headers: {
        'x-github-event': 'push',
        'x-hub-signature-256': `sha256=${hmac(body)}`,
      },
    };
  },
  gitlab: url => {
    const body = JSON.stringify({
      object_kind: 'push',
      event_name: 'push',
      ref: 'refs/heads/main',
      project: { path_with_namespace: 'shop/checkout', web_url: url },
      // Has the same name as the others' and other fields.
      repository: { name: 'checkout', homepage: url },
    });
    return {
      body,
      headers: { 'x-gitlab-event': 'Push Hook', 'x-gitlab-token': SECRET },
    };
  },
};

describe.each(Object.keys(HOSTS))('a webhook of %s', host => {
  let gitea: FakeGitea;
  let backend: Awaited<ReturnType<typeof startBackend>>;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', { 'docs/adr/0001.md': '# Before' });
    backend = await startBackend({
      gitea,
      entities: [componentAt(gitea, 'checkout')],
      webhooks: {
        features: [
          import('@backstage/plugin-events-backend'),
          import('@backstage/plugin-events-backend-module-github'),
          import('@backstage/plugin-events-backend-module-gitlab'),
          import('@xops/plugin-events-backend-module-gitea'),
        ],
        secrets: { [host]: { webhookSecret: SECRET } },
      },
    });
    await backend.readAll();
    gitea.commit('shop/checkout', { 'docs/adr/0001.md': '# After' });
  });
  afterEach(async () => {
    await gitea.stop();
  });

  const send = ({ body, headers }: Push) =>
    request(backend.server)
      .post(`/api/events/http/${host}`)
      .set({ 'content-type': 'application/json', ...headers })
      .send(body);
  const get = (path: string) =>
    request(backend.server).get(`/api/xops-adr/v1${path}`).set(asUser(ada));
  const titles = async () =>
    (await get('/records')).body.items.map(
      ({ title }: { title: string }) => title,
    );
  const pushedAt = async () =>
    sourceListSchema.parse((await get('/sources')).body).items[0].pushedAt;

  it('has its repository read, and stands beside the source from then on', async () => {
    await expect(pushedAt()).resolves.toBeUndefined();
    const push = HOSTS[host](`${gitea.url}/shop/checkout`);
    expect((await send(push)).status).toBe(202);
    await expect(titles()).resolves.toEqual(['After']);
    await expect(pushedAt()).resolves.toEqual(expect.any(String));
  });

  it('reads nothing when somebody else made it up', async () => {
    const { body, headers } = HOSTS[host](`${gitea.url}/shop/checkout`);
    const forged = Object.entries(headers).map(([name, value]) => [
      name,
      name.endsWith('-event') ? value : value.replace(/.$/, '!'),
    ]);
    const response = await send({ body, headers: Object.fromEntries(forged) });
    expect(response.status).toBe(403);
    await expect(titles()).resolves.toEqual(['Before']);
    await expect(pushedAt()).resolves.toBeUndefined();
  });
});
