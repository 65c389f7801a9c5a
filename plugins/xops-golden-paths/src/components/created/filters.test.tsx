import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { FacetSelect, type FacetSelectProps } from './FacetSelect';
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

describe('FacetSelect', () => {
  const renderSelect = (props: Partial<FacetSelectProps> = {}) => {
    const onChange = jest.fn();
    render(
      <TestApiProvider apis={[]}>
        <FacetSelect
          label="Owner"
          value=""
          facet={[{ value: 'group:default/shop', count: 3 }]}
          onChange={onChange}
          {...props}
        />
      </TestApiProvider>,
    );
    return onChange;
  };
  const options = () =>
    screen.getAllByRole('option').map(option => option.textContent);

  it('offers all, and each value with what it leaves', async () => {
    const onChange = renderSelect();

    expect(options()).toEqual(['All', 'shop (3)']);
    await userEvent.selectOptions(screen.getByRole('combobox'), 'shop (3)');
    expect(onChange).toHaveBeenCalledWith('group:default/shop');
  });

  it('keeps a value from the address that nothing has', async () => {
    const onChange = renderSelect({ value: 'group:default/gone' });

    expect(options()).toEqual(['All', 'shop (3)', 'gone (0)']);
    expect(screen.getByRole('combobox')).toHaveValue('group:default/gone');
    await userEvent.selectOptions(screen.getByRole('combobox'), 'All');
    expect(onChange).toHaveBeenCalledWith('');
  });

  it('bears what is no reference at all', () => {
    renderSelect({ value: 'some words' });

    expect(options()[2]).toMatch(/some words \(0\)$/);
  });
});
