import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LoadProblem } from './LoadProblem';

describe('LoadProblem', () => {
  it("tells the error's own words and what still works, and tries again", async () => {
    const onRetry = jest.fn();
    render(
      <LoadProblem
        title="The list could not be read"
        error={{ message: 'The database is locked' }}
        remedy="Everything else works."
        onRetry={onRetry}
      />,
    );

    expect(screen.getByRole('alert')).toHaveTextContent(
      'The list could not be readThe database is lockedEverything else works.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});
