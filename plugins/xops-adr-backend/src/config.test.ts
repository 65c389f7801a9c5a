import { ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import { readAdrConfig } from './config';

function read(adr: JsonValue) {
  return readAdrConfig(new ConfigReader({ xops: { adr } }));
}

describe('readAdrConfig', () => {
  it('has a sensible value for everything', () => {
    expect(readAdrConfig(new ConfigReader({}))).toEqual({
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
        scope: 'global',
      },
      concurrency: 5,
      limits: { fileBytes: 5242880, files: 5000 },
      dayFirst: [],
      rules: {},
      reviewSoonDays: 30,
      notifications: { reviews: false },
      images: { maxBytes: 5242880 },
    });
  });

  it('reads what is stated, and keeps the defaults of the rest', () => {
    expect(
      read({
        schedule: { frequency: 'PT1M', scope: 'local' },
        limits: { files: 10 },
        dayFirst: [{ prefix: 'github.com/acme/', dayFirst: true }],
        rules: { 'wrong-total': 'error', 'broken-link': 'off' },
        defaultReview: 'P1Y',
        notifications: { reviews: true },
      }),
    ).toMatchObject({
      schedule: {
        frequency: { minutes: 1 },
        timeout: { minutes: 5 },
        scope: 'global',
      },
      limits: { fileBytes: 5242880, files: 10 },
      dayFirst: [{ prefix: 'github.com/acme/', dayFirst: true }],
      rules: { 'wrong-total': 'error', 'broken-link': 'off' },
      defaultReview: 'P1Y',
      notifications: { reviews: true },
    });
  });

  it('takes one word on day and month for all sources', () => {
    expect(read({ dayFirst: true }).dayFirst).toEqual([
      { prefix: '', dayFirst: true },
    ]);
  });

  it('takes a schedule as cron and by hand', () => {
    expect(
      read({ schedule: { frequency: { cron: '0 * * * *' } } }).schedule,
    ).toMatchObject({ frequency: { cron: '0 * * * *' } });
    expect(
      read({ schedule: { frequency: { trigger: 'manual' } } }).schedule,
    ).toMatchObject({ frequency: { trigger: 'manual' } });
  });

  it.each<[JsonObject, string]>([
    [{ schedule: { frequency: 'often' } }, "'xops.adr.schedule' must be"],
    [{ schedule: 'often' }, "'xops.adr.schedule' must be"],
    [{ concurrency: 0 }, "'xops.adr.concurrency' must be a whole number"],
    [{ concurrency: 'five' }, "'xops.adr.concurrency' must be a whole number"],
    [{ limits: { fileBytes: 1.5 } }, "'xops.adr.limits.fileBytes' must be"],
    [{ limits: 5 }, "'xops.adr.limits' must be an object with the keys"],
    [{ dayFirst: 'yes' }, "'xops.adr.dayFirst' must be true, false, or"],
    [{ dayFirst: [{ prefix: '' }] }, "'xops.adr.dayFirst' must be true"],
    [{ rules: { 'wrong-total': 'bad' } }, "'xops.adr.rules.wrong-total' must"],
    [
      { rules: { 'wrng-total': 'off' } },
      "'xops.adr.rules.wrng-total' is no rule",
    ],
    [{ defaultReview: 'yearly' }, "'xops.adr.defaultReview' must be"],
    [{ defaultReview: 'PT5M' }, "'xops.adr.defaultReview' must be"],
    [{ reviewSoonDays: -1 }, "'xops.adr.reviewSoonDays' must be"],
    [{ notifications: { reviews: 1 } }, "'xops.adr.notifications.reviews'"],
    [{ images: { maxBytes: 1e12 } }, "'xops.adr.images.maxBytes' must be"],
    [{ shedule: {} }, "'xops.adr' has no key named 'shedule'"],
  ])('stops at %p and says %s', (adr, words) => {
    expect(() => read(adr)).toThrow(words);
  });
});
