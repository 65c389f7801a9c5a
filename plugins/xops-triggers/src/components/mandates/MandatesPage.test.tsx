import type { MandateList } from '@xops/plugin-xops-triggers-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { hoursFromNow } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = '/triggers/mandates';

function mandate(
  more: Partial<MandateList['items'][number]> = {},
): MandateList['items'][number] {
  return {
    id: 'm1',
    declaration: {
      kind: 'regulator',
      title: 'A second region',
      evidenceUrl: 'https://example.org/letter',
      owner: 'group:default/platform',
      validFrom: hoursFromNow(-48),
    },
    declaredBy: 'user:default/ines',
    declaredAt: hoursFromNow(-48),
    validity: 'valid',
    ...more,
  };
}

describe('the mandates', () => {
  it('of configuration say so, and are not withdrawn here', async () => {
    const items = [mandate({ id: 'configuration#x', declaredBy: undefined })];
    renderTriggers(fakeApi({ listMandates: async () => ({ items }) }), { at });
    const table = within(
      await screen.findByRole('region', { name: 'Mandates' }),
    );
    const [, row] = table.getAllByRole('row');
    expect(row).toHaveTextContent('by configuration');
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('stand with what they are, their evidence, and until when', async () => {
    renderTriggers(
      fakeApi({
        listMandates: async () => ({
          items: [
            mandate(),
            mandate({
              id: 'm2',
              validity: 'withdrawn',
              withdrawn: {
                by: 'user:default/ines',
                at: hoursFromNow(-1),
                reason: 'No longer',
              },
            }),
          ],
        }),
      }),
      { at },
    );

    const table = within(
      await screen.findByRole('region', { name: 'Mandates' }),
    );
    const [, valid, gone] = table.getAllByRole('row');
    expect(valid).toHaveTextContent(/^Valid/);
    expect(valid).toHaveTextContent('Regulator');
    expect(
      within(valid).getByRole('link', { name: /^A second region/ }),
    ).toHaveAttribute('href', 'https://example.org/letter');
    expect(gone).toHaveTextContent('“No longer”');
    expect(
      await within(valid).findByRole('button', { name: /^Withdraw/ }),
    ).toBeInTheDocument();
    expect(within(gone).queryByRole('button')).toBeNull();
  });

  it('stand one below the other where a table has no room', async () => {
    const narrow = jest.fn().mockReturnValue({
      matches: true,
      addListener: jest.fn(),
      removeListener: jest.fn(),
      addEventListener: jest.fn(),
      removeEventListener: jest.fn(),
    });
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: narrow,
    });
    try {
      renderTriggers(
        fakeApi({ listMandates: async () => ({ items: [mandate()] }) }),
        { at },
      );

      const item = within(
        within(await screen.findByRole('list', { name: 'Mandates' })).getByRole(
          'listitem',
        ),
      );
      expect(item.getByText('Valid')).toBeInTheDocument();
      expect(item.getByText('no end set')).toBeInTheDocument();
      expect(
        await item.findByRole('button', { name: 'Withdraw: A second region' }),
      ).toBeInTheDocument();
      expect(screen.queryByRole('table')).toBeNull();
    } finally {
      Reflect.deleteProperty(window, 'matchMedia');
    }
  });

  it('are declared with evidence; what is missing is said at its field', async () => {
    const api = fakeApi();
    renderTriggers(api, {
      at,
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'platform', namespace: 'default' },
        },
      ],
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Declare a mandate' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const declare = dialog.getByRole('button', { name: 'Declare' });
    await userEvent.click(declare);
    expect(dialog.getByText(/^This takes a web address/)).toBeInTheDocument();
    expect(dialog.getByText(/^This takes a group/)).toBeInTheDocument();
    expect(api.declareMandate).not.toHaveBeenCalled();

    const title = dialog.getByLabelText(/^Who demands what/);
    await userEvent.click(title);
    await userEvent.paste('x'.repeat(201));
    expect(
      dialog.getByText('This is too long: 200 characters at most.'),
    ).toBeInTheDocument();
    await userEvent.clear(title);
    await userEvent.type(title, 'Two');
    await userEvent.type(
      dialog.getByLabelText(/^Evidence/),
      'https://example.org/a',
    );
    await userEvent.type(
      dialog.getByLabelText(/^Owner/),
      'group:default/platform',
    );
    await userEvent.type(
      dialog.getByLabelText(/^Valid until/),
      '2020-01-01T00:00',
    );
    await userEvent.click(declare);
    expect(await dialog.findByText(/before it begins/)).toBeInTheDocument();

    await userEvent.clear(dialog.getByLabelText(/^Valid until/));
    await userEvent.click(declare);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.declareMandate).toHaveBeenCalledWith({
      kind: 'secondCloud',
      title: 'Two',
      evidenceUrl: 'https://example.org/a',
      owner: 'group:default/platform',
      validFrom: expect.stringMatching(/Z$/),
      validUntil: undefined,
    });
  });

  it('are withdrawn for a reason; what fails is said', async () => {
    const withdrawMandate = jest
      .fn()
      .mockRejectedValueOnce(new Error('It has ended'))
      .mockResolvedValue(undefined);
    renderTriggers(
      fakeApi({
        withdrawMandate,
        listMandates: async () => ({ items: [mandate()] }),
      }),
      { at },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Withdraw: A second region' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    const withdraw = dialog.getByRole('button', { name: 'Withdraw' });
    expect(withdraw).toBeDisabled();
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Over');
    await userEvent.click(withdraw);
    expect(await dialog.findByRole('alert')).toHaveTextContent('It has ended');
    await userEvent.click(withdraw);

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(withdrawMandate).toHaveBeenLastCalledWith('m1', 'Over');
  });

  it('say what would stand here, and what failed', async () => {
    const listMandates = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue({ items: [] });
    renderTriggers(fakeApi({ listMandates }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(/^No mandate is on record/),
    ).toBeInTheDocument();
  });
});
