import {
  createdDetailSchema,
  createdListSchema,
  createdSummarySchema,
} from '@xops/plugin-xops-golden-paths-common';
import request from 'supertest';
import {
  componentOf,
  provenanceOf,
  provenanceUrlOf,
  reportOf,
} from './__testUtils__/fixtures';
import {
  ada,
  asService,
  asUser,
  bob,
  mallory,
  provenanceFor,
  startBackend,
  startWithServices,
} from './__testUtils__/startBackend';

const base = '/api/xops-golden-paths/v1';

describe('POST /v1/runs', () => {
  it('keeps a report once, and is audited', async () => {
    const { server, auditor, auditedAs } = await startBackend({
      entities: [componentOf('checkout')],
    });
    const post = () =>
      request(server).post(`${base}/runs`).set(asService()).send(reportOf());
    const receipt = {
      taskId: 'task-1',
      entityRef: 'component:default/checkout',
    };

    const first = await post();
    expect(first.status).toBe(201);
    expect(first.body).toEqual({ ...receipt, created: true });
    const second = await post();
    expect(second.status).toBe(200);
    expect(second.body).toEqual({ ...receipt, created: false });

    const list = await request(server).get(`${base}/created`).set(asUser(ada));
    expect(createdListSchema.parse(list.body)).toMatchObject({
      total: 1,
      items: [{ title: 'The checkout', source: 'run', commitHash: 'c0ffee' }],
      sources: { runs: { newestAt: expect.any(String) } },
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'run-report',
        severityLevel: 'medium',
        meta: receipt,
      }),
    );
    expect(auditedAs.success).toHaveBeenCalledTimes(2);
  });

  it('is not for people, and not for nobody', async () => {
    const { server, auditor } = await startBackend({});
    const user = await request(server)
      .post(`${base}/runs`)
      .set(asUser(ada))
      .send(reportOf());
    expect(user.status).toBe(403);
    const nobody = await request(server)
      .post(`${base}/runs`)
      .set('authorization', 'Bearer mock-none-token')
      .send(reportOf());
    expect(nobody.status).toBe(401);
    expect(auditor.createEvent).not.toHaveBeenCalled();
  });

  it.each([
    ['provenance.taskId', { provenance: { ...provenanceOf(), taskId: '' } }],
    ['repositoryUrl', { repositoryUrl: 'ftp://git.example.com/a' }],
    ['provenance', { provenance: undefined }],
  ])('says that %s is wrong', async (field, change) => {
    const { server } = await startBackend({});
    const response = await request(server)
      .post(`${base}/runs`)
      .set(asService())
      .send({ ...reportOf(), ...change });
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(
      `The run report is not valid: ${field}: `,
    );
  });

  it('answers 400 to what is no JSON', async () => {
    const { server } = await startBackend({});
    const response = await request(server)
      .post(`${base}/runs`)
      .set(asService())
      .set('content-type', 'application/json')
      .send('{"provenance":');
    expect(response.status).toBe(400);
  });

  it('answers 409, audited as failed, when a task reports a second entity', async () => {
    const { server, auditedAs } = await startBackend({});
    const post = (entityRef: string) =>
      request(server)
        .post(`${base}/runs`)
        .set(asService())
        .send(reportOf({ entityRef }));
    await post('component:default/checkout');
    const response = await post('component:default/basket');
    expect(response.status).toBe(409);
    expect(auditedAs.fail).toHaveBeenCalledTimes(1);
  });
});

describe('GET /v1/created', () => {
  it('lists what was found in repositories, newest first', async () => {
    const { server } = await startWithServices();
    const response = await request(server)
      .get(`${base}/created`)
      .set(asUser(ada));
    const list = createdListSchema.parse(response.body);
    expect(list.items.map(item => item.entityRef)).toEqual([
      'component:default/secret',
      'component:default/checkout',
      'component:default/basket',
    ]);
    expect(list.items[1]).toMatchObject({
      title: 'The checkout',
      owner: 'group:default/shop',
      source: 'file',
      repositoryUrl: 'https://git.example.com/shop/checkout',
      provenanceUrl: provenanceUrlOf('checkout'),
    });
    expect(list.sources.files).toMatchObject({
      finishedAt: expect.any(String),
      stale: false,
      errors: [],
    });
  });

  it('shows, counts and pages only what the catalog shows the caller', async () => {
    const { server } = await startWithServices();
    const get = (query: object) =>
      request(server).get(`${base}/created`).set(asUser(bob)).query(query);
    const first = createdListSchema.parse((await get({ limit: 1 })).body);
    expect(first).toMatchObject({
      total: 2,
      items: [{ entityRef: 'component:default/checkout' }],
      facets: {
        template: [{ value: 'template:default/k3s-service', count: 2 }],
      },
    });
    const second = createdListSchema.parse(
      (await get({ limit: 1, cursor: first.nextCursor })).body,
    );
    expect(second).toMatchObject({
      total: 2,
      items: [{ entityRef: 'component:default/basket' }],
    });
    expect(second.nextCursor).toBeUndefined();
  });

  it('filters by what the query says', async () => {
    const { server } = await startWithServices();
    const response = await request(server)
      .get(`${base}/created`)
      .set(asUser(ada))
      .query('owner=group:default/shop&owner=group:default/other&text=basket');
    expect(response.body).toMatchObject({
      total: 1,
      items: [{ title: 'The basket' }],
    });
  });

  it('needs the permission to read', async () => {
    const { server } = await startWithServices();
    const response = await request(server)
      .get(`${base}/created`)
      .set(asUser(mallory));
    expect(response.status).toBe(403);
    expect(response.body.error.message).toBe(
      "This needs the permission 'xops.goldenPaths.read'",
    );
  });

  it.each([
    ['limit=0', 'limit'],
    ['sort=size', 'sort'],
    ['cursor=nonsense', 'cursor'],
    ['unknown=1', 'unknown'],
  ])('answers 400 to %s', async (query, words) => {
    const { server } = await startBackend({});
    const response = await request(server)
      .get(`${base}/created?${query}`)
      .set(asUser(ada));
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain(words);
  });
});

describe('GET /v1/created/:kind/:namespace/:name', () => {
  it('tells the whole provenance', async () => {
    const { server } = await startWithServices();
    const response = await request(server)
      .get(`${base}/created/Component/default/Checkout`)
      .set(asUser(bob));
    expect(createdDetailSchema.parse(response.body)).toMatchObject({
      item: { entityRef: 'component:default/checkout' },
      provenance: provenanceFor('checkout', 2),
    });
  });

  it('answers the same for what is hidden and for what does not exist', async () => {
    const { server } = await startWithServices();
    const get = (name: string) =>
      request(server)
        .get(`${base}/created/component/default/${name}`)
        .set(asUser(bob));
    const hidden = await get('secret');
    const absent = await get('absent');
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace('secret', 'absent')).toBe(
      absent.body.error.message,
    );
  });

  it('says why a file was never read', async () => {
    const { server, readAll } = await startBackend({
      entities: [componentOf('checkout')],
    });
    await readAll();
    const response = await request(server)
      .get(`${base}/created/component/default/checkout`)
      .set(asUser(ada));
    expect(response.status).toBe(404);
    expect(response.body.error.message).toBe(
      `No golden path is known to have created 'component:default/checkout'. There is no provenance file at ${provenanceUrlOf(
        'checkout',
      )}`,
    );
  });

  it('needs the permission to read', async () => {
    const { server } = await startWithServices();
    const response = await request(server)
      .get(`${base}/created/component/default/checkout`)
      .set(asUser(mallory));
    expect(response.status).toBe(403);
  });

  it('answers 400 to what is no reference', async () => {
    const { server } = await startBackend({});
    const response = await request(server)
      .get(`${base}/created/component/default/a%20b`)
      .set(asUser(ada));
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('component:default/a b');
  });
});

describe('GET /v1/summary', () => {
  it('counts what the caller may see', async () => {
    const { server } = await startWithServices();
    const get = (user: string) =>
      request(server).get(`${base}/summary`).set(asUser(user));
    expect(createdSummarySchema.parse((await get(ada)).body)).toMatchObject({
      total: 3,
      byTemplate: [{ value: 'template:default/k3s-service', count: 3 }],
      newest: [{ title: 'The secret' }, {}, {}],
      contradictions: [],
    });
    expect((await get(bob)).body).toMatchObject({
      total: 2,
      newest: [{ title: 'The checkout' }, { title: 'The basket' }],
    });
  });

  it('names contradictions between runs and files', async () => {
    const { server } = await startWithServices();
    await request(server)
      .post(`${base}/runs`)
      .set(asService())
      .send(reportOf({ taskId: 'another' }));
    const response = await request(server)
      .get(`${base}/summary`)
      .set(asUser(ada));
    expect(response.body.contradictions).toMatchObject([
      { entityRef: 'component:default/checkout', taskId: 'task-checkout' },
    ]);
  });

  it('needs the permission to read', async () => {
    const { server } = await startBackend({});
    const response = await request(server)
      .get(`${base}/summary`)
      .set(asUser(mallory));
    expect(response.status).toBe(403);
  });
});
