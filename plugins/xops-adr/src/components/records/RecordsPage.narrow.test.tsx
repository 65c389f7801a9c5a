import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { narrowScreen } from '@xops/plugin-xops-home-react/testUtils';
import {
  dayFromNow,
  recordList,
  recordSummary,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const queue = recordSummary({
  review: { due: dayFromNow(-12), overdue: true, rule: 'Reviewed quarterly' },
  findings: { error: 2, warning: 1, info: 0 },
});

const list = () => screen.findByRole('region', { name: 'Decisions' });

describe('the list of decisions on a narrow screen', () => {
  narrowScreen();

  it('loses nothing: each decision tells its facts below each other', async () => {
    renderDecisions(fakeApi({ listRecords: async () => recordList([queue]) }));

    const [item] = within(await list()).getAllByRole('listitem');
    expect(screen.queryByRole('table')).toBeNull();
    expect(
      within(item).getByRole('link', {
        name: 'Keep one queue for all terminals',
      }),
    ).toHaveAttribute('href', expect.stringContaining('/0007-one-queue.md'));
    expect(item).toHaveTextContent(/ADR-0007 · ferry/);
    const facts = within(item)
      .getAllByRole('term')
      .map(term => [term.textContent, term.nextSibling?.textContent]);
    expect(facts).toEqual([
      ['Status', 'Accepted'],
      ['Owner', 'harbour'],
      ['Date', '2026-02-11'],
      ['Review', expect.stringContaining('12 d overdue')],
      ['Findings', '2 errors1 warning'],
    ]);
  });

  it('is sorted by a choice, and turned round', async () => {
    const api = fakeApi({ listRecords: async () => recordList([queue]) });
    renderDecisions(api);
    await list();

    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sorted by' }),
      'Findings',
    );
    await waitFor(() =>
      expect(api.listRecords).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'findings', order: 'desc' }),
        expect.anything(),
      ),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Sort ascending' }),
    );

    await waitFor(() =>
      expect(api.listRecords).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'findings', order: 'asc' }),
        expect.anything(),
      ),
    );
  });

  it('says that nothing matches, and clears the filters', async () => {
    renderDecisions(
      fakeApi({ listRecords: async ({ q }) => recordList(q ? [] : [queue]) }),
      { at: '/decisions/records?q=nowhere' },
    );

    await userEvent.click(
      within(await list()).getByRole('button', { name: 'Clear the filters' }),
    );

    expect(
      await within(await list()).findByRole('link', { name: /Keep one queue/ }),
    ).toBeInTheDocument();
  });
});
