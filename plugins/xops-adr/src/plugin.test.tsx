import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  renderClassic,
  type RenderClassicOptions,
} from '@xops/plugin-xops-home-react/testUtils';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { recordList, recordSummary } from './__testUtils__/fixtures';
import { fakeApi } from './__testUtils__/renderDecisions';
import {
  AdrSearchResultListItem,
  decisionsApiRef,
  EntityAdrCard,
  EntityAdrContent,
  entityContentRouteRef,
  rootRouteRef,
  XopsDecisionsPage,
} from './index';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'ferry',
    annotations: { 'backstage.io/adr-location': 'docs/adr' },
  },
};

function renderInClassic(
  element: ReactElement,
  options: Omit<RenderClassicOptions, 'apis'> = {},
) {
  const api = fakeApi({
    listRecords: async () => recordList([recordSummary()]),
  });
  return renderClassic(element, { ...options, apis: [[decisionsApiRef, api]] });
}

const page = (
  <Routes>
    <Route path="/decisions/*" element={<XopsDecisionsPage />} />
  </Routes>
);

describe('the plugin in an app on the classic frontend system', () => {
  it('has the page, with its own header and tabs', async () => {
    await renderInClassic(page, { routeEntries: ['/decisions'] });

    expect(
      await screen.findByRole('heading', { level: 1, name: 'Decisions' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', {
        name: 'Keep one queue for all terminals',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Reviews' }));

    expect(await screen.findByText('No review is planned')).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Reviews' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('says where an address leads nowhere', async () => {
    await renderInClassic(page, { routeEntries: ['/decisions/nothing-here'] });

    expect(
      await screen.findByText('There is no page “nothing-here” here'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All decisions' }),
    ).toBeInTheDocument();
  });

  it('has the page of a record', async () => {
    await renderInClassic(page, {
      routeEntries: [
        '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md',
      ],
    });

    expect(await screen.findByText('We keep one queue.')).toBeInTheDocument();
  });

  it('has the tab of an entity', async () => {
    await renderInClassic(
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/" element={<EntityAdrContent />} />
        </Routes>
      </EntityProvider>,
      {
        mountedRoutes: {
          '/decisions': rootRouteRef,
          '/tab': entityContentRouteRef,
        },
      },
    );

    expect(
      await screen.findByRole('region', { name: 'Decisions' }),
    ).toBeInTheDocument();
  });

  it('has the card of an entity', async () => {
    await renderInClassic(
      <EntityProvider entity={entity}>
        <EntityAdrCard />
      </EntityProvider>,
      { mountedRoutes: { '/decisions': rootRouteRef } },
    );

    expect(
      await screen.findByRole('link', { name: '2 reviews overdue' }),
    ).toBeInTheDocument();
  });

  it('has the search result', async () => {
    const result = {
      title: 'ADR-0007',
      text: 'Words',
      location: '/decisions/x',
    };
    await renderInClassic(<AdrSearchResultListItem result={result} />);

    expect(
      await screen.findByRole('link', { name: 'ADR-0007' }),
    ).toBeInTheDocument();
  });
});
