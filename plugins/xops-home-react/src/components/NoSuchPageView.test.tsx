import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NoSuchPageView } from './NoSuchPageView';

describe('NoSuchPageView', () => {
  it('says what is not there, and where its words may be found', async () => {
    renderInTestApp(
      <NoSuchPageView
        path="late_ferries/2024-list"
        page="Ferries"
        waysFor={words => [
          { title: `Ferries with “${words}”`, to: '/ferries?q=late' },
        ]}
      >
        A ferry has a number.
      </NoSuchPageView>,
    );

    expect(
      await screen.findByRole('heading', {
        name: 'There is no page “late_ferries/2024-list” here',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('A ferry has a number.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Ferries with “late ferries 2024 list”',
      }),
    ).toHaveAttribute('href', '/ferries?q=late');
    expect(document.title).toContain('Not found — Ferries');
  });
});
