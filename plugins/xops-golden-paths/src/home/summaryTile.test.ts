import type { CreatedSummary } from '@xops/plugin-xops-golden-paths-common';
import {
  createdItem,
  createdSummary,
  sources,
} from '../__testUtils__/fixtures';
import { summaryTile } from './summaryTile';

const now = new Date('2026-03-01T12:00:00Z');
const tile = (more: Partial<CreatedSummary> = {}) =>
  summaryTile({ summary: createdSummary(more), latestBy: 'Ann', now });
const withFiles = (files: Partial<CreatedSummary['sources']['files']>) => ({
  sources: { ...sources, files: { ...sources.files, ...files } },
});
const error = {
  entityRef: 'component:default/cart',
  title: 'Cart',
  message: 'The host answers 503.',
  since: '2026-03-01T08:00:00Z',
};

describe('summaryTile', () => {
  it('counts, tells of the latest, and where and when it was read', () => {
    expect(tile()).toEqual({
      headline: { value: '3', unit: 'created, 2 in the last 30 days' },
      tone: 'good',
      toneWord: 'Runs and files agree',
      sentence: 'The latest is Orders, created by Ann 3 h ago.',
      source: 'run reports and repositories',
      readAt: '2026-03-01T11:55:00Z',
    });
  });

  it('leaves out who, when a service created it', () => {
    expect(summaryTile({ summary: createdSummary(), now }).sentence).toBe(
      'The latest is Orders, created 3 h ago.',
    );
  });

  it('is as old as the asking while no repository was read', () => {
    expect(tile(withFiles({ finishedAt: undefined })).readAt).toBe(
      '2026-03-01T12:00:00.000Z',
    );
  });

  it('says what to do when nothing was created', () => {
    expect(tile({ total: 0, newest: [] })).toMatchObject({
      tone: 'waiting',
      toneWord: 'None yet',
      sentence: expect.stringContaining('Create'),
    });
  });

  it.each<[string, Partial<CreatedSummary>, string, string]>([
    [
      'a contradiction',
      { contradictions: [createdItem()] },
      'warning',
      '1 contradiction',
    ],
    [
      'contradictions before what is not readable',
      {
        contradictions: [createdItem(), createdItem()],
        ...withFiles({ errors: [error] }),
      },
      'warning',
      '2 contradictions',
    ],
    [
      'a file that is not readable',
      withFiles({ errors: [error] }),
      'unknown',
      '1 not readable',
    ],
    [
      'a round that failed',
      withFiles({ problem: 'The catalog does not answer.' }),
      'unknown',
      'Repositories not read',
    ],
    [
      'a round that is due',
      withFiles({ stale: true }),
      'unknown',
      'Repositories not read',
    ],
  ])('marks %s', (_, more, tone, toneWord) => {
    expect(tile(more)).toMatchObject({ tone, toneWord });
  });
});
