import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import { hoursFromNow, unboundRule } from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = '/triggers/unbound';

const suggestion = {
  words: ['Terraform PRs'],
  reading: {
    source: 'pullRequests.rate',
    parameters: { paths: ['**/*.tf'] },
  },
};

const api = (more: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    listUnbound: async () => ({
      items: [unboundRule({ suggestions: [suggestion] })],
    }),
    ...more,
  });

async function openDialog(name: RegExp | string) {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
}

describe('the rows that nothing measures', () => {
  it('stand with what they say, why, and who decided it', async () => {
    renderTriggers(api(), { at });

    const row = within(
      within(
        await screen.findByRole('list', { name: 'Unbound rows' }),
      ).getByRole('listitem'),
    );
    expect(row.getByText('>5/week')).toBeInTheDocument();
    expect(row.getByText(/no reading is called 'IaC PRs'/)).toBeInTheDocument();
    expect(
      row.getByRole('link', { name: 'How infrastructure is changed' }),
    ).toBeInTheDocument();
  });

  it('are those of one entity where the address names it, until all are asked for', async () => {
    renderTriggers(api(), { at: `${at}?entity=component:default/other` });
    expect(await screen.findByText(/^Only rows of/)).toHaveTextContent(
      /^Only rows of other/,
    );
    expect(screen.queryByText('>5/week')).toBeNull();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show all rows' }),
    );
    expect(await screen.findByText('>5/week')).toBeInTheDocument();
  });

  it('are bound here, by a source and what it wants to know', async () => {
    const asked = api();
    renderTriggers(asked, { at });
    const dialog = await openDialog('Say what it means');
    const bind = dialog.getByRole('button', { name: 'Bind here' });
    await waitFor(() => expect(bind).toBeEnabled());
    await userEvent.click(bind);
    expect(
      await dialog.findByText('This takes a source that is installed.'),
    ).toBeInTheDocument();

    await userEvent.click(dialog.getByLabelText(/^What is measured/));
    await userEvent.click(
      await screen.findByRole('option', { name: 'pullRequests.rate' }),
    );
    expect(dialog.queryByText('The source needs this.')).toBeNull();
    await userEvent.click(bind);
    expect(dialog.getByText('The source needs this.')).toBeInTheDocument();
    await userEvent.type(
      dialog.getByLabelText(/^paths/),
      '**/*.tf{enter}k8s/**',
    );
    expect(
      dialog.getByText(/parameters: {"paths":\["\*\*\/\*\.tf","k8s\/\*\*"\]}/),
    ).toBeInTheDocument();
    await userEvent.click(bind);

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked.bindReading).toHaveBeenCalledWith({
      words: ['IaC PRs'],
      reading: {
        source: 'pullRequests.rate',
        parameters: { paths: ['**/*.tf', 'k8s/**'] },
      },
      unit: undefined,
    });
  });

  it('can mean the same as others, which fills the form in', async () => {
    renderTriggers(api(), { at });
    const dialog = await openDialog(/^The same as “Terraform PRs”/);

    expect(await dialog.findByLabelText(/^paths/)).toHaveValue('**/*.tf');
    expect(
      dialog.getByRole('button', {
        name: 'Copy the alias for the configuration',
      }),
    ).toBeInTheDocument();
  });

  it('say that all are measured, and what failed', async () => {
    const listUnbound = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue({ items: [] });
    renderTriggers(fakeApi({ listUnbound }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(/^Every row is measured/),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Nothing is bound yet/)).toBeInTheDocument();
  });
});

describe('what words mean', () => {
  it('stands with who said so, and can be taken back where that was here', async () => {
    const asked = fakeApi({
      listAliases: async () => ({
        readings: [
          { alias: suggestion, origin: { kind: 'configuration' } },
          {
            alias: { ...suggestion, words: ['Stack PRs'] },
            origin: {
              kind: 'page',
              id: '6f0ed1c5-3f0f-4c0b-9a53-1f4b8e0a2d11',
              by: 'user:default/ines',
              at: hoursFromNow(-1),
            },
          },
        ],
        actions: [
          {
            alias: { words: ['Build it'], action: 'build-it' },
            origin: { kind: 'configuration' },
          },
        ],
      }),
    });
    renderTriggers(asked, { at });

    const list = within(await screen.findByRole('list', { name: 'Aliases' }));
    expect(list.getByText('build-it')).toBeInTheDocument();
    const remove = await list.findAllByRole('button', { name: /^Remove/ });
    expect(remove).toHaveLength(1);
    await userEvent.click(remove[0]);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove' }));

    await waitFor(() =>
      expect(asked.removeAlias).toHaveBeenCalledWith(
        '6f0ed1c5-3f0f-4c0b-9a53-1f4b8e0a2d11',
      ),
    );
  });
});
