import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  recordList,
  recordSummary,
  dayFromNow,
} from '../../__testUtils__/fixtures';
import { fakeApi, renderDecisions } from '../../__testUtils__/renderDecisions';

const queue = recordSummary({
  review: {
    due: dayFromNow(-12),
    overdue: true,
    rule: 'Reviewed quarterly',
    line: 30,
  },
  findings: { error: 2, warning: 1, info: 0 },
  status: {
    state: 'accepted',
    qualifiers: ['partly superseded by ADR-0020'],
    raw: 'Accepted (partly superseded by ADR-0020)',
    line: 3,
  },
});
const bell = recordSummary({
  recordId: '0a1b2c3d4e:decisions/bell.md',
  id: undefined,
  number: undefined,
  title: 'Ring the bell',
  status: undefined,
  owners: [],
  date: {
    value: '2026-03-04',
    precision: 'day',
    ambiguous: true,
    raw: '03/04/2026',
    line: 2,
  },
  stale: true,
});

const rows = async () =>
  (await screen.findAllByRole('row')).slice(1).map(row => within(row));

const lists = (...titles: string[]) =>
  recordList(
    titles.map(title => recordSummary({ title, recordId: `0a:${title}.md` })),
  );

describe('the list of decisions', () => {
  it('tells of each decision where it stands, whose it is, and what in it does not hold', async () => {
    renderDecisions(
      fakeApi({ listRecords: async () => recordList([queue, bell]) }),
    );

    const [first, second] = await rows();
    expect(
      first.getByRole('link', { name: 'Keep one queue for all terminals' }),
    ).toHaveAttribute(
      'href',
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0007-one-queue.md',
    );
    expect(first.getByText('Accepted')).toBeVisible();
    expect(first.getByText('(partly superseded by ADR-0020)')).toBeVisible();
    expect(first.getByRole('link', { name: /harbour/ })).toBeInTheDocument();
    expect(first.getByText('2026-02-11').parentElement).toHaveAttribute(
      'title',
      'As written: 11 February 2026',
    );
    expect(first.getByText('12 d overdue')).toBeInTheDocument();
    expect(first.getByText(/Reviewed quarterly/)).toBeInTheDocument();
    expect(first.getByText('2 errors')).toBeInTheDocument();
    expect(first.getByText('1 warning')).toBeInTheDocument();

    expect(second.getByText('Not stated')).toBeInTheDocument();
    expect(second.getByText('ambiguous')).toBeInTheDocument();
    expect(second.getByText(/copy of/)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2');
  });

  it('names all entities that share the folder of a decision, a few of them in words', async () => {
    const names = ['ferry', 'bell', 'pier', 'quay', 'rope'];
    const entityRefs = names.map(name => `component:default/${name}`);
    renderDecisions(
      fakeApi({
        listRecords: async () =>
          recordList([
            recordSummary({ entityRefs: entityRefs.slice(0, 2) }),
            recordSummary({ recordId: '0a:b.md', entityRefs }),
          ]),
      }),
    );

    const [two, many] = await rows();
    expect(two.getByRole('link', { name: 'ferry' })).toBeInTheDocument();
    expect(two.getByRole('link', { name: 'bell' })).toHaveAttribute(
      'href',
      '/catalog/default/component/bell',
    );
    expect(many.getByRole('link', { name: 'pier' })).toBeInTheDocument();
    expect(many.getByText('and 2 more')).toHaveAttribute(
      'title',
      'component:default/quay\ncomponent:default/rope',
    );
  });

  it('shows its skeleton while it asks', async () => {
    renderDecisions(fakeApi({ listRecords: () => new Promise(() => {}) }));

    expect(await screen.findByText('Loading decisions')).toBeInTheDocument();
  });

  it('says in its own words what failed, what still stands, and tries again', async () => {
    const listRecords = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is locked'))
      .mockResolvedValue(recordList([queue]));
    renderDecisions(fakeApi({ listRecords }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The database is locked');
    expect(alert).toHaveTextContent(/stand in their repositories as before/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await rows()).toHaveLength(1);
  });

  it('says how to bring decisions where there are none', async () => {
    renderDecisions(fakeApi());

    expect(
      await screen.findByText('No decision records yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/backstage\.io\/adr-location: docs\/adr/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the annotation' }),
    ).toBeInTheDocument();
  });

  it('does not call itself empty when only other files were found', async () => {
    const other = recordList([]);
    other.facets.kind = [{ value: 'index', count: 4 }];
    renderDecisions(fakeApi({ listRecords: async () => other }));

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
  });

  it('asks for what its address says', async () => {
    const api = fakeApi({ listRecords: async () => recordList([queue]) });
    renderDecisions(api, {
      at: '/decisions/records?q=queue&status=accepted&owner=group:default/a&owner=group:default/b&sort=findings',
    });
    await rows();

    expect(api.listRecords).toHaveBeenCalledWith(
      expect.objectContaining({
        q: 'queue',
        status: ['accepted'],
        owner: ['group:default/a', 'group:default/b'],
        kind: ['record'],
        sort: 'findings',
        order: 'desc',
      }),
      expect.anything(),
    );
  });

  it('sorts by a column, and turns it round', async () => {
    const api = fakeApi({ listRecords: async () => recordList([queue]) });
    renderDecisions(api);
    await rows();

    await userEvent.click(screen.getByRole('button', { name: 'Decision' }));
    await waitFor(() =>
      expect(api.listRecords).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'title', order: 'asc' }),
        expect.anything(),
      ),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Decision' }));

    await waitFor(() =>
      expect(api.listRecords).toHaveBeenLastCalledWith(
        expect.objectContaining({ sort: 'title', order: 'desc' }),
        expect.anything(),
      ),
    );
  });

  it('filters by several values of a facet, by the keyboard alone', async () => {
    const api = fakeApi({ listRecords: async () => recordList([queue]) });
    renderDecisions(api);
    await rows();

    const facet = screen.getByRole('button', { name: /^Status All/ });
    facet.focus();
    await userEvent.keyboard('{Enter}');
    const option = await screen.findByRole('option', { name: /Accepted/ });
    expect(option).toHaveTextContent('12');
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');

    await waitFor(() =>
      expect(api.listRecords).toHaveBeenLastCalledWith(
        expect.objectContaining({ status: ['accepted', 'none'] }),
        expect.anything(),
      ),
    );
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(facet).toHaveTextContent('2 chosen'));
  });

  it('clears the filters when nothing matches', async () => {
    const api = fakeApi({
      listRecords: async ({ q }) => recordList(q ? [] : [queue]),
    });
    renderDecisions(api, { at: '/decisions/records?q=nowhere' });

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear the filters' })[0],
    );

    await waitFor(async () =>
      expect(
        screen.getByRole('link', { name: 'Keep one queue for all terminals' }),
      ).toBeInTheDocument(),
    );
  });

  it('adds the next page', async () => {
    const api = fakeApi({
      listRecords: async ({ cursor }) =>
        cursor
          ? { ...lists('c'), totalItems: 3 }
          : { ...lists('a', 'b'), totalItems: 3, nextCursor: 'after-b' },
    });
    renderDecisions(api);
    expect(await rows()).toHaveLength(2);

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('3 of 3'),
    );
    expect(await rows()).toHaveLength(3);
  });
});
