import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { screen, waitFor } from '@testing-library/react';
import { contributor, renderHome } from './__testUtils__/renderHome';

describe('the plugin xops-home', () => {
  it('has the page at the root, with a title and a place in the navigation', async () => {
    renderHome([]);

    await waitFor(() =>
      expect(
        screen.getByRole('heading', { level: 1, name: 'Home' }),
      ).toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('link', { name: 'Home' })
          .map(link => link.getAttribute('href')),
      ).toContain('/'),
    );
    await waitFor(() => expect(document.title).toMatch(/^Home — /));
  });

  it('leads to what can be created', async () => {
    const scaffolder = createRouteRef();
    renderHome([
      createFrontendPlugin({
        pluginId: 'scaffolder',
        routes: { root: scaffolder },
        extensions: [
          PageBlueprint.make({
            params: {
              path: '/create',
              routeRef: scaffolder,
              loader: async () => <p>Templates</p>,
            },
          }),
        ],
      }),
    ]);

    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toHaveAttribute('href', '/create');
  });

  it('offers nothing to create where no scaffolder is installed', async () => {
    renderHome([]);

    await screen.findByText('Needs attention');
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('stands only at the root: the pages of contributors are their own', async () => {
    renderHome([contributor('Cost', {})], { at: '/cost' });

    expect(await screen.findByText('Hi')).toBeInTheDocument();
    expect(screen.queryByText('Needs attention')).toBeNull();
  });
});
