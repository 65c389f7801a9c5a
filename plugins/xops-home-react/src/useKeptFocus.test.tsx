import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useKeptFocus } from './useKeptFocus';

function Offers({ names }: { names: string[] }) {
  const kept = useKeptFocus<HTMLDivElement>();
  return (
    <>
      <div role="group" aria-label="Offers" {...kept}>
        {names.map(name => (
          <button key={name}>{name}</button>
        ))}
      </div>
      <button>Elsewhere</button>
    </>
  );
}

const focus = (name: string) =>
  userEvent.click(screen.getByRole('button', { name }));

describe('useKeptFocus', () => {
  it('gives the focus to what is around a button that goes away', async () => {
    const { rerender } = render(<Offers names={['Load', 'Sail']} />);
    await focus('Load');

    rerender(<Offers names={['Sail']} />);

    expect(screen.getByRole('group')).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'Sail' })).toHaveFocus();
  });

  it('leaves the focus where it is while its button stays', async () => {
    const { rerender } = render(<Offers names={['Load', 'Sail']} />);
    await focus('Sail');

    rerender(<Offers names={['Sail']} />);

    expect(screen.getByRole('button', { name: 'Sail' })).toHaveFocus();
  });

  it('takes no focus from elsewhere', async () => {
    const { rerender } = render(<Offers names={['Load', 'Sail']} />);
    await focus('Load');
    await focus('Elsewhere');

    rerender(<Offers names={['Sail']} />);

    expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
  });
});
