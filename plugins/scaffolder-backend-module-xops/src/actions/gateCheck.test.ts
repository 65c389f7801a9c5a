import { mockCredentials } from '@backstage/backend-test-utils';
import { OpeningAnswer } from '@xops/plugin-xops-triggers-node';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import { createGateCheckAction } from './gateCheck';

const locked: OpeningAnswer = {
  action: 'activate-atlantis',
  open: false,
  reason: 'its trigger is inactive: IaC PRs above 5 a week',
  ruleId: 'a#iac',
  distance: {
    value: 3.2,
    threshold: 5,
    unit: 'pull requests a week',
    readAt: '2026-11-21T12:00:00.000Z',
  },
  at: '2026-11-21T12:00:00.000Z',
};
const open: OpeningAnswer = {
  ...locked,
  open: true,
  reason: 'its trigger is firing: IaC PRs above 5 a week',
};
const LOCKED =
  "The path 'activate-atlantis' is locked: its trigger is inactive: IaC PRs above 5 a week (3.2 of 5 pull requests a week). Who may override triggers can open it on record: /triggers/rules/a%23iac";

describe('xops:gate:check', () => {
  type Input = InputOf<typeof createGateCheckAction>;
  const opening = jest.fn();
  beforeEach(() => opening.mockReset());

  const run = ({ input, ...options }: RunOptions<Input> = {}) =>
    actionRun(createGateCheckAction({ triggers: { opening } }), {
      workspacePath: '/unused',
      ...options,
      input: { action: 'activate-atlantis', ...input },
    });

  it('lets the run pass while the path is open, and says why', async () => {
    opening.mockResolvedValue(open);
    const { execute, outputs, log } = run();
    await execute();
    expect(outputs).toEqual({
      open: true,
      reason: open.reason,
      begunAt: open.at,
    });
    expect(log).toEqual([
      "info The path 'activate-atlantis' is open: its trigger is firing: IaC PRs above 5 a week",
    ]);
    expect(opening.mock.calls).toEqual([
      [
        'activate-atlantis',
        { credentials: mockCredentials.user(), signal: undefined },
      ],
    ]);
  });

  it('refuses while it is locked: why, how far, and who can override it', async () => {
    opening.mockResolvedValue(locked);
    const { execute, outputs } = run();
    await expect(execute()).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: LOCKED,
    });
    expect(outputs).toEqual({});
  });

  it.each([
    [
      'no trigger is known',
      { ...locked, ruleId: undefined, reason: 'no trigger for it is known' },
      "The path 'activate-atlantis' is locked: no trigger for it is known",
    ],
    [
      'its reading has no data',
      { ...locked, reason: 'its trigger cannot be read (noData): IaC PRs' },
      'cannot be read (noData)',
    ],
    [
      'triggers are not installed',
      { ...locked, reason: 'triggers are not installed' },
      'is locked: triggers are not installed',
    ],
  ])('refuses when %s, and says so', async (_, answer, message) => {
    opening.mockResolvedValue({ ...answer, distance: undefined });
    await expect(run().execute()).rejects.toThrow(message);
  });

  it('refuses when the triggers cannot be asked', async () => {
    opening.mockRejectedValue(new Error('connect ECONNREFUSED'));
    await expect(run().execute()).rejects.toThrow(
      "The path 'activate-atlantis' is locked: its triggers could not be asked; caused by Error: connect ECONNREFUSED",
    );
  });

  it('lets nobody through a closed gate, whatever the triggers say', async () => {
    opening.mockResolvedValue(open);
    await expect(run({ input: { closed: true } }).execute()).rejects.toThrow(
      "The path 'activate-atlantis' is closed: its template cannot be gated. Its page in the catalog says why",
    );
    const { execute, outputs } = run({
      input: { closed: true },
      isDryRun: true,
    });
    await execute();
    expect(outputs).toMatchObject({ open: false });
    expect(opening).not.toHaveBeenCalled();
  });

  it('asks nobody again once it has passed: recovery goes on although the path is locked by now', async () => {
    opening.mockResolvedValueOnce(open).mockResolvedValue(locked);
    const first = run();
    await first.execute();
    const { execute, outputs } = run({ checkpoints: first.checkpoints });
    await execute();
    expect(outputs).toEqual({
      open: true,
      reason: open.reason,
      begunAt: open.at,
    });
    expect(opening).toHaveBeenCalledTimes(1);
  });

  it('asks again after a refusal, so that a retry passes once the path is open', async () => {
    opening.mockResolvedValueOnce(locked).mockResolvedValue(open);
    const first = run();
    await expect(first.execute()).rejects.toThrow('is locked');
    const { execute, outputs } = run({ checkpoints: first.checkpoints });
    await execute();
    expect(outputs).toMatchObject({ open: true });
  });

  it('ends in the words of who cancelled the run', async () => {
    const signal = AbortSignal.abort(new Error('Cancelled'));
    opening.mockRejectedValue(new Error('aborted'));
    await expect(run({ signal }).execute()).rejects.toThrow(/^Cancelled$/);
  });

  describe('in a dry run', () => {
    it.each([
      [
        'locked',
        async () => locked,
        false,
        LOCKED,
        `A run would be refused, a dry run goes on. ${LOCKED}`,
      ],
      ['open', async () => open, true, open.reason, 'A run would pass'],
      [
        'not to be asked',
        async () => {
          throw new Error('starting');
        },
        false,
        expect.stringContaining('could not be asked'),
        'A run would be refused',
      ],
    ])('of a path that is %s, says so and goes on', async (...test) => {
      const [, answer, isOpen, reason, words] = test;
      opening.mockImplementation(answer);
      const { execute, outputs, log, checkpoints } = run({ isDryRun: true });
      await execute();
      expect(outputs).toEqual({ open: isOpen, reason });
      expect(log).toEqual([expect.stringContaining(words)]);
      expect(checkpoints.size).toBe(0);
    });
  });
});
