import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { TemplateCard } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeOpenings } from '../../__testUtils__/fakeOpenings';
import { template } from '../../__testUtils__/fixtures';
import { openingsApiRef } from '../../api/OpeningsApi';
import { templateCardModule } from '../../alpha';

const openings = fakeOpenings();

function renderCard(entity = template(), onSelected?: () => void) {
  return renderInTestApp(
    <TemplateCard
      template={entity}
      onSelected={onSelected}
      additionalLinks={[
        { icon: () => <i />, text: 'How it works', url: '/docs/k3s' },
      ]}
    />,
    {
      features: [templateCardModule],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        mockApis.permission(),
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [openingsApiRef, openings],
      ],
    },
  );
}

describe("our card in place of the scaffolder's", () => {
  it('tells stream, what it makes, version, owner and description', async () => {
    renderCard(
      template({
        tags: ['gitops'],
        links: [{ url: 'https://example.com/k3s', title: 'K3S' }],
      }),
    );

    const heading = await screen.findByRole('heading', {
      level: 3,
      name: 'K3S service',
    });
    expect(within(heading).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/template/k3s-service',
    );
    expect(
      screen.getByTitle('runs on K3S, delivered by GitOps'),
    ).toHaveTextContent('K3S');
    expect(screen.getByText('Repository and manifests')).toBeInTheDocument();
    expect(screen.getByText('1.0.0')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /platform/ })).toBeInTheDocument();
    expect(
      screen.getByText('A service on the GitOps platform'),
    ).toBeInTheDocument();
    expect(screen.getByText('gitops')).toBeInTheDocument();
    expect(
      within(screen.getByRole('list', { name: 'Links' }))
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/docs/k3s', 'https://example.com/k3s']);
  });

  it('shows what a template has that is no golden path', async () => {
    renderCard(
      template({
        title: undefined,
        description: undefined,
        annotations: undefined,
      }),
    );

    expect(
      await screen.findByRole('heading', { name: 'k3s-service' }),
    ).toBeInTheDocument();
    expect(screen.getByText('No description')).toBeInTheDocument();
    for (const name of ['Stream', 'Makes', 'Version']) {
      expect(screen.queryByText(name)).toBeNull();
    }
    expect(
      screen.getByRole('button', { name: 'Choose k3s-service' }),
    ).toBeInTheDocument();
  });

  it('tells of a path that triggers open whether it is locked, and why', async () => {
    renderCard(
      template({ annotations: { 'xops.io/activation': 'activate-atlantis' } }),
    );

    expect(await screen.findByText('Locked')).toBeInTheDocument();
    expect(
      screen.getByText(/its trigger is inactive: IaC PRs above 5 a week/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Choose K3S service' }),
    ).toBeInTheDocument();
  });

  it('says of a path that cannot be gated that it is closed, and why', async () => {
    openings.getOpening.mockClear();
    renderCard(
      template({
        annotations: {
          'xops.io/activation': 'activate-atlantis',
          'xops.io/activation-problem': 'spec.steps is malformed',
        },
      }),
    );

    expect(await screen.findByText('Closed')).toBeInTheDocument();
    expect(screen.getByText(/spec\.steps is malformed/)).toBeInTheDocument();
    expect(openings.getOpening).not.toHaveBeenCalled();
  });

  it('asks no trigger about a path that is always open', async () => {
    openings.getOpening.mockClear();
    renderCard();

    await screen.findByRole('heading', { name: 'K3S service' });
    expect(openings.getOpening).not.toHaveBeenCalled();
    expect(screen.queryByText('Locked')).toBeNull();
  });

  it('is chosen by its button', async () => {
    const onSelected = jest.fn();
    renderCard(template(), onSelected);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Choose K3S service' }),
    );

    expect(onSelected).toHaveBeenCalledTimes(1);
  });

  it('nests nothing interactive in a link or a button', async () => {
    const { container } = renderCard();

    await screen.findByRole('heading', { name: 'K3S service' });
    expect(
      container.querySelectorAll('a a, a button, button a, button button'),
    ).toHaveLength(0);
  });
});
