import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { renderClassic } from '@xops/plugin-xops-home-react/testUtils';
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

const mountedRoutes = { '/create/tasks/:taskId': runRouteRef };

describe('the plugin in an app on the classic frontend system', () => {
  it('has the page', async () => {
    const api = fakeApi({
      listCreated: async () => createdList([createdItem()]),
    });
    await renderClassic(
      <Routes>
        <Route path="/" element={<XopsGoldenPathsPage />} />
      </Routes>,
      { apis: [[goldenPathsApiRef, api]], mountedRoutes },
    );

    expect(await screen.findByText('8 passed')).toBeInTheDocument();
  });

  it('has the card', async () => {
    await renderClassic(
      <EntityProvider entity={entity}>
        <EntityCreatedByCard />
      </EntityProvider>,
      {
        apis: [[goldenPathsApiRef, fakeApi()]],
        mountedRoutes: { ...mountedRoutes, '/golden-paths': rootRouteRef },
      },
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
