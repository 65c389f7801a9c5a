const time = '2026-01-02T03:04:05.000Z';

const created = {
  entityRef: 'component:default/parcel-tracker',
  title: 'parcel-tracker',
  owner: 'group:default/platform',
  template: { entityRef: 'template:default/k3s-service', version: '1.0.0' },
  createdAt: time,
  taskId: 'a-task',
  source: 'run',
  seenAt: time,
  checks: { passed: 16, failed: 0, notChecked: 0, errors: 0, warnings: 0 },
};
const sources = { runs: {}, files: { stale: false, errors: [] } };

const decision = {
  recordId: '0a1b2c3d4e:docs/adr/0007-one-queue.md',
  entityRef: 'component:default/ferry',
  entityRefs: ['component:default/ferry'],
  owners: ['group:default/harbour'],
  systems: [],
  kind: 'record',
  id: 'ADR-0007',
  number: 7,
  title: 'Keep one queue for all terminals',
  status: { state: 'accepted', qualifiers: [], raw: 'Accepted', line: 3 },
  tags: [],
  path: 'docs/adr/0007-one-queue.md',
  line: 1,
  findings: { error: 1, warning: 0, info: 0 },
  changedAt: time,
  readAt: time,
  stale: false,
};
const noFacets = {
  status: [],
  owner: [],
  system: [],
  entity: [],
  kind: [{ value: 'record', count: 1 }],
  tag: [],
  finding: [],
  review: [],
};

const readingKey = 'team.size?{"groups":["group:default/harbour"]}';
const trigger = {
  rule: {
    id: 'configuration#crew',
    subject: 'Crew of the harbour',
    condition: {
      reading: readingKey,
      comparator: '>',
      threshold: 3,
      unit: { kind: 'count', of: 'people' },
    },
    timing: { for: 'PT0S', keepFiringFor: 'PT0S' },
    readings: {
      [readingKey]: {
        source: 'team.size',
        parameters: { groups: ['group:default/harbour'] },
      },
    },
    origin: { kind: 'configuration' },
    owners: ['group:default/harbour'],
    enabled: true,
  },
  sentence: 'Crew of the harbour above 3 people',
  group: 'quiet',
  state: 'inactive',
  since: time,
  readings: {
    [readingKey]: {
      key: readingKey,
      at: time,
      quality: 'ok',
      value: 2,
      unit: { kind: 'count', of: 'people' },
      timeToLiveSeconds: 3600,
    },
  },
};
const triggerCounts = { firing: 0, pending: 0, broken: 0, quiet: 1, off: 0 };

/**
 * What is proven of each frontend plugin in a fresh app.
 *
 * @type {Record<string, {
 *   path: string, shows: string, classicPage?: string, answers: Record<string, unknown>
 * }>}
 *   `path` of the page; `shows`: text that must appear there; `classicPage`: export of the page for
 *   apps on the classic frontend system, which has none where it is left out; `answers`: JSON that
 *   stands in for the backend, by path
 */
export const plugins = {
  'xops-golden-paths': {
    path: '/golden-paths',
    shows: 'parcel-tracker',
    classicPage: 'XopsGoldenPathsPage',
    answers: {
      '/api/xops-golden-paths/v1/created': {
        items: [created],
        total: 1,
        facets: { template: [], owner: [], createdBy: [] },
        sources,
      },
      '/api/xops-golden-paths/v1/summary': {
        total: 1,
        lastThirtyDays: 0,
        byTemplate: [],
        newest: [created],
        contradictions: [],
        sources,
      },
    },
  },
  'xops-adr': {
    path: '/decisions',
    shows: 'Keep one queue for all terminals',
    classicPage: 'XopsDecisionsPage',
    answers: {
      '/api/xops-adr/v1/records': {
        items: [decision],
        totalItems: 1,
        facets: noFacets,
      },
      '/api/xops-adr/v1/summary': {
        records: 1,
        states: [{ value: 'accepted', count: 1 }],
        reviews: { overdue: 0, soon: 0 },
        findings: { error: 1, warning: 0 },
        sources: { total: 1, failing: 0 },
        readAt: time,
      },
      // The templates that decide: none.
      '/api/catalog/entities': [],
    },
  },
  'xops-triggers': {
    path: '/triggers',
    shows: 'Crew of the harbour above 3 people',
    classicPage: 'XopsTriggersPage',
    answers: {
      '/api/xops-triggers/v1/rules': {
        items: [trigger],
        total: 1,
        counts: triggerCounts,
      },
      '/api/xops-triggers/v1/summary': {
        counts: triggerCounts,
        unacknowledged: 0,
        unbound: 0,
        evaluatedAt: time,
      },
      '/api/xops-triggers/v1/trends': {
        since: time,
        items: [
          {
            ruleId: 'configuration#crew',
            points: [{ at: time, value: 2 }],
            threshold: 3,
          },
        ],
      },
      '/api/xops-triggers/v1/unbound': { items: [] },
      '/api/xops-triggers/v1/mandates': { items: [] },
    },
  },
  'xops-home': {
    path: '/',
    shows: 'Needs attention',
    answers: {},
  },
};
