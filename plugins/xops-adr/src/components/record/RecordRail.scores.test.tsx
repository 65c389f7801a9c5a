import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { decisionRecord, recordDetail } from '../../__testUtils__/fixtures';
import { renderRail, section } from '../../__testUtils__/renderRail';
import { richDetail } from '../../__testUtils__/richRecord';

jest.mock('../markdown/MarkdownBody', () => ({ MarkdownBody: () => null }));

describe('the scores beside the text', () => {
  it('stands which option scores highest, and which totals are wrong', async () => {
    await renderRail();

    const scores = section('Which option scores highest?');
    expect(scores).toHaveTextContent('★ One queue scores highest.');
    expect(scores).toHaveTextContent(
      /wrong total One queue: stated 4\.2, computed 4\.3 \(line 21/,
    );
    expect(
      await within(scores).findByText('stated in the record'),
    ).toBeInTheDocument();
    expect(within(scores).getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'download',
      'ADR-0007-scores-line-19.csv',
    );
  });

  it('writes the totals at the bars, names its axis, and hides what its legend turns off', async () => {
    await renderRail();
    const scores = within(section('Which option scores highest?'));

    const stated = await scores.findByText('stated in the record');
    expect(scores.getByText('weighted score, of 5')).toBeInTheDocument();
    expect(scores.getAllByText('4.2').length).toBeGreaterThan(0);
    await userEvent.click(stated);

    await waitFor(() => expect(scores.queryByText('4.2')).toBeNull());
    expect(scores.getByText('4.3')).toBeInTheDocument();
  });

  it('is the score chart a table too', async () => {
    await renderRail();

    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );

    const [, first] = within(screen.getByRole('table')).getAllByRole('row');
    expect(first).toHaveTextContent(/One queue highest.*4\.3.*4\.2.*wrong/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as chart' }),
    );
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('stands what contradicts the numbers', async () => {
    const record = richDetail().record;
    const [matrix] = record.matrices;
    await renderRail(
      recordDetail({
        record: {
          ...record,
          matrices: [
            {
              ...matrix,
              statedWinner: 'Queue per terminal',
              weightsPercent: 90,
            },
          ],
        },
      }),
    );

    const scores = section('Which option scores highest?');
    expect(scores).toHaveTextContent(
      'The record calls Queue per terminal the winner.',
    );
    expect(scores).toHaveTextContent('They sum to 90 %, not 100 %.');
  });

  it('stands why totals cannot be checked', async () => {
    const [matrix] = richDetail().record.matrices;
    await renderRail(
      recordDetail({
        record: decisionRecord({
          matrices: [
            {
              ...matrix,
              computedWinners: [],
              notCheckable: 'no weights are stated',
            },
          ],
        }),
      }),
    );

    expect(section(/scores highest/)).toHaveTextContent(
      'The totals cannot be checked: no weights are stated',
    );
  });
});
