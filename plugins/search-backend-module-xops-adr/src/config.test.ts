import { ConfigReader } from '@backstage/config';
import { readAdrCollatorConfig } from './config';

const read = (adr?: object) =>
  readAdrCollatorConfig(
    new ConfigReader(adr ? { search: { collators: { adr } } } : {}),
  );

describe('readAdrCollatorConfig', () => {
  it('indexes every ten minutes where nothing is configured', () => {
    expect(read()).toEqual({
      batchSize: 100,
      schedule: {
        frequency: { minutes: 10 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 10 },
      },
    });
  });

  it('takes schedule and batch size from the configuration', () => {
    expect(
      read({
        batchSize: 7,
        schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
      }),
    ).toMatchObject({
      batchSize: 7,
      schedule: { frequency: { seconds: 30 }, timeout: { minutes: 1 } },
    });
  });

  it.each([0, 501, 2.5])('refuses %s records in one request', batchSize => {
    expect(() => read({ batchSize })).toThrow(
      `'search.collators.adr.batchSize' is ${batchSize}; it must be a whole number from 1 to 500`,
    );
  });

  it('names the key of a schedule that is none', () => {
    expect(() => read({ schedule: { frequency: 'soon' } })).toThrow(
      "'search.collators.adr.schedule' is no schedule",
    );
  });
});
