import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { narrowScreen } from '../testUtils/narrowScreen';
import { FilterForm } from './FilterForm';

function renderForm(more: { chosen?: number; text?: string } = {}) {
  const onClear = jest.fn();
  render(
    <FilterForm
      text={more.text ?? ''}
      onText={() => {}}
      chosen={more.chosen ?? 0}
      onClear={onClear}
    >
      <label>
        Owner <input />
      </label>
    </FilterForm>,
  );
  return { onClear };
}

describe('FilterForm', () => {
  it('shows words and filters', () => {
    renderForm();

    expect(screen.getByRole('searchbox')).toBeInTheDocument();
    expect(screen.getByLabelText('Owner')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([{ chosen: 1 }, { text: 'ferry' }])(
    'takes what narrows the list away: %j',
    async set => {
      const { onClear } = renderForm(set);

      await userEvent.click(
        screen.getByRole('button', { name: 'Clear the filters' }),
      );

      expect(onClear).toHaveBeenCalledTimes(1);
    },
  );
});

describe('FilterForm on a narrow screen', () => {
  narrowScreen();

  it('keeps the filters behind a button that counts them', async () => {
    renderForm({ chosen: 2 });
    expect(screen.queryByLabelText('Owner')).toBeNull();
    const button = screen.getByRole('button', { name: 'Filters (2)' });
    expect(button).toHaveAttribute('aria-expanded', 'false');

    await userEvent.click(button);

    expect(screen.getByLabelText('Owner')).toBeInTheDocument();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(button);
    expect(screen.queryByLabelText('Owner')).toBeNull();
  });
});
