import { screen } from '@testing-library/react';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  READING_KEY,
  RULE_ID,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = `/triggers/rules/${encodeURIComponent(RULE_ID)}`;

/** The page of a rule whose chart begins so many hours ago, and its first value. */
function show({ since, first }: { since: number; first: number }) {
  const series = {
    reading: READING_KEY,
    unit: { kind: 'rate' as const, of: 'pull requests', per: 'P7D' },
    points: [{ at: hoursFromNow(first), value: 2 }],
    gaps: [],
  };
  const getReadings = async () => ({
    since: hoursFromNow(since),
    series: [series],
  });
  renderTriggers(fakeApi({ getReadings }), { at });
}

describe('the chart of a reading', () => {
  it('says since when a young one is measured, where its axis begins', async () => {
    show({ since: -56 * 24, first: -3 });
    expect(
      await screen.findByText(
        /measured since \d{4}-\d\d-\d\d \d\d:\d\d UTC, where the axis begins/,
      ),
    ).toBeInTheDocument();
  });

  it('says nothing of one that was measured all the time', async () => {
    show({ since: -56 * 24, first: -56 * 24 + 2 });
    expect(
      await screen.findByText(/pullRequests\.rate · times in UTC/),
    ).not.toHaveTextContent('measured since');
  });
});
