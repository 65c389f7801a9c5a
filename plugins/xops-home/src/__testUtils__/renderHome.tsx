import {
  createFrontendPlugin,
  createRouteRef,
  type ExtensionDefinition,
  type IdentityApi,
  identityApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  type AttentionItem,
  HomeAttentionBlueprint,
  type HomeLoader,
  HomeTileBlueprint,
  type HomeTileContent,
  type LoopStep,
} from '@xops/plugin-xops-home-react';
import home from '../alpha';

export const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

export type Contribution = {
  step?: LoopStep;
  tile?: HomeLoader<HomeTileContent>;
  attention?: HomeLoader<AttentionItem[]>;
};

/** A plugin with a page, which brings a tile, a source, or both. */
export function contributor(title: string, brings: Contribution) {
  const { step = 'act', tile, attention } = brings;
  const pluginId = title.toLowerCase().replace(' ', '-');
  const routeRef = createRouteRef();
  const extensions: ExtensionDefinition[] = [
    PageBlueprint.make({
      params: { path: `/${pluginId}`, routeRef, loader: async () => <p>Hi</p> },
    }),
  ];
  if (tile) {
    const params = { title, step, routeRef, loader: tile };
    extensions.push(HomeTileBlueprint.make({ params }));
  }
  if (attention) {
    const params = { title, loader: attention };
    extensions.push(HomeAttentionBlueprint.make({ params }));
  }
  return createFrontendPlugin({ pluginId, extensions });
}

export type RenderHomeOptions = { at?: string; identity?: IdentityApi };

/** The home page in an app for Ann of the group `shop`. */
export function renderHome(
  contributors: ReturnType<typeof contributor>[],
  options: RenderHomeOptions = {},
) {
  const { at = '/', identity } = options;
  const ann = mockApis.identity({
    userEntityRef: 'user:default/ann',
    ownershipEntityRefs: ['user:default/ann', 'group:default/shop'],
  });
  return renderTestApp({
    features: [home, ...contributors],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [[identityApiRef, identity ?? ann]],
  });
}
