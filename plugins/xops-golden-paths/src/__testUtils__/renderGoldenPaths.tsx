import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  type ScaffolderApi,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { useLocation } from 'react-router-dom';
import { goldenPathsApiRef, type GoldenPathsApi } from '../api/GoldenPathsApi';
import goldenPaths from '../alpha';
import { createdDetail, createdList, createdSummary } from './fixtures';

const createPage = createRouteRef();
const run = createSubRouteRef({ parent: createPage, path: '/tasks/:taskId' });

/** Stands where the scaffolder's pages would be, and tells the address. */
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { root: createPage, ongoingTask: run },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        routeRef: createPage,
        title: 'Create',
        loader: async () => <Address />,
      },
    }),
  ],
});

function Address() {
  const { pathname } = useLocation();
  return <p>{pathname}</p>;
}

/** A backend in memory; every method can be taken over. */
export function fakeApi(more: Partial<GoldenPathsApi> = {}) {
  return {
    listCreated: jest.fn(more.listCreated ?? (async () => createdList([]))),
    getCreated: jest.fn(more.getCreated ?? (async () => createdDetail())),
    getSummary: jest.fn(more.getSummary ?? (async () => createdSummary())),
  } satisfies GoldenPathsApi;
}

/** What the scaffolder knows of a template's form. */
export type TemplateForm = Pick<ScaffolderApi, 'getTemplateParameterSchema'>;

/** The plugin in an app, beside a scaffolder, whose forms are unknown unless given. */
export function renderGoldenPaths(
  api: GoldenPathsApi,
  at = '/golden-paths',
  form: TemplateForm = {
    getTemplateParameterSchema: async () => ({ title: '', steps: [] }),
  },
) {
  return renderTestApp({
    features: [goldenPaths, scaffolder],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [goldenPathsApiRef, api],
      [scaffolderApiRef, form],
    ],
  });
}
