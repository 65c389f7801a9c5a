import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGoldenPathsConfig } from './config';

function read(goldenPaths: JsonObject) {
  return readGoldenPathsConfig(new ConfigReader({ xops: { goldenPaths } }));
}

describe('readGoldenPathsConfig', () => {
  it('has a sensible value for everything', () => {
    expect(readGoldenPathsConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
      },
      provenance: { concurrency: 5, readTimeoutMilliseconds: 8000 },
    });
  });

  it('reads durations as objects and as texts', () => {
    expect(
      read({
        schedule: {
          frequency: 'PT1H',
          timeout: '90s',
          initialDelay: { seconds: 1 },
        },
        provenance: { concurrency: 2, readTimeout: { seconds: 30 } },
      }),
    ).toEqual({
      schedule: {
        frequency: { hours: 1 },
        timeout: { minutes: 1, seconds: 30 },
        initialDelay: { seconds: 1 },
      },
      provenance: { concurrency: 2, readTimeoutMilliseconds: 30000 },
    });
  });

  it.each<[JsonObject, string]>([
    [
      { schedule: { frequency: 'often' } },
      'xops.goldenPaths.schedule.frequency',
    ],
    [{ schedule: { frequency: {} } }, 'xops.goldenPaths.schedule.frequency'],
    [{ schedule: { timeout: 5 } }, 'xops.goldenPaths.schedule.timeout'],
    [
      { schedule: { timeout: { fortnights: 1 } } },
      'xops.goldenPaths.schedule.timeout',
    ],
    [
      { schedule: { initialDelay: { seconds: 0 } } },
      'xops.goldenPaths.schedule.initialDelay',
    ],
    [
      { provenance: { readTimeout: { seconds: -1 } } },
      'xops.goldenPaths.provenance.readTimeout',
    ],
    [
      { provenance: { concurrency: 0 } },
      'xops.goldenPaths.provenance.concurrency',
    ],
    [
      { provenance: { concurrency: 1.5 } },
      'xops.goldenPaths.provenance.concurrency',
    ],
    [
      { provenance: { concurrency: 'five' } },
      'xops.goldenPaths.provenance.concurrency',
    ],
  ])('stops at %p and names %s', (goldenPaths, key) => {
    expect(() => read(goldenPaths)).toThrow(key);
  });
});
