import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  actEvent,
  hoursFromNow,
  transitionEvent,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = '/triggers/history';

describe('the history', () => {
  it('tells steps, acts and changes, each with its trigger', async () => {
    renderTriggers(
      fakeApi({
        listHistory: async () => ({
          items: [
            {
              kind: 'change',
              at: hoursFromNow(-1),
              ruleId: 'gone',
              sentence: 'A trigger that is gone',
              removedAt: hoursFromNow(-1),
              change: {
                id: 'c',
                ruleId: 'gone',
                kind: 'removed',
                at: hoursFromNow(-1),
                sentence: 'A trigger that is gone',
              },
            },
            actEvent({ kind: 'dismiss', reason: 'Not now' }),
            transitionEvent(),
          ],
        }),
      }),
      { at },
    );

    const [removed, dismissed, fired] = within(
      await screen.findByRole('list', { name: 'History' }),
    ).getAllByRole('listitem');
    expect(removed).toHaveTextContent(
      /Removed 1 h ago.*by its decision record/,
    );
    expect(within(removed).queryByRole('link')).toBeNull();
    expect(dismissed).toHaveTextContent('“Not now”');
    expect(
      within(fired).getByRole('link', { name: /^IaC PRs/ }),
    ).toHaveAttribute('href', expect.stringMatching(/^\/triggers\/rules\//));
  });

  it('blames no record for a change that has another reason', async () => {
    const change = {
      kind: 'change' as const,
      at: hoursFromNow(-1),
      ruleId: 'a:5.md#moons',
      sentence: 'Moons above 5',
      change: {
        id: 'c',
        ruleId: 'a:5.md#moons',
        kind: 'edited' as const,
        at: hoursFromNow(-1),
        reason: 'Made again at the start of the portal',
        sentence: 'Moons above 5',
      },
    };
    const listHistory = async () => ({ items: [change] });
    renderTriggers(fakeApi({ listHistory }), { at });

    const list = await screen.findByRole('list', { name: 'History' });
    expect(list).toHaveTextContent('“Made again at the start of the portal”');
    expect(list).not.toHaveTextContent('decision record');
  });

  it('brings what is older when asked', async () => {
    const listHistory = jest
      .fn()
      .mockResolvedValueOnce({
        items: [transitionEvent()],
        nextCursor: 'older',
      })
      .mockResolvedValue({ items: [actEvent()] });
    renderTriggers(fakeApi({ listHistory }), { at });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    expect(await screen.findByText('2 shown')).toBeInTheDocument();
    expect(listHistory).toHaveBeenLastCalledWith(
      { cursor: 'older' },
      expect.anything(),
    );
  });

  it('says what would stand here, and what failed', async () => {
    const listHistory = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue({ items: [] });
    renderTriggers(fakeApi({ listHistory }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByText(/^Nothing has happened yet/),
    ).toBeInTheDocument();
  });
});
