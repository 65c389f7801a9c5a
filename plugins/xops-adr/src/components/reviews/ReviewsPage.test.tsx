import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  dayFromNow,
  reviewItem,
  reviewList,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';
import { monthName } from '../../domain/reviewWords';

const at = '/decisions/reviews';

describe('the reviews', () => {
  it('stand overdue first, then by month, each with its rule and its line', async () => {
    const later = dayFromNow(90);
    renderDecisions(
      fakeApi({
        listReviews: async () =>
          reviewList([
            reviewItem(),
            reviewItem({
              due: later,
              overdue: false,
              rule: 'default',
              line: undefined,
            }),
          ]),
      }),
      { at },
    );

    const overdue = within(
      await screen.findByRole('region', { name: 'Overdue (1)' }),
    );
    expect(overdue.getByText('12 d overdue')).toBeInTheDocument();
    expect(
      overdue.getByRole('link', { name: /Keep one queue/ }),
    ).toHaveAttribute('href', expect.stringContaining('/0007-one-queue.md'));
    expect(overdue.getByRole('link', { name: /^line 30/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/display=source#L30$/),
    );

    const month = within(
      screen.getByRole('region', { name: `${monthName(later)} (1)` }),
    );
    expect(month.getByText(/^in \d+ /)).toBeInTheDocument();
    expect(month.getByText(/^the organisation's default/)).toBeInTheDocument();
  });

  it('say how to plan them where none is planned', async () => {
    renderDecisions(fakeApi(), { at });

    expect(await screen.findByText('No review is planned')).toBeInTheDocument();
    expect(screen.getByText(/defaultReview: P1Y/)).toBeInTheDocument();
  });

  it('are filtered by the address', async () => {
    const api = fakeApi();
    renderDecisions(api, { at: `${at}?review=overdue&owner=group:default/a` });

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    expect(api.listReviews).toHaveBeenCalledWith(
      expect.objectContaining({
        review: ['overdue'],
        owner: ['group:default/a'],
      }),
      expect.anything(),
    );
  });

  it('come in pages, those of one month together', async () => {
    const later = (line: number) =>
      reviewItem({
        due: dayFromNow(90),
        overdue: false,
        rule: `Rule of line ${line}`,
      });
    const api = fakeApi({
      listReviews: async ({ cursor }) => ({
        ...reviewList([cursor ? later(2) : later(1)]),
        totalItems: 2,
        nextCursor: cursor ? undefined : 'after-the-first',
      }),
    });
    renderDecisions(api, { at });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    const month = monthName(dayFromNow(90));
    const group = await screen.findByRole('region', { name: `${month} (2)` });
    expect(within(group).getAllByRole('listitem')).toHaveLength(2);
  });

  it('say what failed, and try again', async () => {
    const listReviews = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(reviewList([reviewItem()]));
    renderDecisions(fakeApi({ listReviews }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('12 d overdue')).toBeInTheDocument();
  });
});
