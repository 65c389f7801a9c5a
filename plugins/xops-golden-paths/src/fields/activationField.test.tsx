import { renderInTestApp } from '@backstage/frontend-test-utils';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import { fakeOpenings } from '../__testUtils__/fakeOpenings';
import { lockedAnswer, openAnswer } from '../__testUtils__/fixtures';
import { type OpeningsApi, openingsApiRef } from '../api/OpeningsApi';
import { Activation } from './Activation';
import { validateActivation } from './activationField';

const SENTENCE =
  "The path 'activate-atlantis' is locked: its trigger is inactive: IaC PRs above 5 a week (3.2 of 5 pull requests a week). Who may override triggers can open it on record.";

function renderForm(
  api: OpeningsApi,
  options: object | undefined = { action: 'activate-atlantis' },
) {
  const onCreate = jest.fn(async () => {});
  const signals = fakeSignals();
  renderInTestApp(
    <Stepper
      manifest={{
        title: 'Form',
        steps: [
          {
            title: 'Atlantis',
            schema: {
              properties: {
                activation: {
                  title: 'Is it time?',
                  type: 'string',
                  'ui:field': 'XopsActivation',
                  ...(options && { 'ui:options': { ...options } }),
                },
              },
            },
          },
        ],
      }}
      onCreate={onCreate}
      extensions={[
        {
          name: 'XopsActivation',
          component: Activation,
          validation: validateActivation,
        },
      ]}
    />,
    {
      apis: [
        [openingsApiRef, api],
        [signalApiRef, signals.api],
      ],
    },
  );
  return { onCreate, signals };
}

const review = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Review' }));

describe('the field XopsActivation in a form', () => {
  it('says that the path is locked, and lets nobody send the form', async () => {
    renderForm(fakeOpenings());

    const group = await screen.findByRole('group', { name: 'Is it time?' });
    expect(await within(group).findByText('Locked')).toBeInTheDocument();
    await review();

    expect((await screen.findAllByText(SENTENCE)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it('lets the form go while the path is open, with the action as its answer', async () => {
    const { onCreate } = renderForm(fakeOpenings(openAnswer()));
    await screen.findByText('Open');

    await review();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Create' }),
    );

    expect(onCreate).toHaveBeenCalledWith({ activation: 'activate-atlantis' });
  });

  it('unlocks by itself in an open form, which can then be sent', async () => {
    const { signals } = renderForm(
      fakeOpenings(lockedAnswer(), lockedAnswer(), openAnswer()),
    );
    await screen.findByText('Locked');
    await review();
    await screen.findAllByText(SENTENCE);

    act(() => signals.send('xops-triggers'));
    expect(await screen.findByText('Open')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'It has opened since the form was refused: go on again.',
    );
    await review();

    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('lets nobody send the form when the triggers cannot be asked', async () => {
    renderForm(fakeOpenings(new Error('Starting')));
    await screen.findByRole('alert');

    await review();

    expect(
      (
        await screen.findAllByText(
          "The path 'activate-atlantis' is locked: its triggers could not be asked (Starting)",
        )
      ).length,
    ).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
  });

  it.each([[undefined], [{ action: '' }], [{ action: 'Activate it' }]])(
    'names what is missing in a template with the options %j',
    async options => {
      const api = fakeOpenings(openAnswer());
      renderForm(api, options ?? {});

      expect(
        await screen.findByText(/does not say which action opens it/),
      ).toBeInTheDocument();
      expect(api.getOpening).not.toHaveBeenCalled();
    },
  );
});

describe('validateActivation', () => {
  it('refuses a form that names no action, whatever is answered', async () => {
    const addError = jest.fn();
    const field = { addError };
    await validateActivation('activate-atlantis', field, {
      apiHolder: { get: () => undefined },
      formData: {},
      schema: {},
    });
    expect(addError).toHaveBeenCalledWith(
      expect.stringContaining('does not say which action opens it'),
    );
  });
});
