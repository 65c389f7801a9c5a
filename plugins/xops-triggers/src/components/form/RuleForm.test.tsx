import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  ruleDetail,
  triggerRule,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const pageRule = triggerRule({
  id: 'page#1',
  origin: { kind: 'page', by: 'user:default/ines', at: hoursFromNow(-9) },
});

const choose = async (label: RegExp, option: string) => {
  await userEvent.click(screen.getByLabelText(label));
  await userEvent.click(await screen.findByRole('option', { name: option }));
};

describe('the form of a trigger', () => {
  it('makes one, once nothing is missing', async () => {
    const api = fakeApi();
    renderTriggers(api, { at: '/triggers' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'New trigger' }),
    );

    const make = await screen.findByRole('button', {
      name: 'Make the trigger',
    });
    await userEvent.click(make);
    expect(screen.getByRole('alert')).toHaveTextContent(
      '4 fields need another answer: What is watched, Add an owner, What is measured, Threshold.',
    );
    expect(screen.getByLabelText(/^What is watched/)).toHaveFocus();
    expect(api.createRule).not.toHaveBeenCalled();

    await userEvent.type(screen.getByLabelText(/^What is watched/), 'People');
    await userEvent.type(
      screen.getByLabelText(/^Add an owner/),
      'group:default/platform',
    );
    await userEvent.click(make);
    expect(screen.getByLabelText(/^What is measured/)).toHaveFocus();
    await choose(/^What is measured/, 'team.size');
    await userEvent.type(screen.getByLabelText(/^Threshold/), '3');
    await userEvent.type(screen.getByLabelText(/^Action id/), 'activate-it');
    await userEvent.click(make);
    expect(screen.getByLabelText(/^What is done/)).toHaveFocus();
    await userEvent.clear(screen.getByLabelText(/^Action id/));
    await userEvent.click(make);

    await waitFor(() =>
      expect(api.createRule).toHaveBeenCalledWith({
        subject: 'People',
        match: 'all',
        comparisons: [
          {
            reading: { source: 'team.size', parameters: {} },
            comparator: '>',
            threshold: 3,
          },
        ],
        timing: { for: 'P1D', keepFiringFor: 'PT0S' },
        owners: ['group:default/platform'],
        enabled: false,
      }),
    );
    await waitFor(() =>
      expect(api.getRule).toHaveBeenCalledWith('page#new', expect.anything()),
    );
  });

  it('changes one that was made here, and can be tried before', async () => {
    const api = fakeApi({
      getRule: async () => ruleDetail({ rule: pageRule }),
    });
    renderTriggers(api, { at: '/triggers/rules/page%231' });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));

    const threshold = await screen.findByLabelText(/^Threshold/);
    expect(threshold).toHaveValue(5);
    await userEvent.clear(threshold);
    await userEvent.type(threshold, '9');
    await userEvent.click(
      screen.getByRole('button', { name: 'Try on stored readings' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Try' }));
    await dialog.findByRole('status');
    expect(api.tryOut.mock.lastCall?.[0]).toMatchObject({
      rule: { comparisons: [{ threshold: 9 }] },
    });
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(api.updateRule).toHaveBeenCalledWith(
        'page#1',
        expect.objectContaining({
          comparisons: [expect.objectContaining({ threshold: 9 })],
        }),
      ),
    );
  });

  it('marks what another source needs only once it is asked for', async () => {
    renderTriggers(fakeApi(), { at: '/triggers/rules/new' });
    const make = await screen.findByRole('button', {
      name: 'Make the trigger',
    });
    await userEvent.click(make);
    await choose(/^What is measured/, 'pullRequests.rate');
    expect(screen.getByLabelText(/^paths/)).toBeInTheDocument();
    expect(screen.queryByText('The source needs this.')).toBeNull();

    await userEvent.click(make);
    expect(screen.getByText('The source needs this.')).toBeInTheDocument();
  });

  it('takes several conditions, of which any may hold', async () => {
    renderTriggers(fakeApi(), { at: '/triggers/rules/new' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a condition' }),
    );

    await choose(/^It holds when/, 'any of these holds');
    expect(screen.getAllByRole('group', { name: /^Condition/ })).toHaveLength(
      2,
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove condition 1' }),
    );
    expect(screen.getAllByRole('group', { name: /^Condition/ })).toHaveLength(
      1,
    );
  });

  it('says what the backend refused', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () => ruleDetail({ rule: pageRule }),
        updateRule: async () =>
          Promise.reject(new Error('The glob matches nothing')),
      }),
      { at: '/triggers/rules/page%231/edit' },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The glob matches nothing',
    );
  });

  it('leaves alone what is written in a decision', async () => {
    renderTriggers(fakeApi(), { at: '/triggers/rules/a%23b/edit' });

    expect(
      await screen.findByText(/written in a decision or in the configuration/),
    ).toBeInTheDocument();
  });
});
