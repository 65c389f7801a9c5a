import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeSignals } from '@xops/plugin-xops-home-react/testUtils';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  READING_KEY,
  recordedAct,
  RULE_ID,
  ruleDetail,
  triggerRule,
} from '../../__testUtils__/fixtures';
import { renderTriggers } from '../../__testUtils__/renderTriggers';

const at = `/triggers/rules/${encodeURIComponent(RULE_ID)}`;
const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('the page of a trigger', () => {
  it('asks for the rule of its address, and says how it stands', async () => {
    const api = fakeApi();
    renderTriggers(api, { at });

    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /^IaC PRs above 5/,
      }),
    ).toBeInTheDocument();
    expect(api.getRule).toHaveBeenCalledWith(RULE_ID, expect.anything());
    expect(screen.getByText('Service Addition')).toBeInTheDocument();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  it('names the very things that were counted, and how the rule was found', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () =>
          ruleDetail({
            evaluation: {
              at: hoursFromNow(-1),
              known: true,
              timerSeconds: 7200,
              neededSeconds: 86400,
              comparisons: [
                {
                  reading: READING_KEY,
                  value: 7,
                  comparator: '>',
                  threshold: 5,
                  held: true,
                },
              ],
            },
          }),
      }),
      { at },
    );

    const how = await region('How was this computed?');
    expect(
      how.getByRole('link', { name: /Add a second zone/ }),
    ).toHaveAttribute('href', 'https://git.example/ferry/pulls/12');
    expect(
      how.getByText('pullRequests.rate: 7 > 5: holds'),
    ).toBeInTheDocument();
    expect(how.getByText('2 hours of 1 day')).toBeInTheDocument();
    expect(how.getByText('at once')).toBeInTheDocument();
  });

  it('quotes the decision, with its record', async () => {
    renderTriggers(fakeApi(), { at });

    const quote = await region('What does the decision say?');
    expect(
      quote.getByText('| IaC PRs | >5/week | Activate Atlantis on K3S |'),
    ).toBeInTheDocument();
    expect(quote.getByText(/line 42 at c0ffee/)).toBeInTheDocument();
    expect(
      quote.getByRole('link', { name: 'How infrastructure is changed' }),
    ).toHaveAttribute(
      'href',
      '/decisions/component/default/ferry/0a1b2c3d4e/docs/adr/0012-iac.md',
    );
  });

  it('tells what happened, newest first, with what was built', async () => {
    renderTriggers(
      fakeApi({
        getRule: async () =>
          ruleDetail({
            acts: [
              recordedAct({ reason: 'On holiday' }),
              recordedAct({
                id: 'act-2',
                kind: 'built',
                openerId: RULE_ID,
                at: hoursFromNow(-1),
                made: {
                  entityRef: 'component:default/atlantis',
                  repositoryUrl: 'https://git.example/atlantis',
                  recordUrl: 'https://git.example/atlantis/adr/1',
                },
              }),
            ],
          }),
      }),
      { at },
    );

    const what = await region('What happened?');
    const list = what.getByRole('list', { name: 'Timeline' });
    // What was counted stands in lists of its own.
    const events = within(list)
      .getAllByRole('listitem')
      .filter(it => it.parentElement === list);
    expect(events.map(it => it.textContent?.split(' ')[0])).toEqual([
      'Built',
      'Acknowledged',
      'Firing',
      'Pending',
    ]);
    expect(
      within(events[0]).getByRole('link', { name: /^decision record/ }),
    ).toHaveAttribute('href', 'https://git.example/atlantis/adr/1');
    expect(events[1]).toHaveTextContent('“On holiday”');
    expect(events[2]).toHaveTextContent('was pending · pullRequests.rate: 7');
    expect(
      within(events[2]).getByText('What was counted then (1)'),
    ).toBeInTheDocument();
  });

  it('shows the readings as a table, and another range when asked', async () => {
    const api = fakeApi();
    renderTriggers(api, { at });

    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const table = within(
      screen.getByRole('region', { name: 'Readings of pullRequests.rate' }),
    );
    expect(table.getByText('value (pull requests a week)')).toBeInTheDocument();
    expect(table.getAllByRole('row')[1]).toHaveTextContent('7');
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'download',
      expect.stringMatching(/^pullRequests\.rate-since-.*\.csv$/),
    );
    await userEvent.click(screen.getByRole('button', { name: '1 year' }));

    const [, range] = api.getReadings.mock.lastCall ?? [];
    const days = (Date.now() - Date.parse(range?.since ?? '')) / 86_400_000;
    expect(Math.round(days)).toBe(365);
  });

  it('draws the chart, whose parts can be hidden', async () => {
    renderTriggers(fakeApi(), { at });

    const part = await screen.findByRole('button', {
      name: 'threshold (dashed)',
    });
    expect(part).toHaveAttribute('aria-pressed', 'true');
    expect(await screen.findByText('threshold 5')).toBeInTheDocument();
    await userEvent.click(part);

    expect(part).toHaveAttribute('aria-pressed', 'false');
    expect(screen.queryByText('threshold 5')).toBeNull();
  });

  it('says that nothing was read in the time shown', async () => {
    renderTriggers(
      fakeApi({
        getReadings: async () => ({
          since: hoursFromNow(-9),
          series: [
            {
              reading: READING_KEY,
              unit: { kind: 'count' },
              points: [],
              gaps: [],
            },
          ],
        }),
      }),
      { at },
    );

    expect(
      await screen.findByText(/nothing was read in this time/),
    ).toBeInTheDocument();
  });

  it('says whether its golden path is open, and leads to its form', async () => {
    renderTriggers(fakeApi(), {
      at,
      entities: [
        {
          apiVersion: 'scaffolder.backstage.io/v1beta3',
          kind: 'Template',
          metadata: {
            name: 'activate-atlantis',
            title: 'Activate Atlantis',
            annotations: { 'xops.io/activation': 'activate-atlantis' },
          },
        },
      ],
    });

    const path = await region('What does it open?');
    expect(await path.findByText('Open')).toBeInTheDocument();
    expect(
      (
        await path.findByRole('link', { name: 'Activate Atlantis' })
      ).getAttribute('href'),
    ).toMatch(/^\/create\/templates\/default\/activate-atlantis\?formData=/);
  });

  it('binds the words of an action, here or by configuration', async () => {
    const api = fakeApi({
      getRule: async () =>
        ruleDetail({ rule: triggerRule({ action: { words: 'Build it' } }) }),
    });
    renderTriggers(api, { at });

    const field = await screen.findByLabelText(/^Action id/);
    await userEvent.type(field, 'Build It');
    expect(screen.getByText(/is no id such as/)).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, 'build-it');
    expect(screen.getByText(/action: build-it/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Bind here' }));

    expect(api.bindAction).toHaveBeenCalledWith({
      words: ['Build it'],
      action: 'build-it',
    });
  });

  it('changes by itself when the backend says so', async () => {
    const signals = fakeSignals();
    const api = fakeApi();
    renderTriggers(api, { at, signals: signals.api });
    await screen.findByRole('heading', { level: 2 });

    api.getRule.mockResolvedValue(ruleDetail({ sentence: 'Another sentence' }));
    signals.send('xops-triggers');

    expect(
      await screen.findByRole('heading', { name: 'Another sentence' }),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again', async () => {
    const getRule = jest
      .fn()
      .mockRejectedValueOnce(new Error(`There is no trigger '${RULE_ID}'`))
      .mockResolvedValue(ruleDetail());
    renderTriggers(fakeApi({ getRule }), { at });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      `There is no trigger '${RULE_ID}'`,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('heading', { level: 2 }),
    ).toBeInTheDocument();
  });
});
