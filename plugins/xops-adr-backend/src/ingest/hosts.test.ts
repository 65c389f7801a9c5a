import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { entityOf, sourceOf } from '../__testUtils__/records';
import { minute } from '../__testUtils__/startStore';
import { RecordStore } from '../store/RecordStore';
import { RecordIngest } from './RecordIngest';

const databases = TestDatabases.create({
  ids: ['SQLITE_3'],
  disableDocker: true,
});

/** Waits until somebody opens it. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>(resolve => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

describe('a host that does not answer', () => {
  it.each([2, 5])(
    'leaves a place to others among %d that are read at once',
    async concurrency => {
      const knex = await databases.init('SQLITE_3');
      const store = await RecordStore.create(mockServices.database({ knex }));
      const silent = Array.from({ length: 9 }, (_, index) =>
        sourceOf('docs/adr', {
          host: 'silent.example.com',
          repository: `shop/${index}`,
        }),
      );
      const healthy = sourceOf('docs/adr');
      const entities = [entityOf('checkout', [...silent, healthy])];
      const wasRead = gate();
      const gaveUp = gate();
      const asked: string[] = [];
      const ingest = new RecordIngest({
        sources: store.sources,
        catalog: {
          readAll: async () => entities,
          read: async () => entities[0],
        },
        reader: {
          read: async locationKey => {
            asked.push(locationKey);
            if (locationKey === healthy.locationKey) {
              wasRead.open();
            } else {
              await gaveUp.passed;
            }
            return false;
          },
        },
        signals: { publish: async () => {} },
        logger: mockServices.logger.mock(),
        concurrency,
        now: () => minute(1),
      });

      const round = ingest.readAll(new AbortController().signal);
      await wasRead.passed;
      expect(asked).toContain(healthy.locationKey);
      expect(asked).toHaveLength(concurrency);

      gaveUp.open();
      await round;
      expect(asked).toHaveLength(10);
    },
  );
});
