import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  type ApiHolder,
  type ApiRef,
  routeResolutionApiRef,
} from '@backstage/frontend-plugin-api';
import {
  HomeAttentionBlueprint,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import {
  recordList,
  recordSummary,
  reviewItem,
  reviewList,
  staleSource,
} from '../__testUtils__/fixtures';
import { fakeApi } from '../__testUtils__/renderDecisions';
import { type DecisionsApi, decisionsApiRef } from '../api/DecisionsApi';
import { rootRouteRef } from '../routes';
import {
  decisionsTileExtension,
  findingsSource,
  reviewsSource,
  sourcesSource,
} from './extensions';

const { signal } = new AbortController();
const PAGE =
  '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md';

function holder(api: DecisionsApi): ApiHolder {
  const implementations: Record<string, unknown> = {
    [decisionsApiRef.id]: api,
    [routeResolutionApiRef.id]: {
      resolve: (ref: unknown) =>
        ref === rootRouteRef
          ? () => '/decisions'
          : (entity: { kind: string; namespace: string; name: string }) =>
              `/decisions/${entity.kind}/${entity.namespace}/${entity.name}`,
    },
  };
  return {
    get: <T>(ref: ApiRef<T>) => implementations[ref.id] as T | undefined,
  };
}

const { source } = HomeAttentionBlueprint.dataRefs;

describe('what decisions bring to the home page', () => {
  it('is a tile under "decide", which opens the page', async () => {
    const tile = createExtensionTester(decisionsTileExtension).get(
      HomeTileBlueprint.dataRefs.tile,
    );

    expect(tile).toMatchObject({ title: 'Decisions', step: 'decide' });
    expect(tile.routeRef).toBe(rootRouteRef);
    await expect(
      tile.loader({ apis: holder(fakeApi()), signal }),
    ).resolves.toMatchObject({ headline: { value: '2' } });
  });

  it('is the reviews that are overdue', async () => {
    const api = fakeApi({
      listReviews: async () => reviewList([reviewItem()]),
    });

    await expect(
      createExtensionTester(reviewsSource)
        .get(source)
        .loader({ apis: holder(api), signal }),
    ).resolves.toMatchObject([{ link: PAGE, toneWord: 'Overdue' }]);
    expect(api.listReviews).toHaveBeenCalledWith(
      { review: ['overdue'], limit: 100 },
      signal,
    );
  });

  it('is the records with errors', async () => {
    const api = fakeApi({
      listRecords: async () =>
        recordList([
          recordSummary({ findings: { error: 1, warning: 0, info: 0 } }),
        ]),
    });

    await expect(
      createExtensionTester(findingsSource)
        .get(source)
        .loader({ apis: holder(api), signal }),
    ).resolves.toMatchObject([{ link: PAGE, toneWord: 'Error' }]);
    expect(api.listRecords).toHaveBeenCalledWith(
      expect.objectContaining({ finding: ['error'] }),
      signal,
    );
  });

  it('is the sources that cannot be read', async () => {
    const api = fakeApi({
      listSources: async () => ({ items: [staleSource()] }),
    });

    await expect(
      createExtensionTester(sourcesSource)
        .get(source)
        .loader({ apis: holder(api), signal }),
    ).resolves.toMatchObject([{ link: '/decisions/sources' }]);
  });
});
