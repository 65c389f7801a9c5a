import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeOpenings } from '../../__testUtils__/fakeOpenings';
import { openAnswer, template } from '../../__testUtils__/fixtures';
import { renderPaths } from '../../__testUtils__/renderGoldenPaths';

const atlantis = template({
  name: 'activate-atlantis',
  title: 'Activate Atlantis',
  annotations: { 'xops.io/activation': 'activate-atlantis' },
});

const heading = () =>
  screen.findByRole('heading', { level: 2, name: 'Paths that triggers open' });

describe('the paths that triggers open, on the page', () => {
  it('are listed by title, each with why it is locked and its form', async () => {
    const openings = fakeOpenings();
    const vault = template({
      name: 'activate-vault',
      title: 'A vault',
      annotations: { 'xops.io/activation': 'activate-vault' },
    });
    renderPaths({
      openings,
      catalog: catalogApiMock({ entities: [atlantis, template(), vault] }),
    });

    await heading();
    const section = screen.getByRole('region', {
      name: 'Paths that triggers open',
    });
    expect(
      within(section)
        .getAllByRole('heading', { level: 3 })
        .map(it => it.textContent),
    ).toEqual(['A vault', 'Activate Atlantis']);
    expect(await within(section).findAllByText('Locked')).toHaveLength(2);
    expect(openings.getOpening.mock.calls.map(([action]) => action)).toEqual([
      'activate-vault',
      'activate-atlantis',
    ]);
    expect(
      within(section).getByRole('link', {
        name: 'Open the form of Activate Atlantis',
      }),
    ).toHaveAttribute('href', '/create/templates/default/activate-atlantis');
  });

  it('say so when they are open', async () => {
    renderPaths({
      openings: fakeOpenings(openAnswer()),
      catalog: catalogApiMock({ entities: [atlantis] }),
    });

    expect(await screen.findByText('Open')).toBeInTheDocument();
  });

  it('are closed where the catalog could not gate them', async () => {
    const openings = fakeOpenings(openAnswer());
    const closed = template({
      annotations: {
        'xops.io/activation': 'activate-atlantis',
        'xops.io/activation-problem': 'spec.steps is malformed',
      },
    });
    const catalog = catalogApiMock({ entities: [closed] });
    renderPaths({ openings, catalog });

    expect(await screen.findByText('Closed')).toBeInTheDocument();
    expect(screen.getByText(/spec\.steps is malformed/)).toBeInTheDocument();
    expect(openings.getOpening).not.toHaveBeenCalled();
  });

  it('have no heading where there are none', async () => {
    const openings = fakeOpenings();
    renderPaths({
      openings,
      catalog: catalogApiMock({ entities: [template()] }),
    });

    expect(
      await screen.findByText('No golden path has created anything yet'),
    ).toBeInTheDocument();
    expect(screen.queryByText('Paths that triggers open')).toBeNull();
    expect(openings.getOpening).not.toHaveBeenCalled();
  });

  it('leave the rest of the page alone when the catalog fails, and can be asked for again', async () => {
    const catalog = catalogApiMock({ entities: [atlantis] });
    jest
      .spyOn(catalog, 'getEntities')
      .mockRejectedValueOnce(new Error('The catalog is down'));
    renderPaths({ catalog });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The catalog is down');
    await userEvent.click(within(alert).getByRole('button'));
    await heading();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
