import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from './__testUtils__/fakeApi';
import { ruleList, ruleSummary } from './__testUtils__/fixtures';
import { renderTriggers } from './__testUtils__/renderTriggers';

const api = () => fakeApi({ listRules: async () => ruleList([ruleSummary()]) });

describe('the plugin xops-triggers', () => {
  it('has a page with tabs and one place in the navigation', async () => {
    renderTriggers(api());

    const rules = await screen.findByRole('tab', { name: 'Rules' });
    await waitFor(() => expect(rules).toHaveAttribute('aria-selected', 'true'));
    expect(screen.getAllByRole('tab').map(tab => tab.textContent)).toEqual([
      'Rules',
      'Mandates',
      'Unbound',
      'History',
    ]);
    const places = screen
      .getAllByRole('link')
      .map(link => link.getAttribute('href'));
    expect(places).toContain('/triggers');
    expect(places.filter(href => href?.includes(':ruleId'))).toEqual([]);
  });

  it('opens a trigger from the list, and its page has no tabs', async () => {
    renderTriggers(api());

    await userEvent.click(
      await screen.findByRole('link', { name: /^IaC PRs above 5/ }),
    );

    expect(
      await screen.findByText('What does the decision say?'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('says so at an address that no tab has', async () => {
    renderTriggers(api(), { at: '/triggers/nothing-here' });

    expect(
      await screen.findByRole('heading', {
        name: 'There is no page “nothing-here” here',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Triggers with the words “nothing here”',
      }),
    ).toHaveAttribute('href', '/triggers/rules?text=nothing+here');
  });
});
