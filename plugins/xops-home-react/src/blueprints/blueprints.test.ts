import { createRouteRef } from '@backstage/frontend-plugin-api';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { HomeAttentionBlueprint } from './HomeAttentionBlueprint';
import { HomeTileBlueprint } from './HomeTileBlueprint';

describe('HomeTileBlueprint', () => {
  it('hands the tile over under the id of its extension', () => {
    const routeRef = createRouteRef();
    const loader = jest.fn();
    const tester = createExtensionTester(
      HomeTileBlueprint.make({
        name: 'example',
        params: { title: 'Example', step: 'act', routeRef, loader },
      }),
    );

    expect(tester.get(HomeTileBlueprint.dataRefs.tile)).toEqual({
      id: 'home-tile:example',
      title: 'Example',
      step: 'act',
      routeRef,
      loader,
    });
    expect(loader).not.toHaveBeenCalled();
  });
});

describe('HomeAttentionBlueprint', () => {
  it('hands the source over under the id of its extension', () => {
    const loader = jest.fn();
    const tester = createExtensionTester(
      HomeAttentionBlueprint.make({
        name: 'example',
        params: { title: 'Example', loader },
      }),
    );

    expect(tester.get(HomeAttentionBlueprint.dataRefs.source)).toEqual({
      id: 'home-attention:example',
      title: 'Example',
      loader,
    });
    expect(loader).not.toHaveBeenCalled();
  });
});
