import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi } from '../../__testUtils__/fakeApi';
import {
  hoursFromNow,
  recordedAct,
  RULE_ID,
  ruleDetail,
  triggerRule,
} from '../../__testUtils__/fixtures';
import {
  renderTriggers,
  type RenderTriggersOptions,
} from '../../__testUtils__/renderTriggers';

const at = `/triggers/rules/${encodeURIComponent(RULE_ID)}`;

const template = (name: string, action: string) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name,
    namespace: 'default',
    title: `Path ${name}`,
    annotations: { 'xops.io/activation': action },
  },
});

async function open(
  name: string,
  api: ReturnType<typeof fakeApi>,
  options: RenderTriggersOptions = {},
) {
  renderTriggers(api, { at, ...options });
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog', { name }));
}

const quiet = (more: Parameters<typeof ruleDetail>[0] = {}) =>
  fakeApi({
    getRule: async () =>
      ruleDetail({ state: 'inactive', group: 'quiet', ...more }),
  });

describe('what can be done about a trigger', () => {
  it('is to acknowledge it, with a note; the page is read again', async () => {
    const api = fakeApi();
    const dialog = await open('Acknowledge', api);
    expect(dialog.getByText(/ends the reminders/)).toBeInTheDocument();

    await userEvent.type(dialog.getByLabelText('Note'), ' Seen ');
    await userEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.act).toHaveBeenCalledWith(RULE_ID, {
      kind: 'acknowledge',
      note: 'Seen',
    });
    expect(api.getRule).toHaveBeenCalledTimes(2);
  });

  it('keeps the focus among the actions when the one that was done is offered no more', async () => {
    const getRule = jest
      .fn()
      .mockResolvedValueOnce(ruleDetail())
      .mockResolvedValue(ruleDetail({ group: 'quiet', state: 'inactive' }));
    const dialog = await open('Acknowledge', fakeApi({ getRule }));

    await userEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }));

    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull(),
    );
    expect(
      screen.getByRole('group', { name: 'What you can do' }),
    ).toHaveFocus();
  });

  it('stays open with the words of what failed', async () => {
    const api = fakeApi({
      act: async () => Promise.reject(new Error('It was dismissed meanwhile')),
    });
    const dialog = await open('Acknowledge', api);
    await userEvent.click(dialog.getByRole('button', { name: 'Acknowledge' }));

    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'It was dismissed meanwhile',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is to activate it, which opens the form of its path, filled in', async () => {
    const api = fakeApi();
    const dialog = await open('Activate', api, {
      entities: [
        template('atlantis', 'activate-atlantis'),
        template('other', 'activate-other'),
      ],
    });
    expect(
      await dialog.findByText(/the form “Path atlantis” opens/),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Activate' }));

    expect(
      await screen.findByText(/^\/create\/templates\/default\/atlantis\?/),
    ).toBeInTheDocument();
    expect(api.act).toHaveBeenCalledWith(RULE_ID, {
      kind: 'activate',
      note: undefined,
    });
  });

  it('chooses between several paths', async () => {
    const dialog = await open('Activate', fakeApi(), {
      entities: [
        template('small', 'activate-atlantis'),
        template('large', 'activate-atlantis'),
      ],
    });

    expect(
      await dialog.findByRole('radio', { name: 'Path small' }),
    ).toBeChecked();
    await userEvent.click(dialog.getByRole('radio', { name: 'Path large' }));
    expect(dialog.getByRole('radio', { name: 'Path large' })).toBeChecked();
  });

  it('says that no template claims the action, and puts it on record all the same', async () => {
    const api = fakeApi();
    const dialog = await open('Activate', api);
    expect(
      await dialog.findByText(/claims 'activate-atlantis'/),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Activate' }));

    await waitFor(() => expect(api.act).toHaveBeenCalledTimes(1));
  });

  it('is to dismiss it for a reason, until it is quiet or until a date', async () => {
    const api = fakeApi();
    const dialog = await open('Dismiss', api);
    const button = dialog.getByRole('button', { name: 'Dismiss' });
    expect(button).toBeDisabled();
    const reason = dialog.getByLabelText(/^Reason/);
    await userEvent.click(reason);
    await userEvent.paste('x'.repeat(2001));
    expect(dialog.getByText('2,000 characters at most.')).toBeInTheDocument();
    await userEvent.clear(reason);
    await userEvent.type(reason, 'Not this year');
    await userEvent.click(button);

    await waitFor(() =>
      expect(api.act).toHaveBeenCalledWith(RULE_ID, {
        kind: 'dismiss',
        reason: 'Not this year',
        until: undefined,
      }),
    );
  });

  it('is to override it while it is quiet, with an end', async () => {
    const api = quiet();
    const dialog = await open('Override', api);
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'A trial');
    const until = dialog.getByLabelText(/^Until/);
    expect(dialog.getByText(/^that is .* UTC$/)).toBeInTheDocument();
    await userEvent.clear(until);
    expect(dialog.getByRole('button', { name: 'Override' })).toBeDisabled();
    await userEvent.type(until, '2020-01-01T00:00');
    expect(dialog.getByText('This is past.')).toBeInTheDocument();
    await userEvent.clear(until);
    await userEvent.type(until, '2999-01-01T00:00');
    await userEvent.click(dialog.getByRole('button', { name: 'Override' }));

    await waitFor(() =>
      expect(api.act).toHaveBeenCalledWith(RULE_ID, {
        kind: 'override',
        reason: 'A trial',
        until: expect.stringMatching(/^2(998-12-31|999-01-01)T.*Z$/),
      }),
    );
  });

  it.each([
    ['Close the path', { activated: recordedAct({ kind: 'activate' }) }],
    ['Close the path', { override: recordedAct({ kind: 'override' }) }],
    ['End the dismissal', { dismissed: recordedAct({ kind: 'dismiss' }) }],
  ] as const)('is to press %s, which closes: %#', async (name, standing) => {
    const api = quiet(standing);
    const dialog = await open(name, api);
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Done');
    await userEvent.click(dialog.getByRole('button', { name }));

    await waitFor(() =>
      expect(api.act).toHaveBeenCalledWith(RULE_ID, {
        kind: 'close',
        reason: 'Done',
      }),
    );
  });

  it.each([
    ['Silence', 'silence', { reason: 'Calm', until: expect.any(String) }],
    ['Switch off', 'switchRule', { enabled: false, reason: 'Calm' }],
  ] as const)('is to press %s, for a reason', async (label, method, sent) => {
    const api = quiet();
    const dialog = await open(label, api);
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Calm');
    await userEvent.click(dialog.getByRole('button', { name: label }));

    await waitFor(() =>
      expect(api[method]).toHaveBeenCalledWith(RULE_ID, sent),
    );
  });

  it('is to end a silence, or to switch it on again', async () => {
    const api = quiet({
      rule: triggerRule({ enabled: false, silencedUntil: hoursFromNow(9) }),
    });
    const dialog = await open('End the silence', api);
    await userEvent.type(dialog.getByLabelText(/^Reason/), 'Awake');
    await userEvent.click(
      dialog.getByRole('button', { name: 'End the silence' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.silence).toHaveBeenCalledWith(RULE_ID, { reason: 'Awake' });

    await userEvent.click(screen.getByRole('button', { name: 'Switch on' }));
    const second = within(await screen.findByRole('dialog'));
    await userEvent.type(second.getByLabelText(/^Reason/), 'Ready');
    await userEvent.click(second.getByRole('button', { name: 'Switch on' }));
    await waitFor(() =>
      expect(api.switchRule).toHaveBeenCalledWith(RULE_ID, {
        enabled: true,
        reason: 'Ready',
      }),
    );
  });

  it('is to delete what was made on the page, which leads back to the list', async () => {
    const api = quiet({
      rule: triggerRule({
        origin: { kind: 'page', by: 'user:default/ines', at: hoursFromNow(-9) },
      }),
    });
    const dialog = await open('Delete', api);
    await userEvent.click(dialog.getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('No triggers yet')).toBeInTheDocument();
    expect(api.deleteRule).toHaveBeenCalledWith(RULE_ID);
  });

  it('is to try it on stored readings', async () => {
    const api = fakeApi();
    const dialog = await open('Try on stored readings', api);
    const since = dialog.getByLabelText(/^Since/);
    await userEvent.clear(since);
    await userEvent.type(since, '2999-01-01T00:00');
    expect(dialog.getByText(/^This is in the future/)).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: 'Try' })).toBeDisabled();
    await userEvent.clear(since);
    await userEvent.type(since, '2026-01-01T00:00');
    await userEvent.click(dialog.getByRole('button', { name: 'Try' }));

    expect(await dialog.findByRole('status')).toHaveTextContent(
      'Would have fired twice since 1 March 2026.',
    );
    expect(api.tryOut).toHaveBeenCalledWith({
      rule: { ruleId: RULE_ID },
      since: expect.stringMatching(/Z$/),
    });
  });
});
