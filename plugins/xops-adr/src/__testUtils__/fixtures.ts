import type {
  DecisionRecord,
  DecisionsSummary,
  FindingItem,
  FindingList,
  LinkedRecord,
  RecordDetail,
  RecordFinding,
  RecordList,
  RecordSummary,
  ReviewItem,
  ReviewList,
  SourceState,
} from '@xops/plugin-xops-adr-common';

const DAY_MILLISECONDS = 86_400_000;

/** ISO 8601 day, so many days from today. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MILLISECONDS)
    .toISOString()
    .slice(0, 10);
}

export const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

export const SOURCE_URL =
  'https://git.example.com/heron/ferry/src/branch/main/docs/adr/0007-one-queue.md';

/** "Keep one queue for all terminals", accepted, as it stands in lists. */
export function recordSummary(
  more: Partial<RecordSummary> = {},
): RecordSummary {
  return {
    recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
    entityRef: 'component:default/ferry',
    entityRefs: ['component:default/ferry'],
    owners: ['group:default/harbour'],
    systems: ['system:default/crossing'],
    kind: 'record',
    id: 'ADR-0007',
    number: 7,
    title: 'Keep one queue for all terminals',
    status: {
      state: 'accepted',
      qualifiers: [],
      raw: 'Accepted',
      line: 3,
    },
    date: {
      value: '2026-02-11',
      precision: 'day',
      ambiguous: false,
      raw: '11 February 2026',
      line: 4,
    },
    tags: [],
    path: 'docs/adr/0007-one-queue.md',
    line: 1,
    sourceUrl: SOURCE_URL,
    findings: { error: 0, warning: 0, info: 0 },
    changedAt: '2026-03-01T09:00:00.000Z',
    readAt: anHourAgo(),
    stale: false,
    ...more,
  };
}

export function recordList(
  items: RecordSummary[],
  more: Partial<RecordList> = {},
): RecordList {
  return {
    items,
    totalItems: items.length,
    facets: {
      status: [
        { value: 'accepted', count: 12 },
        { value: 'none', count: 1 },
      ],
      owner: [{ value: 'group:default/harbour', count: 9 }],
      system: [{ value: 'system:default/crossing', count: 9 }],
      entity: [{ value: 'component:default/ferry', count: 7 }],
      kind: items.length > 0 ? [{ value: 'record', count: 13 }] : [],
      tag: [],
      finding: [
        { value: 'error', count: 2 },
        { value: 'wrong-total', count: 1 },
      ],
      review: [{ value: 'overdue', count: 3 }],
    },
    ...more,
  };
}

export function sourceState(more: Partial<SourceState> = {}): SourceState {
  return {
    sourceId: 'source-1',
    entityRefs: ['component:default/ferry'],
    name: 'git.example.com/heron/ferry: docs/adr (main)',
    url: 'https://git.example.com/heron/ferry/src/branch/main/docs/adr',
    state: 'ok',
    records: 13,
    readAt: anHourAgo(),
    attemptedAt: anHourAgo(),
    commit: '0123456789abcdef0123456789abcdef01234567',
    ...more,
  };
}

/** A host that is down since an hour, of which a copy is shown. */
export function staleSource(more: Partial<SourceState> = {}): SourceState {
  return sourceState({
    sourceId: 'source-2',
    name: 'git.example.com/heron/pier: decisions (main)',
    state: 'stale',
    failingSince: anHourAgo(),
    error: 'The host answered 503.',
    advice: 'It is asked again in 10 minutes.',
    ...more,
  });
}

export function decisionsSummary(
  more: Partial<DecisionsSummary> = {},
): DecisionsSummary {
  return {
    records: 13,
    states: [
      { value: 'accepted', count: 10 },
      { value: 'proposed', count: 3 },
    ],
    reviews: { overdue: 2, soon: 1 },
    findings: { error: 1, warning: 4 },
    sources: { total: 2, failing: 0 },
    readAt: anHourAgo(),
    ...more,
  };
}

export function recordFinding(
  more: Partial<RecordFinding> = {},
): RecordFinding {
  return {
    rule: 'wrong-total',
    severity: 'error',
    path: 'docs/adr/0007-one-queue.md',
    line: 21,
    words: '| One queue | 4.2 |',
    message: 'The stated total 4.2 is not the computed 3.9.',
    mend: 'Write 3.9, or correct a score or weight.',
    ...more,
  };
}

const recordRef = () => {
  const { recordId, entityRef, id, title, status, owners, sourceUrl } =
    recordSummary();
  return { recordId, entityRef, id, title, status, owners, sourceUrl };
};

export function findingItem(more: Partial<FindingItem> = {}): FindingItem {
  return { ...recordFinding(), record: recordRef(), ...more };
}

export function findingList(
  items: FindingItem[],
  more: Partial<FindingList> = {},
): FindingList {
  const rules = [...new Set(items.map(it => it.rule))].map(value => ({
    value,
    count: items.filter(it => it.rule === value).length,
  }));
  return { items, totalItems: items.length, rules, ...more };
}

export function reviewItem(more: Partial<ReviewItem> = {}): ReviewItem {
  return {
    due: dayFromNow(-12),
    overdue: true,
    rule: 'Reviewed quarterly',
    line: 30,
    record: recordRef(),
    ...more,
  };
}

export function reviewList(items: ReviewItem[]): ReviewList {
  return { items, totalItems: items.length };
}

export function linkedRecord(more: Partial<LinkedRecord> = {}): LinkedRecord {
  return {
    recordId: '0a1b2c3d4e:docs/adr/0004-queue-per-terminal.md',
    entityRef: 'component:default/ferry',
    id: 'ADR-0004',
    title: 'A queue for each terminal',
    status: {
      state: 'superseded',
      qualifiers: ['by ADR-0007'],
      raw: 'Superseded by ADR-0007',
      line: 3,
    },
    ...more,
  };
}

export function decisionRecord(
  more: Partial<DecisionRecord> = {},
): DecisionRecord {
  const { path, line, kind, id, number, title, status, date, tags } =
    recordSummary();
  return {
    ...{ path, line, kind, id, number, title, status, date, tags },
    endLine: 60,
    deciders: [],
    language: 'en',
    options: [],
    matrices: [],
    averages: [],
    links: [],
    references: [],
    promises: [],
    triggers: [],
    checklists: [],
    reviews: [],
    risks: [],
    ...more,
  };
}

export function recordDetail(more: Partial<RecordDetail> = {}): RecordDetail {
  return {
    summary: recordSummary(),
    record: decisionRecord(),
    markdown: '# Keep one queue for all terminals\n\nWe keep one queue.\n',
    findings: [],
    links: [],
    versions: [
      {
        versionId: 'v1',
        readAt: '2026-03-01T09:00:00.000Z',
        title: 'Keep one queue for all terminals',
        status: recordSummary().status,
      },
    ],
    source: sourceState(),
    siblings: [],
    addresses: {},
    ...more,
  };
}
