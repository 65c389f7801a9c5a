import {
  createApiRef,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
  useApi,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { createPermission } from '@backstage/plugin-permission-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useSignalChanges } from '../useSignalChanges';
import {
  fakeSignals,
  renderClassic,
  renderEntityPage,
  renderPlugin,
} from '../testUtils';

type Ferries = { name: string };
const ferriesApiRef = createApiRef<Ferries>({ id: 'test.ferries' });
const sail = createPermission({ name: 'ferries.sail', attributes: {} });

function Ferry() {
  const { name } = useApi(ferriesApiRef);
  const { allowed } = usePermission({ permission: sail });
  const [changes, setChanges] = useState(0);
  useSignalChanges('ferries', () => setChanges(it => it + 1));
  return (
    <>
      <p>{`${name}, changed ${changes} times`}</p>
      {allowed && <button>Sail</button>}
      <Link to="/create/templates/default/ferry?formData={}">Build one</Link>
    </>
  );
}

const ferries = createFrontendPlugin({
  pluginId: 'ferries',
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/ferries',
        routeRef: createRouteRef(),
        loader: async () => <Ferry />,
      },
    }),
    EntityCardBlueprint.make({
      name: 'ferry',
      params: { filter: { kind: 'group' }, loader: async () => <Ferry /> },
    }),
  ],
});

const aurora: Ferries = { name: 'Aurora' };

describe('renderPlugin', () => {
  it('shows the page, whose signals a test sends', async () => {
    const signals = fakeSignals();
    renderPlugin(ferries, {
      at: '/ferries',
      apis: [[ferriesApiRef, aurora]],
      signals: signals.api,
    });
    await screen.findByText('Aurora, changed 0 times');

    act(() => signals.send('trains'));
    act(() => signals.send('ferries'));

    expect(
      await screen.findByText('Aurora, changed 1 times'),
    ).toBeInTheDocument();
  });

  it('allows everything', async () => {
    renderPlugin(ferries, { at: '/ferries', apis: [[ferriesApiRef, aurora]] });

    expect(
      await screen.findByRole('button', { name: 'Sail' }),
    ).toBeInTheDocument();
  });

  it("leads to the scaffolder's address", async () => {
    renderPlugin(ferries, { at: '/ferries', apis: [[ferriesApiRef, aurora]] });

    await userEvent.click(
      await screen.findByRole('link', { name: 'Build one' }),
    );

    expect(
      await screen.findByText('/create/templates/default/ferry?formData={}'),
    ).toBeInTheDocument();
  });
});

describe('renderEntityPage', () => {
  it('shows the card of an entity of its kind', async () => {
    const apis = [[ferriesApiRef, aurora]] as const;
    renderEntityPage(ferries, { kind: 'Group', apis });

    expect(
      await screen.findByText('Aurora, changed 0 times'),
    ).toBeInTheDocument();
  });
});

describe('renderClassic', () => {
  it('shows an element among the same apis', async () => {
    await renderClassic(<Ferry />, { apis: [[ferriesApiRef, aurora]] });

    await waitFor(() =>
      expect(screen.getByText('Aurora, changed 0 times')).toBeInTheDocument(),
    );
  });
});
