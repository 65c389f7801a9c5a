import type { Entity } from '@backstage/catalog-model';
import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  type FrontendFeature,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import triggers from '../alpha';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';
import { fakeSignals } from './fakeApi';

const createPage = createRouteRef();
const template = createSubRouteRef({
  parent: createPage,
  path: '/templates/:namespace/:templateName',
});

/** Stands where the scaffolder's pages would be. */
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { root: createPage, selectedTemplate: template },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        routeRef: createPage,
        title: 'Create',
        loader: async () => <p>The form of a golden path</p>,
      },
    }),
  ],
});

const decisionsPage = createRouteRef();
const record = createSubRouteRef({
  parent: decisionsPage,
  path: '/:kind/:namespace/:name',
});

/** Stands where the pages of decisions would be. */
const decisions = createFrontendPlugin({
  pluginId: 'xops-adr',
  routes: { root: decisionsPage, record },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/decisions',
        routeRef: decisionsPage,
        title: 'Decisions',
        loader: async () => <p>Decisions</p>,
      },
    }),
  ],
});

export type RenderTriggersOptions = {
  at?: string;
  /** What the catalog holds. */
  entities?: Entity[];
  signals?: SignalApi;
  /** Names of permissions that the reader does not have. */
  denied?: readonly string[];
  /** Plugins beside this one. */
  features?: FrontendFeature[];
};

/** The plugin in an app on the new frontend system, beside the scaffolder and decisions. */
export function renderTriggers(
  api: TriggersApi,
  options: RenderTriggersOptions = {},
) {
  const {
    at = '/triggers',
    entities = [],
    signals = fakeSignals().api,
    denied = [],
    features = [],
  } = options;
  return renderTestApp({
    features: [triggers, scaffolder, decisions, ...features],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [triggersApiRef, api],
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
