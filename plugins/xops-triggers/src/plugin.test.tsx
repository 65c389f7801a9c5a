import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderClassic,
  type RenderClassicOptions,
} from '@xops/plugin-xops-home-react/testUtils';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { fakeApi } from './__testUtils__/fakeApi';
import { ruleList, ruleSummary } from './__testUtils__/fixtures';
import {
  EntityTriggersCard,
  rootRouteRef,
  triggersApiRef,
  XopsTriggersPage,
} from './index';

function renderInClassic(
  element: ReactElement,
  options: Omit<RenderClassicOptions, 'apis'> = {},
) {
  const api = fakeApi({ listRules: async () => ruleList([ruleSummary()]) });
  return renderClassic(element, { ...options, apis: [[triggersApiRef, api]] });
}

const page = (
  <Routes>
    <Route path="/triggers/*" element={<XopsTriggersPage />} />
  </Routes>
);

describe('the plugin in an app on the classic frontend system', () => {
  it('has the page, with its own header and tabs', async () => {
    await renderInClassic(page, { routeEntries: ['/triggers'] });

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Triggers' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /^IaC PRs above 5/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'History' }));

    expect(
      await screen.findByText(/^Nothing has happened yet/),
    ).toBeInTheDocument();
  });

  it('says where an address leads nowhere', async () => {
    await renderInClassic(page, { routeEntries: ['/triggers/nothing-here'] });

    expect(
      await screen.findByText('There is no page “nothing-here” here'),
    ).toBeInTheDocument();
  });

  it('has the page of a trigger, and the form of a new one', async () => {
    await renderInClassic(page, { routeEntries: ['/triggers/rules/a%23b'] });

    expect(
      await screen.findByText('What does the decision say?'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'New trigger' }));

    expect(
      await screen.findByRole('button', { name: 'Make the trigger' }),
    ).toBeInTheDocument();
  });

  it('has the card of an entity', async () => {
    await renderInClassic(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'ferry' },
        }}
      >
        <EntityTriggersCard />
      </EntityProvider>,
      { mountedRoutes: { '/triggers': rootRouteRef } },
    );

    expect(
      await screen.findByRole('link', { name: 'All of its triggers' }),
    ).toBeInTheDocument();
  });
});
