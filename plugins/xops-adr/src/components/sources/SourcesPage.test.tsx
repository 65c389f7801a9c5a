import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  anHourAgo,
  sourceState,
  staleSource,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const at = '/decisions/sources';

describe('the sources', () => {
  it('tell how reading each of them goes, those that fail first', async () => {
    renderDecisions(
      fakeApi({
        listSources: async () => ({
          items: [sourceState({ pushedAt: anHourAgo() }), staleSource()],
        }),
      }),
      { at },
    );

    const [, stale, good] = await screen.findAllByRole('row');
    expect(stale).toHaveTextContent(/heron\/pier/);
    expect(within(stale).getByText('Last good copy')).toBeInTheDocument();
    expect(stale).toHaveTextContent('The host answered 503.');
    expect(within(stale).getByText('none ever')).toBeInTheDocument();
    expect(within(good).getByText('Read')).toBeInTheDocument();
    expect(within(good).getAllByText('1 h ago')).toHaveLength(2);
    expect(
      within(good).getByRole('link', { name: /heron\/ferry/ }),
    ).toHaveAttribute('href', sourceState().url);
    expect(good).toHaveTextContent('commit 0123456789');
  });

  it('say when all were gone through, and nothing else while that goes well', async () => {
    const round = { finishedAt: anHourAgo() };
    renderDecisions(
      fakeApi({ listSources: async () => ({ items: [sourceState()], round }) }),
      { at },
    );

    expect(await screen.findByText(/were gone through/)).toHaveTextContent(
      'All entities and their sources were gone through 1 h ago',
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say what stopped the last round, and what that means', async () => {
    const round = { problem: 'The catalog could not be gone through.' };
    renderDecisions(
      fakeApi({ listSources: async () => ({ items: [sourceState()], round }) }),
      { at },
    );

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /did not come to its end The catalog could not be gone through\. What is known is read/,
    );
    expect(alert).not.toHaveTextContent(/ago/);
  });

  it('say how to set the webhook up where no push has ever arrived', async () => {
    renderDecisions(fakeApi(), { at });

    expect(
      await screen.findByText(
        /No push event has ever arrived for 1 of 1 sources/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/\/api\/events\/http\/gitea$/)).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the address for GitHub' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('events.modules.gitlab.webhookSecret'),
    ).toBeInTheDocument();
  });

  it('say so where pushes arrive', async () => {
    renderDecisions(
      fakeApi({
        listSources: async () => ({
          items: [sourceState({ pushedAt: anHourAgo() })],
        }),
      }),
      { at },
    );

    expect(
      await screen.findByText(/Push events have arrived for every source/),
    ).toBeInTheDocument();
  });

  it('say how to bring the first one', async () => {
    renderDecisions(fakeApi({ listSources: async () => ({ items: [] }) }), {
      at,
    });

    expect(
      await screen.findByText('No decision records yet'),
    ).toBeInTheDocument();
  });

  it('say what failed, and try again', async () => {
    const listSources = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue({ items: [sourceState()] });
    renderDecisions(fakeApi({ listSources }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Read')).toBeInTheDocument();
  });
});
