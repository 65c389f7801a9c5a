import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  type FrontendFeature,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Entity } from '@backstage/catalog-model';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { decisionsApiRef, type DecisionsApi } from '../api/DecisionsApi';
import decisions from '../alpha';
import {
  decisionsSummary,
  findingList,
  recordDetail,
  recordList,
  reviewList,
  sourceState,
} from './fixtures';
import { recordGraph } from './graphs';

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
        loader: async () => <p>Templates</p>,
      },
    }),
  ],
});

/** A backend in memory; every method can be taken over. */
export function fakeApi(more: Partial<DecisionsApi> = {}) {
  return {
    listRecords: jest.fn(more.listRecords ?? (async () => recordList([]))),
    getRecord: jest.fn(more.getRecord ?? (async () => recordDetail())),
    getVersion: jest.fn(
      more.getVersion ??
        (async ({ versionId }) => ({
          ...recordDetail().versions[0],
          versionId,
          markdown: `# Version ${versionId}\n`,
        })),
    ),
    getImage: jest.fn(more.getImage ?? (async () => new Blob(['image']))),
    getGraph: jest.fn(more.getGraph ?? (async () => recordGraph([], []))),
    listFindings: jest.fn(more.listFindings ?? (async () => findingList([]))),
    listReviews: jest.fn(more.listReviews ?? (async () => reviewList([]))),
    getSummary: jest.fn(more.getSummary ?? (async () => decisionsSummary())),
    listSources: jest.fn(
      more.listSources ?? (async () => ({ items: [sourceState()] })),
    ),
    refresh: jest.fn(
      more.refresh ?? (async () => ({ items: [sourceState()] })),
    ),
  } satisfies DecisionsApi;
}

/** Signals that a test sends by hand. */
export function fakeSignals() {
  const listeners = new Set<() => void>();
  const api: SignalApi = {
    subscribe: (_channel, onMessage) => {
      const listener = () => onMessage(JSON.parse('{"recordIds":[]}'));
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return { api, send: () => listeners.forEach(listener => listener()) };
}

export type RenderDecisionsOptions = {
  at?: string;
  /** What the catalog holds: templates. */
  entities?: Entity[];
  signals?: SignalApi;
  /** Plugins beside this one. */
  features?: FrontendFeature[];
};

/** The plugin in an app on the new frontend system, beside a scaffolder. */
export function renderDecisions(
  api: DecisionsApi,
  options: RenderDecisionsOptions = {},
) {
  const {
    at = '/decisions',
    entities = [],
    signals = fakeSignals().api,
    features = [],
  } = options;
  return renderTestApp({
    features: [decisions, scaffolder, ...features],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [decisionsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities })],
      [signalApiRef, signals],
    ],
  });
}
