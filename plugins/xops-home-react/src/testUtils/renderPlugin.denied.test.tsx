import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { createPermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import { renderPlugin } from './renderPlugin';

const permission = createPermission({ name: 'ferries.sail', attributes: {} });

function Ferry() {
  const { loading, allowed } = usePermission({ permission });
  return <p>{loading ? 'Asking' : `Allowed: ${allowed}`}</p>;
}

// Alone in its file: answers about permissions are remembered between tests of one file.
describe('renderPlugin', () => {
  it('denies what a test names', async () => {
    const page = PageBlueprint.make({
      params: {
        path: '/ferries',
        routeRef: createRouteRef(),
        loader: async () => <Ferry />,
      },
    });
    renderPlugin(
      createFrontendPlugin({ pluginId: 'ferries', extensions: [page] }),
      { at: '/ferries', apis: [], denied: ['ferries.sail'] },
    );

    expect(await screen.findByText('Allowed: false')).toBeInTheDocument();
  });
});
