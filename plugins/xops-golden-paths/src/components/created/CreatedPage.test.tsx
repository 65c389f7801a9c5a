import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createdItem,
  createdList,
  sources,
} from '../../__testUtils__/fixtures';
import {
  fakeApi,
  renderGoldenPaths,
} from '../../__testUtils__/renderGoldenPaths';

const orders = createdItem({
  createdAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
});
const stock = createdItem({
  entityRef: 'component:default/stock',
  title: 'Stock',
  createdBy: undefined,
  repositoryUrl: undefined,
  source: 'file',
  checks: { passed: 7, failed: 0, notChecked: 1, errors: 0, warnings: 0 },
});

const rows = async () =>
  (await screen.findAllByRole('row')).slice(1).map(row => within(row));

describe('the page "Golden paths"', () => {
  it('tells of each created thing what made it, when, who, and what the checks said', async () => {
    renderGoldenPaths(
      fakeApi({ listCreated: async () => createdList([orders, stock]) }),
    );

    const [first, second] = await rows();
    expect(first.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders',
    );
    expect(first.getByRole('link', { name: /k3s-service/ })).toHaveAttribute(
      'href',
      '/catalog/default/template/k3s-service',
    );
    expect(first.getByText(/1\.0\.0/)).toBeInTheDocument();
    expect(first.getByText('3 h ago')).toHaveAttribute(
      'datetime',
      orders.createdAt,
    );
    expect(first.getByRole('link', { name: /ann/ })).toBeInTheDocument();
    expect(first.getByRole('link', { name: /shop/ })).toBeInTheDocument();
    expect(first.getByText('8 passed')).toBeInTheDocument();
    expect(
      first.getByRole('link', { name: /^Repository of Orders/ }),
    ).toHaveAttribute('href', 'https://git.example.com/demo/orders');
    expect(first.getByText(/run report and repository/)).toBeInTheDocument();

    expect(second.getByText('a service')).toBeInTheDocument();
    expect(second.getByText('7 passed, 1 not run')).toBeInTheDocument();
    expect(second.queryByRole('link', { name: /^Repository/ })).toBeNull();
    expect(screen.getByRole('status')).toHaveTextContent('2 of 2');
  });

  it('shows its skeleton while it asks', async () => {
    renderGoldenPaths(fakeApi({ listCreated: () => new Promise(() => {}) }));

    expect(
      await screen.findByText('Loading created things'),
    ).toBeInTheDocument();
  });

  it('says in its own words what failed, what still works, and tries again', async () => {
    const listCreated = jest
      .fn()
      .mockRejectedValueOnce(new Error('The database is locked'))
      .mockResolvedValue(createdList([orders]));
    renderGoldenPaths(fakeApi({ listCreated }));

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('The database is locked');
    expect(alert).toHaveTextContent(/work as before/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('link', { name: 'Orders' })).toBeVisible();
  });

  it('says how to create the first one when there is none', async () => {
    renderGoldenPaths(fakeApi({ listCreated: async () => createdList([]) }));

    expect(
      await screen.findByText('No golden path has created anything yet'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Create the first one' }),
    );
    expect(await screen.findByText('/create')).toBeInTheDocument();
  });

  it('says that the filters let nothing through, and clears them', async () => {
    const api = fakeApi({
      listCreated: async query => createdList(query.text ? [] : [orders]),
    });
    renderGoldenPaths(api, '/golden-paths?text=nothing&sort=title&order=asc');

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear the filters' })[0],
    );

    expect(await screen.findByRole('link', { name: 'Orders' })).toBeVisible();
    expect(api.listCreated).toHaveBeenLastCalledWith(
      { sort: 'title', order: 'asc' },
      expect.any(AbortSignal),
    );
  });

  it('asks for what stands in the address', async () => {
    const api = fakeApi({ listCreated: async () => createdList([orders]) });
    renderGoldenPaths(
      api,
      '/golden-paths?text=or&createdBy=user:default/ann&sort=template&order=asc',
    );

    await rows();
    expect(api.listCreated).toHaveBeenCalledWith(
      {
        text: 'or',
        createdBy: 'user:default/ann',
        sort: 'template',
        order: 'asc',
      },
      expect.any(AbortSignal),
    );
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveValue('or');
    expect(screen.getByRole('combobox', { name: 'Created by' })).toHaveValue(
      'user:default/ann',
    );
    expect(
      screen.getByRole('columnheader', { name: 'Golden path' }),
    ).toHaveAttribute('aria-sort', 'ascending');
  });

  it('narrows by words and by a facet', async () => {
    const api = fakeApi({ listCreated: async () => createdList([orders]) });
    renderGoldenPaths(api);
    await rows();

    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search' }),
      'stock',
    );
    await waitFor(() =>
      expect(api.listCreated).toHaveBeenLastCalledWith(
        expect.objectContaining({ text: 'stock' }),
        expect.any(AbortSignal),
      ),
    );
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Created by' }),
      'bob (1)',
    );

    await waitFor(() =>
      expect(api.listCreated).toHaveBeenLastCalledWith(
        expect.objectContaining({
          text: 'stock',
          createdBy: 'user:default/bob',
        }),
        expect.any(AbortSignal),
      ),
    );
  });

  it('sorts by a column, and again the other way round', async () => {
    const api = fakeApi({ listCreated: async () => createdList([orders]) });
    renderGoldenPaths(api);
    await rows();

    for (const order of ['asc', 'desc']) {
      await userEvent.click(screen.getByRole('button', { name: 'Entity' }));
      await waitFor(() =>
        expect(api.listCreated).toHaveBeenLastCalledWith(
          expect.objectContaining({ sort: 'title', order }),
          expect.any(AbortSignal),
        ),
      );
    }
  });

  it('adds the next page below, and says when it cannot', async () => {
    const listCreated = jest
      .fn()
      .mockResolvedValueOnce(
        createdList([orders], { total: 2, nextCursor: 'after-orders' }),
      )
      .mockRejectedValueOnce(new Error('The database is locked'))
      .mockResolvedValue(createdList([stock], { total: 2 }));
    renderGoldenPaths(fakeApi({ listCreated }));
    expect(await rows()).toHaveLength(1);
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2');

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'More could not be readThe database is locked',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(listCreated).toHaveBeenLastCalledWith(
      expect.objectContaining({ cursor: 'after-orders' }),
      expect.any(AbortSignal),
    );
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });
});

describe('what the page says about its sources', () => {
  it('names how old they are', async () => {
    renderGoldenPaths(
      fakeApi({ listCreated: async () => createdList([orders]) }),
    );

    await rows();
    expect(screen.getByText(/^From run reports/)).toHaveTextContent(
      /^From run reports \(the newest .+ \(2026-03-01 11:00:00 UTC\)\) and from the repositories of the catalog \(read .+ \(2026-03-01 11:55:00 UTC\)\)\.$/,
    );
  });

  it('lists the repositories that could not be read, each with its words', async () => {
    const error = {
      entityRef: 'component:default/cart',
      title: 'Cart',
      message: 'The host answers 503.',
      since: '2026-03-01T08:00:00Z',
      provenanceUrl: 'https://git.example.com/demo/cart/p.yaml',
    };
    const files = {
      ...sources.files,
      errors: [
        error,
        { ...error, entityRef: 'component:default/pay', title: 'Pay' },
      ],
    };
    renderGoldenPaths(
      fakeApi({
        listCreated: async () =>
          createdList([orders], { sources: { ...sources, files } }),
      }),
    );

    await userEvent.click(
      await screen.findByText('2 repositories could not be read'),
    );
    const item = screen.getByRole('link', { name: 'Cart' }).closest('li');
    expect(item).toHaveTextContent('Cart: The host answers 503. Since');
  });

  it('says that repositories were not read, or long ago, and why', async () => {
    const files = {
      stale: true,
      problem: 'The catalog does not answer.',
      errors: [],
    };
    renderGoldenPaths(
      fakeApi({
        listCreated: async () =>
          createdList([], { sources: { runs: {}, files } }),
      }),
    );

    expect(
      await screen.findByText(/repositories of the catalog \(not read yet\)/),
    ).toBeInTheDocument();
    expect(screen.getByText(/The catalog does not answer\./)).toBeVisible();
    expect(screen.getByText(/is stale/)).toBeVisible();
  });

  it.each([
    ['contradiction', 'Contradiction', 'Run and file name different people.'],
    ['unreadable', 'Not readable now', 'The file is not YAML.'],
  ] as const)('marks an item with a %s', async (kind, word, message) => {
    const item = createdItem({ problem: { kind, message } });
    renderGoldenPaths(
      fakeApi({ listCreated: async () => createdList([item]) }),
    );

    const [row] = await rows();
    expect(row.getByText(word)).toBeInTheDocument();
    expect(row.getByText(message)).toBeInTheDocument();
  });
});
