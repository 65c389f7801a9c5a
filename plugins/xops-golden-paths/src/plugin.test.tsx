import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { createdItem, createdList } from './__testUtils__/fixtures';
import { fakeApi } from './__testUtils__/renderGoldenPaths';
import {
  EntityCreatedByCard,
  goldenPathsApiRef,
  rootRouteRef,
  runRouteRef,
  XopsGoldenPathsPage,
} from './index';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'orders',
    annotations: {
      'xops.io/golden-path': 'template:default/k3s-service@1.0.0',
    },
  },
};

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
  '/create/tasks/:taskId': runRouteRef,
};

describe('the plugin in an app on the classic frontend system', () => {
  it('has the page', async () => {
    const api = fakeApi({
      listCreated: async () => createdList([createdItem()]),
    });
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [goldenPathsApiRef, api],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <Routes>
          <Route path="/" element={<XopsGoldenPathsPage />} />
        </Routes>
      </TestApiProvider>,
      { mountedRoutes },
    );

    expect(await screen.findByText('8 passed')).toBeInTheDocument();
  });

  it('has the card', async () => {
    await renderInTestApp(
      <TestApiProvider apis={[[goldenPathsApiRef, fakeApi()]]}>
        <EntityProvider entity={entity}>
          <EntityCreatedByCard />
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { ...mountedRoutes, '/golden-paths': rootRouteRef } },
    );

    expect(await screen.findByText('8 passed')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All answers and checks' }),
    ).toHaveAttribute(
      'href',
      '/golden-paths?entity=component%3Adefault%2Forders',
    );
  });
});
