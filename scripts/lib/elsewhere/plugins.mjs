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
  'xops-home': {
    path: '/',
    shows: 'Needs attention',
    answers: {},
  },
};
