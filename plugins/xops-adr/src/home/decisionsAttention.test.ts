import {
  recordSummary,
  reviewItem,
  sourceState,
  staleSource,
} from '../__testUtils__/fixtures';
import {
  failingSources,
  overdueReviews,
  recordsWithErrors,
} from './decisionsAttention';

const linkTo = ({ recordId }: { recordId: string }) => `/page/${recordId}`;

describe('what decisions bring to "Needs attention"', () => {
  it('is a review that is overdue, since its day, for the owners', () => {
    const items = overdueReviews(
      [
        reviewItem({ due: '2026-03-01' }),
        reviewItem({ due: '2099-01-01', overdue: false }),
      ],
      linkTo,
    );

    expect(items).toEqual([
      {
        id: 'review/component:default/ferry/0a1b2c3d4e:docs/adr/0007-one-queue.md/2026-03-01',
        title: 'ADR-0007: Keep one queue for all terminals is to be reviewed',
        tone: 'bad',
        toneWord: 'Overdue',
        since: '2026-03-01',
        ownerRefs: ['group:default/harbour'],
        link: '/page/0a1b2c3d4e:docs/adr/0007-one-queue.md',
        action: 'Open the decision',
      },
    ]);
  });

  it('is a record with errors, since its words stand there', () => {
    const items = recordsWithErrors(
      [
        recordSummary({ findings: { error: 2, warning: 1, info: 0 } }),
        recordSummary({ findings: { error: 0, warning: 1, info: 0 } }),
      ],
      linkTo,
    );

    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      title: 'ADR-0007: Keep one queue for all terminals has 2 errors',
      tone: 'warning',
      since: '2026-03-01T09:00:00.000Z',
    });
  });

  it("is what cannot be read, in one item, which is nobody's own", () => {
    const now = new Date('2026-03-10T12:00:00Z');
    const link = '/decisions/sources';

    expect(
      failingSources(
        [
          sourceState(),
          staleSource({ failingSince: '2026-03-10T10:00:00Z' }),
          staleSource({
            state: 'failed',
            failingSince: '2026-03-10T09:00:00Z',
          }),
        ],
        { link, now },
      ),
    ).toEqual([
      {
        id: 'sources',
        title: '2 sources of decisions cannot be read',
        tone: 'warning',
        toneWord: 'Not read',
        since: '2026-03-10T09:00:00Z',
        link,
        action: 'Open the sources',
      },
    ]);
  });

  it('names a single source, and nothing while all can be read', () => {
    const options = { link: '/', now: new Date('2026-03-10T12:00:00Z') };
    const [item] = failingSources(
      [staleSource({ failingSince: undefined, attemptedAt: undefined })],
      options,
    );

    expect(item.title).toMatch(/heron\/pier.* cannot be read$/);
    expect(item.since).toBe(options.now.toISOString());
    expect(failingSources([sourceState()], options)).toEqual([]);
  });
});
