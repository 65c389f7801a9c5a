import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ParameterField } from '../../domain/parameterFields';
import { ParameterInput } from './ParameterInput';

function field(more: Partial<ParameterField>): ParameterField {
  return { name: 'part', kind: 'text', required: false, options: [], ...more };
}

function renderInput(more: Partial<ParameterField>, problem?: string) {
  const onChange = jest.fn();
  function Form() {
    const [value, setValue] = useState('');
    return (
      <ParameterInput
        field={field(more)}
        value={value}
        problem={problem}
        onChange={changed => {
          onChange(changed);
          setValue(changed);
        }}
      />
    );
  }
  render(<Form />);
  return onChange;
}

const choose = async (name: string) => {
  await userEvent.click(await screen.findByRole('option', { name }));
};

describe('the input of a parameter', () => {
  it('takes words, and says what they mean', async () => {
    const onChange = renderInput({ description: 'Globs', fallback: '**' });
    expect(screen.getByText('Globs, ** unless stated')).toBeInTheDocument();

    await userEvent.type(screen.getByLabelText('part'), 'a');

    expect(onChange).toHaveBeenLastCalledWith('a');
  });

  it('takes a number', async () => {
    const onChange = renderInput({ kind: 'number' });
    await userEvent.type(screen.getByRole('spinbutton'), '1.5');
    expect(onChange).toHaveBeenLastCalledWith('1.5');
  });

  it('takes yes or no, or leaves it to the source', async () => {
    const onChange = renderInput({ kind: 'boolean', fallback: 'false' });
    await userEvent.click(screen.getByLabelText('part'));
    await choose('true');
    expect(onChange).toHaveBeenLastCalledWith('true');
  });

  it('takes several choices, one on each line', async () => {
    const onChange = renderInput({ kind: 'choices', options: ['a', 'b', 'c'] });
    await userEvent.click(screen.getByLabelText('part'));
    await choose('a');
    await choose('c');
    expect(onChange).toHaveBeenLastCalledWith('a\nc');
  });

  it('takes a list with a line for each item', async () => {
    const onChange = renderInput({ kind: 'list', required: true });
    expect(screen.getByText('one on each line')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^part/), 'a{enter}b');
    expect(onChange).toHaveBeenLastCalledWith('a\nb');
  });

  it('shows by an example how JSON is written', () => {
    renderInput({ kind: 'json', description: 'Filter', required: true });
    expect(
      screen.getByText('Filter, as JSON, such as {"kind":"resource"}'),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^part/)).not.toHaveAttribute(
      'aria-invalid',
      'true',
    );
  });

  it('says what is wrong instead of what it means', () => {
    renderInput({ description: 'Globs' }, 'This is no JSON.');
    expect(screen.getByText('This is no JSON.')).toBeInTheDocument();
    expect(screen.queryByText('Globs')).toBeNull();
  });
});
