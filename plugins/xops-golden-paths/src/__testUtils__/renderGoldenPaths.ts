import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  type ScaffolderApi,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { renderPlugin } from '@xops/plugin-xops-home-react/testUtils';
import { goldenPathsApiRef, type GoldenPathsApi } from '../api/GoldenPathsApi';
import { type OpeningsApi, openingsApiRef } from '../api/OpeningsApi';
import goldenPaths from '../alpha';
import { fakeOpenings } from './fakeOpenings';
import { createdDetail, createdList, createdSummary } from './fixtures';

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
export function renderPaths(options: RenderOptions) {
  const {
    api = fakeApi(),
    at = '/golden-paths',
    form = {
      getTemplateParameterSchema: async () => ({ title: '', steps: [] }),
    },
    openings = fakeOpenings(),
    catalog = catalogApiMock(),
  } = options;
  return renderPlugin(goldenPaths, {
    at,
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
  return renderPaths({ api, at, form });
}
