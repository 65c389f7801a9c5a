import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { unboundRule } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const denied = ['xops.triggers.configure', 'xops.triggers.declare'];

// In a file of its own: answers about permissions are kept as long as the page is.
describe('for who may not configure', () => {
  it('words are bound by configuration alone', async () => {
    renderTriggers(
      fakeApi({ listUnbound: async () => ({ items: [unboundRule()] }) }),
      { at: '/triggers/unbound', denied },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Say what it means' }),
    );
    const dialog = within(await screen.findByRole('dialog'));

    expect(
      await dialog.findByText(/needs the permission to configure triggers/),
    ).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Bind here' })).toBeDisabled();
    await userEvent.click(dialog.getByLabelText(/^What is measured/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'team.size' }),
    );
    expect(dialog.getByText(/source: team\.size/)).toBeInTheDocument();
  });

  it('there is no form of a new trigger, and no button for one', async () => {
    renderTriggers(fakeApi(), { at: '/triggers/rules/new', denied });

    expect(
      await screen.findByText(/needs the permission to configure them/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New trigger' })).toBeNull();
  });

  it('mandates are declared by others', async () => {
    renderTriggers(fakeApi(), { at: '/triggers/mandates', denied });

    expect(
      await screen.findByText(/Who may declare mandates puts them here/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Declare/ })).toBeNull();
  });
});
