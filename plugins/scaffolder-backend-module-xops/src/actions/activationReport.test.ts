import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ActivationReport } from '@xops/plugin-xops-triggers-node';
import { actionRun, InputOf, RunOptions } from '../__testUtils__/actionRun';
import { createActivationReportAction } from './activationReport';

const input = {
  action: 'activate-atlantis',
  trigger: 'a#iac',
  entityRef: 'component:default/atlantis',
  repositoryUrl: 'http://localhost/acme/atlantis',
  recordUrl: 'http://localhost/acme/atlantis/docs/adr/0001.md',
};

describe('xops:activation:report', () => {
  type Input = InputOf<typeof createActivationReportAction>;
  const reportActivation = jest.fn();
  beforeEach(() => {
    reportActivation
      .mockReset()
      .mockResolvedValue({ ruleIds: ['a#iac', 'b#iac'], created: true });
  });

  const run = ({ input: more, ...options }: RunOptions<Input> = {}) =>
    actionRun(
      createActivationReportAction({
        auth: mockServices.auth({ pluginId: 'scaffolder' }),
        triggers: { reportActivation },
      }),
      { workspacePath: '/unused', ...options, input: { ...input, ...more } },
    );
  const told = (): ActivationReport => reportActivation.mock.calls[0][0];

  it('tells the triggers what was made, by whom, in which task', async () => {
    const { execute, outputs, log } = run();
    await execute();
    expect(told()).toEqual({
      taskId: 'task-1',
      action: 'activate-atlantis',
      trigger: 'a#iac',
      by: mockCredentials.user().principal.userEntityRef,
      made: {
        entityRef: input.entityRef,
        repositoryUrl: input.repositoryUrl,
        recordUrl: input.recordUrl,
      },
    });
    expect(outputs).toEqual({ reported: true });
    expect(log).toEqual([
      "info Told to the triggers of 'activate-atlantis': a#iac, b#iac",
    ]);
  });

  it('leaves out what the template rendered as nothing', async () => {
    await run({ input: { trigger: '', recordUrl: '' } }).execute();
    expect(told().trigger).toBeUndefined();
    expect(told().made.recordUrl).toBeUndefined();
  });

  it.each([
    ['2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
    ['', undefined],
  ])('tells when the run passed the gate: “%s”', async (begunAt, begun) => {
    await run({ input: { begunAt } }).execute();
    expect(told().begunAt).toBe(begun);
  });

  it('goes on where triggers are not installed, and says so', async () => {
    reportActivation.mockResolvedValue(undefined);
    const { execute, outputs, log } = run();
    await execute();
    expect(outputs).toEqual({ reported: false });
    expect(log).toEqual([
      'info Triggers are not installed, so that nobody was told',
    ]);
  });

  it('goes on where no trigger names the action any more, and says so', async () => {
    reportActivation.mockResolvedValue({ ruleIds: [], created: false });
    const { execute, outputs, log } = run();
    await execute();
    expect(outputs).toEqual({ reported: false });
    expect(log[0]).toContain("No trigger names 'activate-atlantis'");
  });

  it('says what is made when the triggers cannot be told', async () => {
    reportActivation.mockRejectedValue(new Error('starting'));
    await expect(run().execute()).rejects.toThrow(
      "'component:default/atlantis' is made, at http://localhost/acme/atlantis; only the triggers were not told. Retry the run; caused by Error: starting",
    );
  });

  it('tells once when it is run again', async () => {
    const first = run();
    await first.execute();
    const { execute, outputs } = run({ checkpoints: first.checkpoints });
    await execute();
    expect(reportActivation).toHaveBeenCalledTimes(1);
    expect(outputs).toEqual({ reported: true });
  });

  it('tells nothing in a dry run', async () => {
    const { execute, outputs } = run({ isDryRun: true });
    await execute();
    expect(outputs).toEqual({ reported: false });
    expect(reportActivation).not.toHaveBeenCalled();
  });

  it.each([
    ['an address that is none', { repositoryUrl: 'atlantis' }],
    ['a record that no page may link to', { recordUrl: 'data:text/html,x' }],
    ['no entity', { entityRef: '' }],
  ])('refuses %s', async (_, more) => {
    await expect(run({ input: more }).execute()).rejects.toThrow(
      /is malformed/,
    );
    expect(reportActivation).not.toHaveBeenCalled();
  });
});
