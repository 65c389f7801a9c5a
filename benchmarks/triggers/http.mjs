import { inRoot } from '../../scripts/lib/paths.mjs';
import { measureRequest } from '../http/measureRequest.mjs';
import { startPlugin } from '../http/startPlugin.mjs';
import { require } from '../path/sources.mjs';
import { idOf, keyOf } from './fill.mjs';

const { default: triggersPlugin } = require(inRoot(
  'plugins/xops-triggers-backend/src/index.ts',
));

const DAY = 24 * 3_600_000;
const GROUPS = ['firing', 'pending', 'broken', 'quiet'];

/** What answers over HTTP cost with the database of a folder. */
export async function measureAnswers(folder, { knex, now }) {
  const portal = await startPlugin({
    database: { client: 'better-sqlite3', connection: { directory: folder } },
    features: [triggersPlugin],
    pluginId: 'xops-triggers',
    // Nothing is evaluated while it is asked.
    xops: { triggers: { schedule: { frequency: { trigger: 'manual' } } } },
  });
  const since = new Date(now - 400 * DAY).toISOString();
  const page = () => knex('rules').limit(50);
  const ids = Array.from({ length: 50 }, (_, number) => idOf(number));
  const trends = ids.map(id => `rule=${encodeURIComponent(id)}`).join('&');
  const requests = {
    list: { request: () => '/rules', rows: page },
    listFiltered: {
      request: round => `/rules?group=${GROUPS[round % 4]}&text=team`,
      rows: page,
    },
    // As it is when each request is the first one after a round.
    listAfterChange: {
      request: () => '/rules',
      rows: page,
      before: round =>
        knex('rule_states')
          .where({ rule_id: idOf(round) })
          .increment('revision'),
    },
    summary: { request: () => '/summary', rows: page },
    trends: {
      request: () => `/trends?${trends}`,
      rows: () =>
        knex('readings').where({ reading_key: keyOf(1), resolution: 'day' }),
    },
    history: {
      request: () => '/history',
      rows: () => knex('transitions').orderBy('at', 'desc').limit(50),
    },
    chart: {
      request: () =>
        `/rules/${encodeURIComponent(idOf(0))}/readings?since=${since}`,
      rows: () =>
        knex('readings')
          .where({ reading_key: keyOf(0), resolution: 'hour' })
          .andWhere('at', '>=', since)
          .orderBy('at'),
    },
  };
  try {
    const figures = {};
    for (const [name, options] of Object.entries(requests)) {
      figures[name] = await measureRequest(portal.url, options);
    }
    return figures;
  } finally {
    await portal.stop();
  }
}
