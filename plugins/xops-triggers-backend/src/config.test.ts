import { ConfigReader } from '@backstage/config';
import { readTriggersConfig } from './config';

const read = (triggers?: object) =>
  readTriggersConfig(new ConfigReader(triggers ? { xops: { triggers } } : {}));

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

  it.each([
    [{ alias: {} }, 'alias'],
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
