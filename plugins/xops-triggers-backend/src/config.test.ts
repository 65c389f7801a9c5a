import { ConfigReader } from '@backstage/config';
import { readTriggersConfig } from './config';

const read = (triggers?: object) =>
  readTriggersConfig(new ConfigReader(triggers ? { xops: { triggers } } : {}));

const DAY = 24 * 3_600_000;
const rule = (id: string, part: object = {}) => ({
  id,
  subject: `Work of ${id}`,
  owners: ['group:default/platform'],
  comparisons: [
    { reading: { source: 'team.size' }, comparator: '>', threshold: 3 },
  ],
  ...part,
});

describe('readTriggersConfig', () => {
  it('evaluates every minute and knows no words where nothing is configured', () => {
    expect(read()).toEqual({
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 2 },
        initialDelay: { seconds: 15 },
        scope: 'global',
      },
      aliases: { readings: [], actions: [] },
      rules: [],
      mandates: [],
      reminders: { everyMilliseconds: DAY },
      overrides: { longestMilliseconds: 30 * DAY },
      retention: { raw: 90 * DAY, hourly: 400 * DAY, daily: undefined },
    });
  });

  it('takes aliases, and completes their parameters', () => {
    const { aliases } = read({
      aliases: {
        readings: [{ words: ['Team size'], reading: { source: 'team.size' } }],
        actions: [
          { words: ['Activate Atlantis'], action: 'activate-atlantis' },
        ],
      },
    });
    expect(aliases.readings[0].reading).toEqual({
      source: 'team.size',
      parameters: {},
    });
    expect(aliases.actions[0].action).toBe('activate-atlantis');
  });

  const mandate = (id: string, part: object = {}) => ({
    id,
    kind: 'regulator',
    title: `The regulator asks for ${id}`,
    evidenceUrl: 'https://example.org/letter',
    owner: 'group:default/platform',
    validFrom: '2026-01-01T00:00:00Z',
    ...part,
  });

  it('takes mandates, as if they were on record', () => {
    expect(read({ mandates: [mandate('logs')] }).mandates).toEqual([
      {
        id: 'configuration#logs',
        declaration: expect.objectContaining({ kind: 'regulator' }),
        declaredAt: '2026-01-01T00:00:00.000Z',
      },
    ]);
  });

  it.each([
    [
      [mandate('logs', { validUntil: '2025-01-01T00:00:00Z' })],
      "'xops.triggers.mandates.0.validUntil' ends at",
    ],
    [
      [mandate('logs', { kind: 'weather' })],
      "'xops.triggers.mandates.0.kind' ",
    ],
    [
      [mandate('logs', { until: 'soon' })],
      "'xops.triggers.mandates.0' has no field 'until'",
    ],
    [
      [mandate('logs'), mandate('logs')],
      "'xops.triggers.mandates.1.id' of “The regulator asks for logs” is that of",
    ],
  ])('refuses mandates that say what cannot be: %j', (mandates, words) => {
    expect(() => read({ mandates })).toThrow(words);
  });

  it('takes rules, and completes them', () => {
    expect(read({ rules: [rule('team')] }).rules).toEqual([
      {
        id: 'team',
        draft: expect.objectContaining({
          subject: 'Work of team',
          match: 'all',
          enabled: true,
          timing: { for: 'PT0S', keepFiringFor: 'PT0S' },
        }),
      },
    ]);
  });

  it.each([
    [false, undefined],
    [{ every: 'PT1H' }, { everyMilliseconds: 3_600_000 }],
  ])('reminds as %j says', (reminders, expected) => {
    expect(read({ reminders }).reminders).toEqual(expected);
  });

  it('lets overrides last as long as it is told', () => {
    expect(read({ overrides: { longest: 'P2D' } }).overrides).toEqual({
      longestMilliseconds: 2 * DAY,
    });
  });

  it('keeps readings for as long as it is told', () => {
    const retention = { raw: 'P7D', hourly: 'P30D', daily: 'P365D' };
    expect(read({ retention }).retention).toEqual({
      raw: 7 * DAY,
      hourly: 30 * DAY,
      daily: 365 * DAY,
    });
  });

  it.each([
    [{ alias: {} }, 'alias'],
    [
      { rules: [rule('team'), rule('other'), rule('team')] },
      "'xops.triggers.rules.2.id' is 'team' for “Work of team”, as 'xops.triggers.rules.0.id' is for “Work of team”: give one of them another",
    ],
    [
      { rules: [rule('team', { comparisons: [] })] },
      "'xops.triggers.rules.0.comparisons'",
    ],
    [
      {
        rules: [
          rule('team', {
            comparisons: [
              {
                reading: { source: 'team.size' },
                comparator: '>',
                threshold: 'three',
              },
            ],
          }),
        ],
      },
      "'xops.triggers.rules.0.comparisons.0.threshold' must be a number",
    ],
    [{ rules: [rule('Team!')] }, 'is no id such as k3s-deployments'],
    [{ reminders: { every: 'PT1S' } }, "'xops.triggers.reminders' must be"],
    [{ reminders: true }, "'xops.triggers.reminders'"],
    [
      { overrides: { longest: 'PT0S' } },
      "'xops.triggers.overrides.longest' must be longer than nothing",
    ],
    [
      { retention: { raw: 'P1D' } },
      "'xops.triggers.retention.raw' must be two days at least",
    ],
    [
      { retention: { hourly: 'P30D' } },
      "'xops.triggers.retention.hourly' must not be shorter than 'raw'",
    ],
    [
      { retention: { daily: 'P30D' } },
      "'xops.triggers.retention.daily' must not be shorter than 'hourly'",
    ],
    [
      { aliases: { actions: [{ words: ['x'], action: 'Activate!' }] } },
      "'xops.triggers.aliases.actions.0.action' is no id such as activate-atlantis",
    ],
    [
      { aliases: { readings: [{ words: ['—'], reading: { source: 'a' } }] } },
      "'xops.triggers.aliases.readings.0.words.0' has no word in it",
    ],
    [{ schedule: { frequency: 'often' } }, "'xops.triggers.schedule' must be"],
  ])('stops the start at %j, and names the key', (triggers, words) => {
    expect(() => read(triggers)).toThrow(words);
  });
});
