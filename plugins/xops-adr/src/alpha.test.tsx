import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordList, recordSummary } from './__testUtils__/fixtures';
import { fakeApi, renderDecisions } from './__testUtils__/renderDecisions';
import { renderEntityPage } from './__testUtils__/renderEntityPage';

const api = () =>
  fakeApi({ listRecords: async () => recordList([recordSummary()]) });

describe('the plugin xops-adr', () => {
  it('has a page with tabs and one place in the navigation', async () => {
    renderDecisions(api());

    const all = await screen.findByRole('tab', { name: 'All' });
    await waitFor(() => expect(all).toHaveAttribute('aria-selected', 'true'));
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'All',
      'Graph',
      'Reviews',
      'Findings',
      'Sources',
    ]);
    const places = screen
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(places).toContain('/decisions');
    expect(places.filter(href => href?.includes(':kind'))).toEqual([]);
  });

  it('opens a decision from the list, and its page has no tabs', async () => {
    renderDecisions(api());

    await userEvent.click(
      await screen.findByRole('link', {
        name: 'Keep one queue for all terminals',
      }),
    );

    expect(await screen.findByText('We keep one queue.')).toBeInTheDocument();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('puts tab and card on the page of an entity with records', async () => {
    renderEntityPage(api());

    expect(
      await screen.findByRole('region', { name: 'Decisions' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'All decisions' }),
    ).toBeInTheDocument();
  });

  it('leaves the page of any other entity alone', async () => {
    const asked = api();
    renderEntityPage(asked, { annotations: { 'xops.io/stream': 'k3s' } });

    await waitFor(() =>
      expect(document.body).not.toHaveTextContent(/loading/i),
    );
    expect(screen.queryByText('Decisions')).toBeNull();
    expect(asked.listRecords).not.toHaveBeenCalled();
  });
});
