import type { Entity } from '@backstage/catalog-model';
import type {
  AnyApiRef,
  ExtensionDefinition,
  FrontendFeature,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { fakeSignals } from './fakeSignals';
import { scaffolderStandIn } from './standIns';

/** An api of the app, and what stands for it in a test. */
export type ApiPair = readonly [AnyApiRef, object];

export type InAppOptions = {
  /** What the plugin itself asks, which takes the place of what is here anyway. */
  apis: readonly ApiPair[];
  /** What the catalog holds; nothing by default. */
  entities?: Entity[];
  signals?: SignalApi;
  /** Names of permissions that the reader does not have. */
  denied?: readonly string[];
  /** Plugins beside this one and the scaffolder's. */
  features?: FrontendFeature[];
  extensions?: ExtensionDefinition[];
};

export type RenderPluginOptions = InAppOptions & { at?: string };

function renderInApp(
  plugin: FrontendFeature,
  { at, ...options }: RenderPluginOptions,
) {
  const { apis, entities = [], denied = [], features = [] } = options;
  const { signals = fakeSignals().api, extensions } = options;
  return renderTestApp({
    features: [plugin, scaffolderStandIn, ...features],
    extensions,
    initialRouteEntries: at ? [at] : undefined,
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      ...apis,
      [catalogApiRef, catalogApiMock({ entities })],
      [signalApiRef, signals],
      [
        permissionApiRef,
        mockApis.permission({
          authorize: ({ permission }) =>
            denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        }),
      ],
    ],
  });
}

/** A plugin in an app on the new frontend system, beside a scaffolder and a catalog, for a reader who may do everything. */
export function renderPlugin(
  plugin: FrontendFeature,
  options: RenderPluginOptions,
) {
  return renderInApp(plugin, options);
}

export type RenderEntityPageOptions = Omit<InAppOptions, 'extensions'> & {
  kind?: string;
  annotations?: Record<string, string>;
};

/** The page of the entity `component:default/ferry`, with a plugin's cards and its tab. */
export function renderEntityPage(
  plugin: FrontendFeature,
  options: RenderEntityPageOptions,
) {
  const { kind = 'Component', annotations, ...more } = options;
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'ferry', namespace: 'default', annotations },
  };
  const extensions = [createTestEntityPage({ entity })];
  return renderInApp(plugin, { ...more, extensions });
}
