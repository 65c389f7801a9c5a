import { renderInTestApp } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import { fakeOpenings } from '../../__testUtils__/fakeOpenings';
import { lockedAnswer, openAnswer } from '../../__testUtils__/fixtures';
import { type OpeningsApi, openingsApiRef } from '../../api/OpeningsApi';
import { OpeningNotice } from './OpeningNotice';

function renderNotice(api: OpeningsApi) {
  const signals = fakeSignals();
  renderInTestApp(<OpeningNotice action="activate-atlantis" />, {
    apis: [
      [openingsApiRef, api],
      [signalApiRef, signals.api],
    ],
  });
  return signals;
}

describe('the notice of a path that triggers open', () => {
  it('says that it is locked, why, how far it is, and who can override it where', async () => {
    const api = fakeOpenings();
    renderNotice(api);

    expect(await screen.findByText('Locked')).toBeInTheDocument();
    expect(
      screen.getByText(
        'because its trigger is inactive: IaC PRs above 5 a week',
      ),
    ).toBeInTheDocument();
    const bar = screen.getByRole('progressbar', { name: 'How far it is' });
    expect(bar).toHaveAttribute('aria-valuenow', '64');
    expect(bar).toHaveAttribute(
      'aria-valuetext',
      '3.2 of 5 pull requests a week',
    );
    expect(
      screen.getByText(/^3\.2 of 5 pull requests a week, read/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'See its trigger' }),
    ).toHaveAttribute('href', '/triggers/rules/a%3A0001.md%23iac-prs');
    expect(
      screen.getByText(/Who may override triggers can open it/),
    ).toBeInTheDocument();
    expect(api.getOpening).toHaveBeenCalledWith(
      'activate-atlantis',
      expect.any(AbortSignal),
    );
  });

  it('says that it is open, and why', async () => {
    renderNotice(fakeOpenings(openAnswer()));

    expect(await screen.findByText('Open')).toBeInTheDocument();
    expect(screen.getByText(/its trigger is firing/)).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute(
      'aria-valuenow',
      '100',
    );
    expect(screen.queryByText(/may override/)).toBeNull();
  });

  it('has neither bar nor link where no trigger is known', async () => {
    renderNotice(
      fakeOpenings(
        lockedAnswer({
          reason: 'no trigger for it is known',
          ruleId: undefined,
          distance: undefined,
        }),
      ),
    );

    expect(
      await screen.findByText('because no trigger for it is known'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('link', { name: 'See its trigger' })).toBeNull();
  });

  it('draws no bar against a threshold that has no length', async () => {
    const distance = {
      value: 0,
      threshold: 0,
      unit: 'people',
      readAt: '2026-03-01T11:55:00.000Z',
    };
    renderNotice(fakeOpenings(lockedAnswer({ distance })));

    expect(await screen.findByText(/^0 of 0 people/)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('takes what cannot be asked for locked, and asks again when told to', async () => {
    renderNotice(fakeOpenings(new Error('Starting'), openAnswer()));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Locked: its triggers could not be asked');
    expect(alert).toHaveTextContent('Starting');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Open')).toBeInTheDocument();
  });

  it('opens by itself when triggers change, and at no other signal', async () => {
    const api = fakeOpenings(lockedAnswer(), openAnswer());
    const signals = renderNotice(api);
    await screen.findByText('Locked');

    act(() => signals.send('xops-adr'));
    act(() => signals.send('xops-triggers'));

    await waitFor(() => expect(screen.getByText('Open')).toBeInTheDocument());
    expect(screen.getByRole('status')).toHaveTextContent(/^Open/);
    expect(api.getOpening).toHaveBeenCalledTimes(2);
  });

  it('shows nothing as open that could be asked before and cannot now', async () => {
    const signals = renderNotice(
      fakeOpenings(openAnswer(), new Error('Connection lost')),
    );
    await screen.findByText('Open');

    act(() => signals.send('xops-triggers'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Connection lost',
    );
    expect(screen.queryByText('Open')).toBeNull();
  });
});
