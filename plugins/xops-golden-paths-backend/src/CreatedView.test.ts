import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createdQuerySchema } from '@xops/plugin-xops-golden-paths-common';
import { componentOf, reportOf } from './__testUtils__/fixtures';
import { CreatedStore } from './CreatedStore';
import { CreatedView } from './CreatedView';
import { VisibleEntities } from './VisibleEntities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const credentials = mockCredentials.user();
const query = createdQuerySchema.parse({});
const HOUR = 60 * 60 * 1000;

async function setUp(catalog = catalogServiceMock()) {
  const knex = await databases.init('SQLITE_3');
  const store = await CreatedStore.create(mockServices.database({ knex }));
  const view = new CreatedView({
    store,
    visibleEntities: new VisibleEntities({ catalog }),
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    }),
    staleAfterMilliseconds: HOUR,
  });
  return { store, view };
}

function ago(milliseconds: number): Date {
  return new Date(Date.now() - milliseconds);
}

describe('CreatedView', () => {
  it.each([
    ['fresh', HOUR / 2, false],
    ['stale', 2 * HOUR, true],
  ])('calls a round of its age %s', async (_, age, stale) => {
    const { store, view } = await setUp();
    await store.finishRound(ago(age), ago(age));
    await store.failRound('no answer');
    const { sources } = await view.list(query, credentials);
    expect(sources.files).toMatchObject({ stale, problem: 'no answer' });
  });

  it('does not call stale what has only just begun', async () => {
    const { view } = await setUp();
    const { sources } = await view.summarize(credentials);
    expect(sources).toEqual({
      runs: { newestAt: undefined },
      files: {
        finishedAt: undefined,
        problem: undefined,
        stale: false,
        errors: [],
      },
    });
  });

  it('tells the newest report that the caller may know of', async () => {
    const { store, view } = await setUp(
      catalogServiceMock({ entities: [componentOf('checkout')] }),
    );
    await store.saveRun(reportOf(), ago(3 * HOUR));
    await store.saveRun(reportOf({ taskId: 'later' }), ago(2 * HOUR));
    await store.saveRun(
      reportOf({ taskId: 'hidden', entityRef: 'component:default/hidden' }),
      ago(HOUR),
    );
    const { sources } = await view.list(query, credentials);
    expect(Date.parse(sources.runs.newestAt ?? '')).toBeLessThan(
      ago(HOUR * 1.5).getTime(),
    );
  });

  it('says that it cannot answer while the catalog does not', async () => {
    const { store, view } = await setUp(
      catalogServiceMock.mock({
        getEntitiesByRefs: async () => {
          throw new Error('connection refused');
        },
      }),
    );
    await store.saveRun(reportOf(), ago(HOUR));
    for (const answer of [
      view.list(query, credentials),
      view.summarize(credentials),
      view.get('component:default/checkout', credentials),
    ]) {
      await expect(answer).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
        message:
          'The catalog did not say which entities you may see; caused by Error: connection refused',
      });
    }
  });
});
