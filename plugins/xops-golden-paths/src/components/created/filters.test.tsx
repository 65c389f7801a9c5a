import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { FacetSelect, type FacetSelectProps } from './FacetSelect';

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
