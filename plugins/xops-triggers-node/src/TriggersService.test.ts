import {
  mockCredentials,
  mockServices,
  registerMswTestHooks,
  ServiceFactoryTester,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { rest } from 'msw';
import { setupServer } from 'msw/node';
import { HttpTriggersService } from './HttpTriggersService';
import { triggersServiceRef } from './TriggersService';

const PLUGIN = 'http://triggers.test/api/xops-triggers';
const host = setupServer();
const discovery = mockServices.discovery.mock({
  getBaseUrl: async () => PLUGIN,
});
const triggers = new HttpTriggersService({
  auth: mockServices.auth({ pluginId: 'xops-adr' }),
  discovery,
});
const credentials = mockCredentials.user('user:default/mara');
const receipt = { added: 1, changed: 0, removed: 0, unbound: 0 };

describe('the triggers service', () => {
  registerMswTestHooks(host);

  it('replaces the rules of a place as the plugin itself', async () => {
    const calls: unknown[] = [];
    host.use(
      rest.post(`${PLUGIN}/v1/pushed-rules`, async (req, res, ctx) => {
        calls.push([req.headers.get('authorization'), await req.json()]);
        return res(ctx.json(receipt));
      }),
    );
    const push = { location: '0a1b2c3d4e', records: [] };

    expect(await triggers.replaceRules(push)).toEqual(receipt);
    expect(calls).toEqual([
      [expect.stringMatching(/^Bearer mock-service-token/), push],
    ]);
  });

  it('asks whether a path is open on behalf of the caller', async () => {
    const answer = {
      action: 'activate-atlantis',
      open: true,
      reason: 'its trigger is firing: IaC PRs above 5 a week',
      ruleId: 'iac',
      at: '2026-11-21T12:00:00.000Z',
    };
    const tokens: (string | null)[] = [];
    host.use(
      rest.get(`${PLUGIN}/v1/openings/activate-atlantis`, (req, res, ctx) => {
        tokens.push(req.headers.get('authorization'));
        return res(ctx.json(answer));
      }),
    );

    expect(
      await triggers.opening('activate-atlantis', { credentials }),
    ).toEqual(answer);
    expect(tokens).toEqual([expect.stringContaining('user:default/mara')]);
  });

  const report = {
    taskId: 'task-1',
    action: 'activate-atlantis',
    by: 'user:default/mara',
    made: {
      entityRef: 'component:default/atlantis',
      repositoryUrl: 'https://git.example.com/acme/atlantis',
    },
  };

  it('tells what a path made as the plugin itself', async () => {
    const calls: unknown[] = [];
    host.use(
      rest.post(`${PLUGIN}/v1/activations`, async (req, res, ctx) => {
        calls.push([req.headers.get('authorization'), await req.json()]);
        return res(
          ctx.status(201),
          ctx.json({ ruleIds: ['a'], created: true }),
        );
      }),
    );

    expect(await triggers.reportActivation(report)).toEqual({
      ruleIds: ['a'],
      created: true,
    });
    expect(calls).toEqual([
      [expect.stringMatching(/^Bearer mock-service-token/), report],
    ]);
  });

  it('refuses to tell of an address that no page may link to', async () => {
    const made = { ...report.made, repositoryUrl: 'data:text/html,x' };
    await expect(
      triggers.reportActivation({ ...report, made }),
    ).rejects.toThrow(/repositoryUrl/);
  });

  it('does nothing where triggers are not installed, and leaves every path locked', async () => {
    host.use(rest.all(`${PLUGIN}/*`, (_, res, ctx) => res(ctx.status(404))));

    expect(
      await triggers.replaceRules({ location: 'x', records: [] }),
    ).toBeUndefined();
    await expect(triggers.report({ readings: [] })).resolves.toBeUndefined();
    expect(await triggers.reportActivation(report)).toBeUndefined();
    expect(await triggers.opening('a', { credentials })).toMatchObject({
      open: false,
      reason: 'triggers are not installed, so nothing can open it',
    });
  });

  it.each([
    [
      'an error',
      503,
      { error: { name: 'E', message: 'starting' }, response: {} },
    ],
    ['an answer that is none', 200, { open: 'yes' }],
  ])(
    'fails at %s, so that nobody takes the path for open',
    async (_, status, body) => {
      host.use(
        rest.get(`${PLUGIN}/v1/openings/a`, (__, res, ctx) =>
          res(ctx.status(status), ctx.json(body)),
        ),
      );

      await expect(triggers.opening('a', { credentials })).rejects.toThrow();
    },
  );

  it('says where an answer is another than agreed', async () => {
    host.use(
      rest.get(`${PLUGIN}/v1/openings/a`, (_, res, ctx) =>
        res(ctx.json({ action: 'a', open: 'yes', reason: 'x', at: 'now' })),
      ),
    );
    await expect(triggers.opening('a', { credentials })).rejects.toThrow(
      /^It is not known whether 'a' is open, so it stays locked: the triggers answered in another shape than agreed \(open: /,
    );
  });

  it('says what it could not do, and why', async () => {
    host.use(
      rest.get(`${PLUGIN}/v1/openings/a`, (_, res, ctx) =>
        res(
          ctx.status(503),
          ctx.json({
            error: { name: 'ServiceUnavailableError', message: 'starting' },
            response: { statusCode: 503 },
          }),
        ),
      ),
    );

    await expect(triggers.opening('a', { credentials })).rejects.toThrow(
      "It could not be asked whether 'a' is open, so it stays locked (starting)",
    );
  });

  it('ends with the caller’s signal, in the signal’s own words', async () => {
    const signal = AbortSignal.abort(new Error('the run was cancelled'));

    await expect(
      triggers.opening('a', { credentials, signal }),
    ).rejects.toThrow('the run was cancelled');
  });

  it('refuses to tell a reading that is none', async () => {
    const readings = [
      {
        spec: { source: 'cost', parameters: {} },
        at: 'yesterday',
        quality: 'ok' as const,
        unit: { kind: 'count' as const },
        timeToLiveSeconds: 60,
        explanation: [],
      },
    ];
    await expect(triggers.report({ readings })).rejects.toThrow(/at/);
  });

  it('is there for every plugin without being installed', async () => {
    const tester = ServiceFactoryTester.from(
      createServiceFactory({
        service: triggersServiceRef,
        deps: {},
        factory: () => triggers,
      }),
    );
    expect(await tester.getSubject('xops-adr')).toBe(triggers);
    expect(triggersServiceRef.scope).toBe('plugin');
  });
});
