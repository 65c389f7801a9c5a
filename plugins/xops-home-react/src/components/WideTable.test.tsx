import TableBody from '@material-ui/core/TableBody';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SortableHead } from './SortableHead';
import { WideTable } from './WideTable';

function renderTable(busy?: boolean) {
  const onSort = jest.fn();
  render(
    <WideTable label="Ferries" busy={busy}>
      <SortableHead
        columns={[
          { title: 'Name', sort: 'name' },
          { title: 'Built', sort: 'built' },
          { title: 'Notes' },
        ]}
        sort="name"
        order="asc"
        nextOrder={sort => (sort === 'built' ? 'desc' : 'asc')}
        onSort={onSort}
      />
      <TableBody />
    </WideTable>,
  );
  return { onSort, region: screen.getByRole('region', { name: 'Ferries' }) };
}

describe('WideTable', () => {
  it('is reached by the keyboard, which scrolls it', async () => {
    const { region } = renderTable();

    await userEvent.tab();

    expect(region).toHaveFocus();
  });

  it('says when something newer is on its way', () => {
    const { region } = renderTable(true);

    expect(region).toHaveAttribute('aria-busy', 'true');
    expect(within(region).getByRole('progressbar')).toBeInTheDocument();
  });

  it('has no progress when nothing is on its way', () => {
    const { region } = renderTable(false);

    expect(within(region).queryByRole('progressbar')).toBeNull();
  });
});

describe('SortableHead', () => {
  it('marks the column by which the list is sorted', () => {
    renderTable();

    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  it('sorts by another column in the order that fits it', async () => {
    const { onSort } = renderTable();

    await userEvent.click(screen.getByRole('button', { name: 'Built' }));

    expect(onSort).toHaveBeenCalledWith({ sort: 'built', order: 'desc' });
  });

  it('has no button in a column that does not sort', () => {
    renderTable();

    expect(screen.queryByRole('button', { name: 'Notes' })).toBeNull();
  });
});
