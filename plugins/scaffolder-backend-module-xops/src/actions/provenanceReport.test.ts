import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import {
  startTestServer,
  TestAnswer,
  TestServer,
} from '../__testUtils__/startTestServer';
import { createProvenanceReportAction } from './provenanceReport';

const provenance = {
  apiVersion: 'xops.io/v1',
  kind: 'Provenance',
  template: {
    entityRef: 'template:default/k3s-service',
    version: '1.0.0',
    digest: `sha256:${'a'.repeat(64)}`,
  },
  entityRef: 'component:default/shop',
  taskId: 'task-1',
  createdAt: '2026-11-21T10:00:00.000Z',
  answers: {},
  checks: [],
};

const component = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

describe('xops:provenance:report', () => {
  let server: TestServer;
  let answers: TestAnswer[];
  let waits: number[];
  /** Stands still but for the waits. */
  let time: number;
  const catalog = catalogServiceMock.mock();

  beforeEach(async () => {
    answers = [];
    waits = [];
    time = 0;
    catalog.getEntityByRef.mockReset().mockResolvedValue(component);
    server = await startTestServer(
      () =>
        answers.shift() ?? {
          status: 201,
          body: {
            taskId: 'task-1',
            entityRef: 'component:default/shop',
            created: true,
          },
        },
    );
  });
  afterEach(() => server.close());

  type Input = InputOf<typeof createProvenanceReportAction>;

  const run = ({ input, ...options }: RunOptions<Input> = {}) =>
    actionRun(
      createProvenanceReportAction({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        catalog,
        discovery: {
          getBaseUrl: async id => `${server.url}/api/${id}`,
          getExternalBaseUrl: async () => 'unused',
        },
        now: () => time,
        pause: async (milliseconds, signal) => {
          signal?.throwIfAborted();
          waits.push(milliseconds);
          time += milliseconds;
        },
      }),
      {
        workspacePath: '/unused',
        ...options,
        input: {
          provenance,
          repositoryUrl: 'http://localhost/acme/shop',
          commitHash: 'abc',
          gitopsUrl: '',
          ...input,
        },
      },
    );

  it('posts the report with the credentials of the scaffolder', async () => {
    const { execute, outputs } = run();
    await execute();
    expect(outputs).toEqual({ reported: true });
    expect(server.requests).toHaveLength(1);
    const [{ method, url, headers, body }] = server.requests;
    expect(`${method} ${url}`).toBe('POST /api/xops-golden-paths/v1/runs');
    expect(headers.authorization).toMatch(
      /^Bearer mock-service-token:.*"target":"xops-golden-paths"/,
    );
    expect(body).toEqual({
      provenance,
      repositoryUrl: 'http://localhost/acme/shop',
      commitHash: 'abc',
    });
  });

  it('tries again while the backend fails', async () => {
    answers = [{ status: 500 }, { status: 503 }];
    await run().execute();
    expect(server.requests).toHaveLength(3);
    expect(waits).toEqual([500, 1000]);
  });

  it('says what the backend refused', async () => {
    answers = [
      {
        status: 409,
        body: { error: { name: 'ConflictError', message: 'Another entity' } },
      },
    ];
    await expect(run().execute()).rejects.toThrow(
      /^'component:default\/shop' is made, at http:\/\/localhost\/acme\/shop; only the report is missing. Retry the run.*The golden paths backend refused to record what made 'component:default\/shop' \(409\): Another entity$/,
    );
  });

  it('reports once when it is run again', async () => {
    const first = run();
    await first.execute();
    await run({ checkpoints: first.checkpoints }).execute();
    expect(server.requests).toHaveLength(1);
  });

  it('reports nothing in a dry run', async () => {
    const { execute, outputs } = run({ isDryRun: true });
    await execute();
    expect(outputs).toEqual({ reported: false });
    expect(server.requests).toEqual([]);
    expect(catalog.getEntityByRef).not.toHaveBeenCalled();
  });

  it('waits for nothing when the catalog holds the entity', async () => {
    const { execute, log } = run();
    await execute();
    expect(waits).toEqual([]);
    expect(log).toEqual(['info Reported to the Golden paths page']);
    expect(catalog.getEntityByRef).toHaveBeenCalledWith(
      'component:default/shop',
      { credentials: mockCredentials.user() },
    );
  });

  it('ends once the catalog holds the entity, and logs what it waits for', async () => {
    catalog.getEntityByRef
      .mockResolvedValueOnce(undefined)
      .mockResolvedValueOnce(undefined);
    const { execute, log } = run();
    await execute();
    expect(time).toBe(200);
    expect(log.slice(1)).toEqual([
      "info Waiting until the catalog holds 'component:default/shop', at most 30 seconds",
      "info The catalog holds 'component:default/shop'",
    ]);
  });

  it('ends well after 30 seconds without the entity', async () => {
    catalog.getEntityByRef.mockResolvedValue(undefined);
    const { execute, log, outputs } = run();
    await execute();
    expect(time).toBe(30_000);
    expect(outputs).toEqual({ reported: true });
    expect(log.at(-1)).toMatch(
      /^warn The catalog does not hold 'component:default\/shop' yet; it appears there soon/,
    );
  });

  it('ends well when the catalog cannot be asked', async () => {
    catalog.getEntityByRef.mockRejectedValue(new Error('Request failed'));
    const { execute, log } = run();
    await execute();
    expect(log.at(-1)).toMatch(/^warn .*\(Error: Request failed\)/);
  });

  it('waits no longer when the run is cancelled', async () => {
    const cancelled = new AbortController();
    catalog.getEntityByRef.mockImplementation(async () => {
      cancelled.abort(new Error('Cancelled'));
      return undefined;
    });
    await expect(run({ signal: cancelled.signal }).execute()).rejects.toThrow(
      'Cancelled',
    );
    expect(waits).toEqual([]);
  });

  it.each([
    ['an address that is none', { repositoryUrl: 'shop' }],
    ['an address of another scheme', { repositoryUrl: 'data:text/html,x' }],
    ['no provenance', { provenance: {} }],
  ])('refuses %s', async (_, input) => {
    await expect(run({ input }).execute()).rejects.toThrow(/is malformed/);
    expect(server.requests).toEqual([]);
  });
});
