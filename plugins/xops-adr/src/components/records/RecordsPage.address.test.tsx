import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { recordList, recordSummary } from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const ROW = { name: 'Keep one queue for all terminals' };

async function renderAt(query: string) {
  const api = fakeApi({
    listRecords: async () => recordList([recordSummary()]),
  });
  renderDecisions(api, { at: `/decisions/records?${query}` });
  await screen.findByRole('link', ROW);
  return { asked: () => api.listRecords.mock.lastCall?.[0] };
}

describe('the address of the list', () => {
  it('keeps its filters when the list is sorted', async () => {
    const { asked } = await renderAt('status=accepted&q=queue');

    await userEvent.click(screen.getByRole('button', { name: 'Findings' }));

    await waitFor(() =>
      expect(asked()).toMatchObject({
        status: ['accepted'],
        q: 'queue',
        sort: 'findings',
      }),
    );
  });

  it('keeps its order when words are looked for', async () => {
    const { asked } = await renderAt('sort=title&owner=group:default/harbour');

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'bell',
    );

    await waitFor(() =>
      expect(asked()).toMatchObject({
        q: 'bell',
        sort: 'title',
        order: 'asc',
        owner: ['group:default/harbour'],
      }),
    );
  });

  it('keeps its order when the filters are cleared', async () => {
    const { asked } = await renderAt('sort=title&order=desc&review=overdue');

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear the filters' }),
    );

    await waitFor(() =>
      expect(asked()).toMatchObject({
        sort: 'title',
        order: 'desc',
        review: undefined,
      }),
    );
    expect(
      screen.queryByRole('button', { name: 'Clear the filters' }),
    ).toBeNull();
  });

  it('is not refused for values that nobody knows', async () => {
    const { asked } = await renderAt(
      'status=asleep&sort=colour&order=sideways&kind=poem&review=never',
    );

    await waitFor(() =>
      expect(asked()).toMatchObject({
        status: undefined,
        kind: ['record'],
        review: undefined,
        sort: 'date',
        order: 'desc',
      }),
    );
  });

  it('can be left for what it holds and no decision has any more', async () => {
    const gone = 'group:default/lighthouse';
    const { asked } = await renderAt(`owner=${gone}`);
    const owner = screen.getByRole('button', { name: /^Owner lighthouse/ });

    owner.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(
      await screen.findByRole('option', { name: /lighthouse/ }),
    );

    await waitFor(() => expect(asked()).toMatchObject({ owner: undefined }));
  });

  it('opens a decision by the keyboard', async () => {
    await renderAt('');

    screen.getByRole('link', ROW).focus();
    await userEvent.keyboard('{Enter}');

    expect(await screen.findByText('We keep one queue.')).toBeInTheDocument();
  });
});
