import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  type CatalogApi,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  type ScaffolderApi,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { useLocation } from 'react-router-dom';
import { goldenPathsApiRef, type GoldenPathsApi } from '../api/GoldenPathsApi';
import { type OpeningsApi, openingsApiRef } from '../api/OpeningsApi';
import goldenPaths from '../alpha';
import { fakeOpenings } from './fakeOpenings';
import { createdDetail, createdList, createdSummary } from './fixtures';

const createPage = createRouteRef();
const run = createSubRouteRef({ parent: createPage, path: '/tasks/:taskId' });
const formPage = createSubRouteRef({
  parent: createPage,
  path: '/templates/:namespace/:templateName',
});

/** Stands where the scaffolder's pages would be, and tells the address. */
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { root: createPage, ongoingTask: run, selectedTemplate: formPage },
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

export type RenderOptions = {
  api?: GoldenPathsApi;
  at?: string;
  /** Unknown unless given. */
  form?: TemplateForm;
  openings?: OpeningsApi;
  /** Empty unless given. */
  catalog?: CatalogApi;
};

/** The plugin in an app, beside a scaffolder, a catalog and triggers. */
export function renderPlugin(options: RenderOptions) {
  const {
    api = fakeApi(),
    at = '/golden-paths',
    form = {
      getTemplateParameterSchema: async () => ({ title: '', steps: [] }),
    },
    openings = fakeOpenings(),
    catalog = catalogApiMock(),
  } = options;
  return renderTestApp({
    features: [goldenPaths, scaffolder],
    initialRouteEntries: [at],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [goldenPathsApiRef, api],
      [scaffolderApiRef, form],
      [openingsApiRef, openings],
      [catalogApiRef, catalog],
    ],
  });
}

/** The same, with an empty catalog. */
export function renderGoldenPaths(
  api: GoldenPathsApi,
  at?: string,
  form?: TemplateForm,
) {
  return renderPlugin({ api, at, form });
}
