import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PagesState } from '../usePages';
import { PagesView } from './PagesView';

type Ferries = { items: string[]; nextCursor?: string; total: number };

function renderFerries(state: PagesState<Ferries>) {
  const retry = jest.fn();
  const loadMore = jest.fn();
  const { container } = render(
    <PagesView
      pages={{ state, retry, loadMore, renew: () => {} }}
      what="ferries"
      remedy="They sail all the same."
      total={list => list.total}
      empty={list => (list.total === 0 ? <p>No ferry yet</p> : undefined)}
      note="from the harbour"
    >
      {(list, busy) => <p>{`${list.items.join(', ')}, busy: ${busy}`}</p>}
    </PagesView>,
  );
  return { retry, loadMore, container };
}

const list: Ferries = { items: ['Aurora'], nextCursor: 'b', total: 2 };

describe('PagesView', () => {
  it('says what is on its way', () => {
    renderFerries({ status: 'loading' });

    expect(screen.getByText('Loading ferries')).toBeInTheDocument();
  });

  it('says what could not be read, what still works, and asks again', async () => {
    const { retry } = renderFerries({
      status: 'error',
      error: { message: 'Fog' },
    });

    expect(screen.getByRole('alert')).toHaveTextContent(
      /The ferries could not be read.*Fog.*They sail all the same\./,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('shows the list, how many of all, where from, and the next page', async () => {
    const { loadMore } = renderFerries({ status: 'data', list, busy: false });

    expect(screen.getByText('Aurora, busy: false')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('1 of 2');
    expect(screen.getByText('from the harbour')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(loadMore).toHaveBeenCalledTimes(1);
  });

  it('keeps what it has while more is asked for, and when that fails', () => {
    const moreError = { message: 'Fog' };
    renderFerries({ status: 'data', list, busy: true, moreError });

    expect(screen.getByText('Aurora, busy: true')).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('Fog');
  });

  it('shows nothing but the way out where there is nothing', () => {
    const { container } = renderFerries({
      status: 'data',
      list: { items: [], total: 0 },
      busy: false,
    });

    expect(container).toHaveTextContent(/^No ferry yet$/);
  });
});
