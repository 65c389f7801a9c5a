import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  type ApiHolder,
  type ApiRef,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import { entityPresentationApiRef } from '@backstage/plugin-catalog-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  HomeAttentionBlueprint,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { createdSummary } from '../__testUtils__/fixtures';
import { goldenPathsApiRef } from '../api/GoldenPathsApi';
import { rootRouteRef } from '../routes';
import { createdSource, runsSource, summaryTileExtension } from './extensions';

const { signal } = new AbortController();

function holder(implementations: Record<string, unknown>): ApiHolder {
  return {
    get: <T>(ref: ApiRef<T>) => implementations[ref.id] as T | undefined,
  };
}

const routes = {
  [routeResolutionApiRef.id]: {
    resolve: (ref: unknown) =>
      ref === rootRouteRef
        ? () => '/golden-paths'
        : ({ taskId }: { taskId: string }) => `/create/tasks/${taskId}`,
  },
};

describe('what golden paths bring to the home page', () => {
  it('is a tile under "act", which opens the page', async () => {
    const getSummary = jest.fn(async () => createdSummary());
    const tile = createExtensionTester(summaryTileExtension).get(
      HomeTileBlueprint.dataRefs.tile,
    );

    expect(tile).toMatchObject({ title: 'Golden paths', step: 'act' });
    expect(tile.routeRef).toBe(rootRouteRef);
    const apis = holder({
      [goldenPathsApiRef.id]: { getSummary },
      [entityPresentationApiRef.id]: {
        forEntity: () => ({
          promise: Promise.resolve({ primaryTitle: 'Ann Smith' }),
        }),
      },
    });
    await expect(tile.loader({ apis, signal })).resolves.toMatchObject({
      headline: { value: '3' },
      sentence: expect.stringMatching(/created by Ann Smith/),
    });
    expect(getSummary).toHaveBeenCalledWith(signal);
  });

  it('is what does not add up', async () => {
    const source = createExtensionTester(createdSource).get(
      HomeAttentionBlueprint.dataRefs.source,
    );
    const summary = createdSummary();
    summary.contradictions = summary.newest;
    const apis = holder({
      ...routes,
      [goldenPathsApiRef.id]: { getSummary: async () => summary },
    });

    await expect(source.loader({ apis, signal })).resolves.toMatchObject([
      { link: '/golden-paths?entity=component%3Adefault%2Forders' },
    ]);
  });

  it('is the runs that failed, of everybody whose runs the reader may see', async () => {
    const source = createExtensionTester(runsSource).get(
      HomeAttentionBlueprint.dataRefs.source,
    );
    const listTasks = jest.fn(async () => ({
      tasks: [
        {
          id: 'run-1',
          status: 'failed',
          createdAt: new Date().toISOString(),
          spec: { parameters: {} },
        },
      ],
    }));
    const apis = holder({ ...routes, [scaffolderApiRef.id]: { listTasks } });

    await expect(source.loader({ apis, signal })).resolves.toMatchObject([
      { id: 'run-1', link: '/create/tasks/run-1' },
    ]);
    expect(listTasks).toHaveBeenCalledWith({
      filterByOwnership: 'all',
      limit: 100,
    });
  });

  it('says which api is missing in an app without a scaffolder', async () => {
    const source = createExtensionTester(runsSource).get(
      HomeAttentionBlueprint.dataRefs.source,
    );

    await expect(
      source.loader({ apis: holder(routes), signal }),
    ).rejects.toThrow("This app has no api 'plugin.scaffolder.service'.");
  });
});
