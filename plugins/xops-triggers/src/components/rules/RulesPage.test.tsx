import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  reading,
  READING_KEY,
  recordedAct,
  RULE_ID,
  ruleList,
  ruleSummary,
  triggerRule,
  triggersSummary,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const SENTENCE = /^IaC PRs above 5 pull requests a week/;

const quiet = ruleSummary({
  rule: triggerRule({ id: 'configuration#size', subject: 'Team size' }),
  sentence: 'Team size above 3 people',
  group: 'quiet',
  state: 'inactive',
});

describe('the list of triggers', () => {
  it('says of each what it is, how far, since when, and who decided it', async () => {
    renderTriggers(
      fakeApi({ listRules: async () => ruleList([ruleSummary(), quiet]) }),
    );

    const firing = within(
      await screen.findByRole('region', { name: 'Firing (1)' }),
    );
    const page = firing
      .getByRole('link', { name: SENTENCE })
      .getAttribute('href');
    expect(page).toMatch(/^\/triggers\/rules\/[^/#]+$/);
    expect(decodeURIComponent(page ?? '')).toBe(`/triggers/rules/${RULE_ID}`);
    expect(firing.getByText('Firing')).toBeInTheDocument();
    expect(firing.getByText(/^3 h ago/)).toBeInTheDocument();
    expect(
      firing.getByText(/^7 now, fires above 5 pull requests a week/),
    ).toBeInTheDocument();
    expect(
      firing.getByRole('link', { name: 'How infrastructure is changed' }),
    ).toHaveAttribute(
      'href',
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0012-iac.md',
    );
    expect(firing.getByText('platform')).toBeInTheDocument();
    expect(
      await firing.findByRole('img', {
        name: /^Measured since \w+ \d+: 2 to 7, now 7 and rising, threshold 5$/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: 'Quiet (1)' }),
    ).toBeInTheDocument();
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });

  it('says in words when a value is stale, or could not be read', async () => {
    const broken = (more: Parameters<typeof reading>[0], id: string) =>
      ruleSummary({
        rule: triggerRule({ id }),
        group: 'broken',
        state: 'inactive',
        mark: 'stale',
        readings: { [READING_KEY]: reading(more) },
      });
    renderTriggers(
      fakeApi({
        listRules: async () =>
          ruleList([
            broken({ at: hoursFromNow(-9) }, 'a'),
            broken(
              { quality: 'error', value: undefined, reason: 'Host said 401' },
              'b',
            ),
            ruleSummary({
              rule: triggerRule({ id: 'c' }),
              group: 'broken',
              state: undefined,
              readings: {},
            }),
          ]),
      }),
    );

    expect(await screen.findByText(/^stale: read/)).toHaveTextContent(
      'stale: read 9 h ago',
    );
    expect(screen.getByText(/Host said 401/)).toBeInTheDocument();
    expect(screen.getByText('never read')).toBeInTheDocument();
    expect(screen.getByText('Never evaluated')).toBeInTheDocument();
  });

  it('says what people did about a trigger', async () => {
    renderTriggers(
      fakeApi({
        listRules: async () =>
          ruleList([
            ruleSummary({
              rule: triggerRule({ silencedUntil: hoursFromNow(5) }),
              acknowledged: recordedAct(),
              built: recordedAct({
                kind: 'built',
                made: {
                  entityRef: 'component:default/atlantis',
                  repositoryUrl: 'https://git.example/atlantis',
                },
              }),
            }),
          ]),
      }),
    );

    expect(await screen.findByText(/acknowledged by/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /built/ })).toHaveAttribute(
      'href',
      'https://git.example/atlantis',
    );
    expect(screen.getByText(/silenced until/)).toBeInTheDocument();
  });

  it('is narrowed by its address, and all filters can be taken away', async () => {
    const api = fakeApi();
    renderTriggers(api, {
      at: '/triggers/rules?text=iac&group=firing&entity=group:default/platform',
    });

    expect(
      await screen.findByText('Nothing matches these filters.'),
    ).toBeInTheDocument();
    expect(api.listRules).toHaveBeenCalledWith(
      {
        text: 'iac',
        group: 'firing',
        entity: 'group:default/platform',
        cursor: undefined,
      },
      expect.anything(),
    );
    await userEvent.click(
      screen.getAllByRole('button', { name: 'Clear the filters' })[0],
    );

    expect(await screen.findByText('No triggers yet')).toBeInTheDocument();
  });

  it('shows one group alone when its count is pressed', async () => {
    const api = fakeApi({ listRules: async () => ruleList([ruleSummary()]) });
    renderTriggers(api);

    await userEvent.click(
      await screen.findByRole('button', { name: 'Firing 1' }),
    );

    await waitFor(() =>
      expect(api.listRules).toHaveBeenLastCalledWith(
        expect.objectContaining({ group: 'firing' }),
        expect.anything(),
      ),
    );
    expect(screen.getByRole('button', { name: 'Firing 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says how to bring triggers where there are none', async () => {
    renderTriggers(fakeApi());

    expect(await screen.findByText('No triggers yet')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Copy the table' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/source: pullRequests.rate/)).toBeInTheDocument();
  });

  it('brings more when asked', async () => {
    const listRules = jest
      .fn()
      .mockResolvedValueOnce(
        ruleList([ruleSummary()], { total: 2, nextCursor: 'after' }),
      )
      .mockResolvedValue(ruleList([quiet], { total: 2 }));
    renderTriggers(fakeApi({ listRules }));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show more' }),
    );

    expect(
      await screen.findByText('Team size above 3 people'),
    ).toBeInTheDocument();
    expect(screen.getByText('2 of 2')).toBeInTheDocument();
  });

  it('changes by itself when the backend says that triggers changed', async () => {
    const signals = fakeSignals();
    const api = fakeApi({ listRules: async () => ruleList([quiet]) });
    renderTriggers(api, { signals: signals.api });
    await screen.findByText('Team size above 3 people');

    api.listRules.mockResolvedValue(ruleList([ruleSummary()]));
    signals.send('xops-triggers');

    expect(await screen.findByText(SENTENCE)).toBeInTheDocument();
  });

  it('leads to the rows that nothing measures', async () => {
    renderTriggers(
      fakeApi({ getSummary: async () => triggersSummary({ unbound: 3 }) }),
    );

    expect(
      await screen.findByRole('link', { name: /^3 rows of decisions/ }),
    ).toHaveAttribute('href', '/triggers/unbound');
  });

  it('says what failed, and tries again', async () => {
    const listRules = jest
      .fn()
      .mockRejectedValueOnce(new Error('Down'))
      .mockResolvedValue(ruleList([ruleSummary()]));
    renderTriggers(
      fakeApi({
        listRules,
        getTrends: async () => Promise.reject(new Error('No trends')),
      }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent('Down');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText(SENTENCE)).toBeInTheDocument();
    expect(await screen.findByText('no trend: No trends')).toBeInTheDocument();
  });
});
