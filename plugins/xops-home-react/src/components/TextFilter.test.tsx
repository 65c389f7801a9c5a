import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TextFilter } from './TextFilter';

describe('TextFilter', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const user = () =>
    userEvent.setup({ advanceTimers: jest.advanceTimersByTime });

  it('tells once, when the typing pauses', async () => {
    const onChange = jest.fn();
    render(<TextFilter text="" onChange={onChange} />);

    await user().type(screen.getByRole('searchbox'), 'shop');
    expect(onChange).not.toHaveBeenCalled();
    act(() => {
      jest.advanceTimersByTime(250);
    });

    expect(onChange.mock.calls).toEqual([['shop']]);
  });

  it('follows the address, as Back does', () => {
    const onChange = jest.fn();
    const { rerender } = render(<TextFilter text="shop" onChange={onChange} />);

    rerender(<TextFilter text="" onChange={onChange} />);
    act(() => {
      jest.advanceTimersByTime(1_000);
    });

    expect(screen.getByRole('searchbox')).toHaveValue('');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps what is typed on while the address catches up', async () => {
    const onChange = jest.fn();
    const { rerender } = render(<TextFilter text="" onChange={onChange} />);
    const field = screen.getByRole('searchbox');
    await user().type(field, 'sh');
    act(() => {
      jest.advanceTimersByTime(250);
    });
    await user().type(field, 'op');

    rerender(<TextFilter text="sh" onChange={onChange} />);

    expect(field).toHaveValue('shop');
  });
});
