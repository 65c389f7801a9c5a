import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { LocationContent } from '../store/LocationContent';
import { RecordStore } from '../store/RecordStore';
import { contentOf, entityOf, sourceOf } from './records';

/** A minute of one morning, in the order of the tests' stories. */
export function minute(number: number): Date {
  return new Date(Date.UTC(2026, 2, 2, 8, number));
}
export const time = (number: number): string => minute(number).toISOString();

/** A store with one entity, whose only location is read again and again. */
export async function startStore(knex: Knex) {
  const store = await RecordStore.create(mockServices.database({ knex }));
  const source = sourceOf('docs/adr');
  const { locationKey } = source;
  await store.sources.saveEntities([entityOf('checkout', [source])], {
    at: minute(0),
    complete: true,
  });
  const state = { revision: 0 };
  return {
    store,
    locationKey,
    state,
    /** Makes these all that the location holds. */
    replace: async (
      at: number,
      files: Parameters<typeof contentOf>[0]['files'],
      overrides: Partial<LocationContent> = {},
    ) => {
      const { revision } = state;
      state.revision += 1;
      return await store.replaceRecords({
        ...contentOf({ locationKey, revision, at: minute(at), files }),
        ...overrides,
      });
    },
    versions: (path: string) =>
      knex('record_versions as v')
        .join('record_texts as t', 't.content_hash', 'v.content_hash')
        .where('record_id', `${locationKey}:${path}`)
        .orderBy('sequence')
        .select('sequence', 'markdown', 'read_at', 'commit'),
  };
}
