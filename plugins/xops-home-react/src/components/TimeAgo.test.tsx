import { act, render, screen } from '@testing-library/react';
import { TimeAgo } from './TimeAgo';

describe('TimeAgo', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z') });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says how long ago, with the exact time on hover and for screen readers', () => {
    render(<TimeAgo time="2026-03-01T09:00:00Z" />);

    const time = screen.getByText('3 h ago');
    expect(time).toHaveAttribute('title', '2026-03-01 09:00:00 UTC');
    expect(time).toHaveAttribute('datetime', '2026-03-01T09:00:00Z');
    expect(time).toHaveTextContent('3 h ago (2026-03-01 09:00:00 UTC)');
  });

  it('grows older while the page stays open', () => {
    render(<TimeAgo time="2026-03-01T11:58:30Z" />);
    expect(screen.getByText('1 min ago')).toBeInTheDocument();

    act(() => {
      jest.advanceTimersByTime(60_000);
    });

    expect(screen.getByText('2 min ago')).toBeInTheDocument();
  });
});
