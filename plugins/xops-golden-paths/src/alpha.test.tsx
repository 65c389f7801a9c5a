import { screen, waitFor } from '@testing-library/react';
import { renderEntityPage } from '@xops/plugin-xops-home-react/testUtils';
import { fakeApi, renderGoldenPaths } from './__testUtils__/renderGoldenPaths';
import goldenPaths from './alpha';
import { goldenPathsApiRef } from './api/GoldenPathsApi';

function renderEntity(annotations: Record<string, string>) {
  const api = fakeApi();
  renderEntityPage(goldenPaths, {
    annotations,
    apis: [[goldenPathsApiRef, api]],
  });
  return api;
}

describe('the plugin xops-golden-paths', () => {
  it('has a page with a title and a place in the navigation', async () => {
    renderGoldenPaths(fakeApi());

    await waitFor(() =>
      expect(
        screen.getByRole('heading', { level: 1, name: 'Golden paths' }),
      ).toBeInTheDocument(),
    );
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('link', { name: 'Golden paths' })
          .map(link => link.getAttribute('href')),
      ).toContain('/golden-paths'),
    );
  });

  it('puts its card on the page of what a golden path made', async () => {
    renderEntity({
      'xops.io/golden-path': 'template:default/k3s-service@1.0.0',
    });

    expect(await screen.findByText('Created by')).toBeInTheDocument();
  });

  it('leaves the page of anything else alone', async () => {
    const api = renderEntity({ 'xops.io/placement': 'k3s' });

    await waitFor(() =>
      expect(document.body).not.toHaveTextContent(/loading/i),
    );
    expect(screen.queryByText('Created by')).toBeNull();
    expect(api.getCreated).not.toHaveBeenCalled();
  });
});
