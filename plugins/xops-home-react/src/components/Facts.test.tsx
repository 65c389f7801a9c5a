import { render, screen } from '@testing-library/react';
import { Facts } from './Facts';

describe('Facts', () => {
  it('lists names and values, and leaves out what has no value', () => {
    render(
      <Facts
        facts={[
          ['Owner', 'shop'],
          ['Due', undefined],
        ]}
      />,
    );

    expect(screen.getByRole('term')).toHaveTextContent('Owner');
    expect(screen.getByRole('definition')).toHaveTextContent('shop');
    expect(screen.queryByText('Due')).toBeNull();
  });
});
