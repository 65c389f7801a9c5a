import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  comparison,
  hoursFromNow,
  reading,
  READING_KEY,
  RULE_ID,
  ruleDetail,
  triggerRule,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = `/triggers/rules/${encodeURIComponent(RULE_ID)}`;
const SIZE_KEY = 'team.size?{}';
const people = { kind: 'count', of: 'people' } as const;

const compound = () =>
  ruleDetail({
    rule: triggerRule({
      condition: {
        any: [
          comparison({ clearThreshold: 3 }),
          comparison({ reading: SIZE_KEY, threshold: 3, unit: people }),
        ],
      },
    }),
    state: 'pending',
    mark: 'noData',
    readings: {
      [READING_KEY]: reading(),
      [SIZE_KEY]: reading({
        key: SIZE_KEY,
        quality: 'noData',
        value: undefined,
        unit: people,
        reason: 'The group is not in the catalog',
      }),
    },
    evaluation: {
      at: hoursFromNow(-1),
      known: false,
      timerSeconds: 0,
      neededSeconds: 0,
      comparisons: [
        {
          reading: SIZE_KEY,
          comparator: '>',
          threshold: 3,
          reason: 'The group is not in the catalog',
        },
      ],
    },
  });

describe('the page of a trigger with several conditions', () => {
  it('says whether all or any must hold, and how each stands', async () => {
    renderTriggers(fakeApi({ getRule: async () => compound() }), { at });

    const how = within(
      await screen.findByRole('region', { name: 'How was this computed?' }),
    );
    expect(how.getByText('Any of these 2 must hold.')).toBeInTheDocument();
    expect(how.getByText(/^no value, fires above 3 people/)).toBeVisible();
    expect(
      how.getByText('team.size: no value > 3: The group is not in the catalog'),
    ).toBeInTheDocument();
    expect(how.getByText('no: the state stands as it was')).toBeInTheDocument();
    expect(
      how.getByText('The source names nothing that was counted.'),
    ).toBeInTheDocument();
  });

  it('marks beside the state that a reading is not known', async () => {
    renderTriggers(fakeApi({ getRule: async () => compound() }), { at });

    expect(await screen.findByText('No data')).toBeInTheDocument();
    expect(screen.getAllByText('Pending')[0]).toBeInTheDocument();
  });

  it('draws each reading with its own thresholds, and says when it was not known', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () => compound(),
        getReadings: async () => ({
          since: hoursFromNow(-99),
          series: [
            {
              reading: READING_KEY,
              unit: { kind: 'rate', of: 'pull requests', per: 'P7D' },
              points: [{ at: hoursFromNow(-9), value: 4 }],
              gaps: [],
            },
            {
              reading: SIZE_KEY,
              unit: people,
              points: [],
              gaps: [
                {
                  at: hoursFromNow(-9),
                  quality: 'noData',
                  reason: 'The group is not in the catalog',
                },
              ],
            },
          ],
        }),
      }),
      { at },
    );

    expect(
      await screen.findByRole('button', { name: 'clear threshold (dotted)' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('clears at 3')).toBeInTheDocument();
    expect(
      screen.getByText(/1 times not known, last: The group is not/),
    ).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'CSV' })).toHaveLength(2);
  });

  it('says what failed of its parts, and shows the others', async () => {
    const getReadings = jest
      .fn()
      .mockRejectedValueOnce(new Error('No readings'))
      .mockResolvedValue({ since: hoursFromNow(-9), series: [] });
    renderTriggers(
      fakeApi({
        getReadings,
        getOpening: async () => Promise.reject(new Error('No opening')),
      }),
      { at },
    );

    expect(await screen.findByText('No readings')).toBeInTheDocument();
    expect(await screen.findByText('No opening')).toBeInTheDocument();
    expect(
      screen.getByText('A path that cannot ask stays locked.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Try again' })[0],
    );
    expect(getReadings).toHaveBeenCalledTimes(2);
  });

  it('says that nothing happened yet, and what a path waits for', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () => ruleDetail({ transitions: [], acts: [] }),
        getOpening: async action => ({
          action,
          open: false,
          reason: 'its trigger is inactive',
          at: hoursFromNow(0),
        }),
      }),
      { at },
    );

    expect(await screen.findByText(/^Nothing yet\. Steps/)).toBeInTheDocument();
    expect(await screen.findByText('Locked')).toBeInTheDocument();
  });

  it('opens nothing where its decision names no action', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () =>
          ruleDetail({ rule: triggerRule({ action: undefined }) }),
      }),
      { at },
    );

    expect(
      await screen.findByText('Nothing: its owners are told, and decide.'),
    ).toBeInTheDocument();
  });
});
