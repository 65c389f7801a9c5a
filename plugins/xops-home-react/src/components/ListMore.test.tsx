import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ListMore } from './ListMore';

const list = { items: ['a', 'b'], nextCursor: 'after-b' };

describe('ListMore', () => {
  it('says how many of all are shown, and asks for more', async () => {
    const onMore = jest.fn();
    render(<ListMore list={list} total={9} busy={false} onMore={onMore} />);

    expect(screen.getByRole('status')).toHaveTextContent('2 of 9');
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));

    expect(onMore).toHaveBeenCalledTimes(1);
  });

  it('says how many are shown where nobody knows how many there are', () => {
    render(
      <ListMore list={{ items: ['a'] }} busy={false} onMore={jest.fn()} />,
    );

    expect(screen.getByRole('status')).toHaveTextContent('1 shown');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why more did not come, and tries again', async () => {
    const onMore = jest.fn();
    render(
      <ListMore
        list={list}
        busy={false}
        error={{ message: 'Down' }}
        onMore={onMore}
      />,
    );

    expect(screen.getByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(onMore).toHaveBeenCalledTimes(1);
  });
});
