import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readWorkspaceConfig } from './config';

const day = 24 * 60 * 60 * 1000;

const read = (taskRecovery: JsonObject) =>
  readWorkspaceConfig(new ConfigReader({ scaffolder: { taskRecovery } }));

const inUse = { enabled: true, workspaceProvider: 'xops' };

describe('the configuration of workspaces', () => {
  it('keeps 64 MiB for 7 days unless stated', () => {
    expect(read(inUse)).toEqual({
      keepForMilliseconds: 7 * day,
      maximumBytes: 64 * 1024 * 1024,
      warnings: [],
    });
  });

  it.each([
    ['2 days', 2 * day],
    ['P3D', 3 * day],
    [{ days: 1, hours: 12 }, 1.5 * day],
  ])('keeps for %j', (keepFor, keepForMilliseconds) => {
    expect(read({ ...inUse, xops: { keepFor } })).toMatchObject({
      keepForMilliseconds,
    });
  });

  it.each([
    [1, 1024 * 1024],
    [512, 512 * 1024 * 1024],
  ])('keeps %d MiB', (maximumMebibytes, maximumBytes) => {
    expect(read({ ...inUse, xops: { maximumMebibytes } })).toMatchObject({
      maximumBytes,
    });
  });

  it.each([
    [{ keepFor: 'a while' }, 'scaffolder.taskRecovery.xops.keepFor'],
    [{ keepFor: 7 }, 'scaffolder.taskRecovery.xops.keepFor'],
    [{ maximumMebibytes: 0 }, "maximumMebibytes' is 0; expected a whole"],
    [{ maximumMebibytes: 513 }, "maximumMebibytes' is 513; expected a whole"],
    [{ maximumMebibytes: 1.5 }, "maximumMebibytes' is 1.5; expected a whole"],
    [{ maximumMebibytes: '64' }, `maximumMebibytes' is "64"; expected a whole`],
  ])('refuses %j, naming key and expectation', (xops, sentence) => {
    expect(() => read({ ...inUse, xops })).toThrow(sentence);
  });

  it('says when another provider, or none, is selected', () => {
    expect(
      read({ enabled: true, workspaceProvider: 'database' }).warnings,
    ).toEqual([expect.stringContaining("is 'database', not 'xops'")]);
    expect(read({ enabled: true }).warnings).toEqual([
      expect.stringContaining("is not set, not 'xops'"),
    ]);
  });

  it('says when recovery is off', () => {
    expect(read({ workspaceProvider: 'xops' }).warnings).toEqual([
      expect.stringContaining("'scaffolder.taskRecovery.enabled' is not true"),
    ]);
  });
});
