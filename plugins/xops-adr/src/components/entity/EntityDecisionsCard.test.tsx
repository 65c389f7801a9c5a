import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  decisionsSummary,
  recordList,
  recordSummary,
} from '../../__testUtils__/fixtures';
import { fakeApi } from '../../__testUtils__/renderDecisions';
import { renderEntityPage } from '../../__testUtils__/renderEntityPage';

describe('the card of an entity', () => {
  it('tells the latest decisions, overdue reviews and findings, each with its page', async () => {
    const api = fakeApi({
      listRecords: async () => recordList([recordSummary()]),
    });
    renderEntityPage(api);

    expect(
      await screen.findByRole('link', {
        name: 'ADR-0007: Keep one queue for all terminals',
      }),
    ).toHaveAttribute('href', expect.stringContaining('/0007-one-queue.md'));
    expect(
      screen.getByRole('link', { name: '2 reviews overdue' }),
    ).toHaveAttribute(
      'href',
      '/decisions/reviews?entity=component%3Adefault%2Fferry&review=overdue',
    );
    expect(screen.getByRole('link', { name: '1 error' })).toHaveAttribute(
      'href',
      '/decisions/findings?entity=component%3Adefault%2Fferry&finding=error',
    );
    expect(
      screen.getByRole('link', { name: '4 warnings' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^1 in all, read/)).toHaveTextContent('1 h ago');
    expect(screen.getByRole('link', { name: 'All decisions' })).toHaveAttribute(
      'href',
      '/decisions/records?entity=component%3Adefault%2Fferry',
    );
    expect(api.getSummary).toHaveBeenCalledWith(
      { entityRef: 'component:default/ferry' },
      expect.anything(),
    );
  });

  it('is quiet about what is in order', async () => {
    renderEntityPage(
      fakeApi({
        listRecords: async () => recordList([recordSummary()]),
        getSummary: async () =>
          decisionsSummary({
            reviews: { overdue: 0, soon: 0 },
            findings: { error: 0, warning: 0 },
          }),
      }),
    );

    await screen.findByText(/^1 in all, read/);
    expect(screen.queryByText(/overdue/)).toBeNull();
    expect(screen.queryByText(/error/)).toBeNull();
  });

  it('says that nothing was read yet', async () => {
    renderEntityPage(fakeApi());

    expect(
      await screen.findByText(/No decision has been read for this entity yet/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const getSummary = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(decisionsSummary());
    renderEntityPage(
      fakeApi({
        getSummary,
        listRecords: async () => recordList([recordSummary()]),
      }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('link', { name: '2 reviews overdue' }),
    ).toBeInTheDocument();
  });
});
