import { staleSource } from '../__testUtils__/fixtures';
import { groupTroubles } from './groupTroubles';

describe('groupTroubles', () => {
  it('puts together what one thing has to be done about', () => {
    const troubles = groupTroubles([
      staleSource({
        sourceId: 'a',
        name: 'a',
        failingSince: '2026-03-01T10:00:00Z',
        readAt: '2026-03-01T09:00:00Z',
      }),
      staleSource({
        sourceId: 'b',
        name: 'b',
        failingSince: '2026-03-01T09:30:00Z',
        readAt: '2026-03-01T08:00:00Z',
      }),
    ]);

    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatchObject({
      sources: [{ name: 'a' }, { name: 'b' }],
      since: '2026-03-01T09:30:00Z',
      copyOf: '2026-03-01T08:00:00Z',
      error: 'The host answered 503.',
    });
  });

  it('keeps apart what has a copy and what has none, the worse first', () => {
    const troubles = groupTroubles([
      staleSource(),
      staleSource({ sourceId: 'c', state: 'failed' }),
    ]);

    expect(troubles.map(({ copyOf }) => copyOf !== undefined)).toEqual([
      false,
      true,
    ]);
  });

  it('keeps apart sources without advice', () => {
    expect(
      groupTroubles([
        staleSource({ sourceId: 'a', advice: undefined }),
        staleSource({ sourceId: 'b', advice: undefined }),
      ]),
    ).toHaveLength(2);
  });
});
