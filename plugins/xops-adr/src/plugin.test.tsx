import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

const mountedRoutes = {
  '/catalog/:namespace/:kind/:name': entityRouteRef,
};

function renderClassic(
  element: ReactElement,
  options: Parameters<typeof renderInTestApp>[1] = {},
) {
  const api = fakeApi({
    listRecords: async () => recordList([recordSummary()]),
  });
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [decisionsApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.ALLOW }),
        ],
      ]}
    >
      {element}
    </TestApiProvider>,
    {
      ...options,
      mountedRoutes: { ...mountedRoutes, ...options.mountedRoutes },
    },
  );
}

const page = (
  <Routes>
    <Route path="/decisions/*" element={<XopsDecisionsPage />} />
  </Routes>
);

describe('the plugin in an app on the classic frontend system', () => {
  it('has the page, with its own header and tabs', async () => {
    await renderClassic(page, { routeEntries: ['/decisions'] });

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
    await renderClassic(page, { routeEntries: ['/decisions/nothing-here'] });

    expect(
      await screen.findByText('There is no page “nothing-here” here'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'All decisions' }),
    ).toBeInTheDocument();
  });

  it('has the page of a record', async () => {
    await renderClassic(page, {
      routeEntries: [
        '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md',
      ],
    });

    expect(await screen.findByText('We keep one queue.')).toBeInTheDocument();
  });

  it('has the tab of an entity', async () => {
    await renderClassic(
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
    await renderClassic(
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
    await renderClassic(<AdrSearchResultListItem result={result} />);

    expect(
      await screen.findByRole('link', { name: 'ADR-0007' }),
    ).toBeInTheDocument();
  });
});
