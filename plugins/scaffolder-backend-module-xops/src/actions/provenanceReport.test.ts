import { mockServices } from '@backstage/backend-test-utils';
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

describe('xops:provenance:report', () => {
  let server: TestServer;
  let answers: TestAnswer[];
  let waits: number[];

  beforeEach(async () => {
    answers = [];
    waits = [];
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
        discovery: {
          getBaseUrl: async id => `${server.url}/api/${id}`,
          getExternalBaseUrl: async () => 'unused',
        },
        pause: async milliseconds => {
          waits.push(milliseconds);
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
