import { screen, within } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { RULE_ID } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

// In a file of its own: answers about permissions are kept as long as the page is.
describe('what can be done about a trigger', () => {
  it('is nothing that the reader may not', async () => {
    renderTriggers(fakeApi(), {
      at: `/triggers/rules/${encodeURIComponent(RULE_ID)}`,
      denied: [
        'xops.triggers.act',
        'xops.triggers.override',
        'xops.triggers.configure',
      ],
    });

    expect(
      await screen.findByText(/You may see this trigger and not act on it/),
    ).toBeInTheDocument();
    const group = within(
      screen.getByRole('group', { name: 'What you can do' }),
    );
    expect(group.getAllByRole('button').map(it => it.textContent)).toEqual([
      'Try on stored readings',
    ]);
  });
});
