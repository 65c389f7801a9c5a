import type { Entity } from '@backstage/catalog-model';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createdDetail } from '../../__testUtils__/fixtures';
import { fakeApi } from '../../__testUtils__/renderGoldenPaths';
import {
  type GoldenPathsApi,
  goldenPathsApiRef,
} from '../../api/GoldenPathsApi';
import { rootRouteRef } from '../../routes';
import { CreatedByCard } from './CreatedByCard';

const annotations = {
  'xops.io/golden-path': 'template:default/k3s-service@1.0.0',
  'xops.io/provenance': '.xops/provenance.yaml',
  'xops.io/placement': 'k3s',
  'xops.io/placement-decision': 'docs/adr/0001-run-on-k3s.md',
};

function renderCard(
  api: GoldenPathsApi,
  changed: Record<string, string | undefined> = {},
) {
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      namespace: 'default',
      annotations: { ...annotations, ...changed },
    },
  };
  return renderInTestApp(
    <EntityProvider entity={JSON.parse(JSON.stringify(entity)) as Entity}>
      <CreatedByCard />
    </EntityProvider>,
    {
      mountedRoutes: {
        '/golden-paths': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [[goldenPathsApiRef, api]],
    },
  );
}

describe('the card "Created by"', () => {
  it('tells path, placement and its record, when, who, and the checks', async () => {
    const api = fakeApi({ getCreated: async () => createdDetail() });
    renderCard(api);

    expect(await screen.findByText('8 passed')).toBeInTheDocument();
    expect(api.getCreated).toHaveBeenCalledWith(
      'component:default/orders',
      expect.any(AbortSignal),
    );
    expect(screen.getByRole('link', { name: /k3s-service/ })).toHaveAttribute(
      'href',
      '/catalog/default/template/k3s-service',
    );
    expect(screen.getByText(/1\.0\.0/)).toBeInTheDocument();
    expect(screen.getByText('K3S')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^docs\/adr\/0001-run-on-k3s\.md/ }),
    ).toHaveAttribute(
      'href',
      'https://git.example.com/demo/orders/src/branch/main/docs/adr/0001-run-on-k3s.md',
    );
    expect(screen.getByText(/2026-03-01 09:00:00 UTC/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /ann/ })).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /^Open the file/ }),
    ).toHaveAttribute('href', expect.stringMatching(/provenance\.yaml$/));
    expect(
      screen.getByRole('link', { name: 'All answers and checks' }),
    ).toHaveAttribute(
      'href',
      '/golden-paths?entity=component%3Adefault%2Forders',
    );
  });

  it('leads to the repository of manifests that live apart', async () => {
    const manifestsUrl = 'https://git.example.com/demo/orders-manifests';
    renderCard(
      fakeApi({ getCreated: async () => createdDetail({ manifestsUrl }) }),
    );

    expect(
      await screen.findByRole('link', { name: /^A repository of their own/ }),
    ).toHaveAttribute('href', manifestsUrl);
  });

  it('keeps all names and values in one list, so that they align', async () => {
    renderCard(fakeApi());

    await screen.findByText('8 passed');
    const list = screen.getByText('Golden path').closest('dl');
    expect(list).toContainElement(screen.getByText('Checks at creation'));
  });

  it("shows the entity's own words while the backend is asked", async () => {
    renderCard(fakeApi({ getCreated: () => new Promise(() => {}) }));

    expect(await screen.findByText('Loading when and by whom')).toBeVisible();
    expect(screen.getByRole('link', { name: /k3s-service/ })).toBeVisible();
    expect(screen.getByText('K3S')).toBeVisible();
    expect(screen.getByText(/docs\/adr\/0001/)).toBeVisible();
  });

  it('keeps them when the backend fails, says why, and tries again', async () => {
    const getCreated = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is locked'))
      .mockResolvedValue(createdDetail());
    renderCard(fakeApi({ getCreated }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is locked',
    );
    expect(screen.getByRole('link', { name: /k3s-service/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('8 passed')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what is written where it is of no known form', async () => {
    renderCard(fakeApi(), {
      'xops.io/golden-path': 'k3s-service, the newest',
      'xops.io/placement': 'mainframe',
      'xops.io/placement-decision': undefined,
    });

    expect(
      await screen.findByText('k3s-service, the newest'),
    ).toBeInTheDocument();
    expect(screen.getByText('mainframe')).toBeInTheDocument();
  });

  it('says that no placement was recorded', async () => {
    renderCard(fakeApi(), {
      'xops.io/placement': undefined,
      'xops.io/placement-decision': undefined,
    });

    expect(await screen.findByText('not recorded')).toBeInTheDocument();
  });
});
