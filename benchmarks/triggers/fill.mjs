import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { require } from '../path/sources.mjs';

const knexFactory = require('knex');
const { mockServices } = require('@backstage/backend-test-utils');
const { readingKey } = require(inRoot(
  'plugins/xops-triggers-common/src/index.ts',
));
const { openTriggersDatabase } = require(inRoot(
  'plugins/xops-triggers-backend/src/store/TriggersDatabase.ts',
));

export const RULES = 1000;
export const READINGS = 200;
export const SOURCE = 'benchmark.value';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ROWS_AT_ONCE = 500;
const unit = { kind: 'count', of: 'things' };

export const specOf = number => ({ source: SOURCE, parameters: { number } });
export const keyOf = number => readingKey(specOf(number));
export const idOf = number => `0123456789:docs/adr/${number}.md#things`;

/** A third stay as they are; the others swing around five, each at its own pace, with a peak now and then. */
export function valueAt(number, time) {
  if (number % 3 === 1) {
    return 1 + (number % 9);
  }
  const minutes = time / MINUTE;
  const swing = 5 + 4 * Math.sin(minutes / (60 + number));
  return Math.floor(minutes) % 1009 === number ? 50 : swing;
}

export const open = folder =>
  knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'xops-triggers.sqlite') },
    useNullAsDefault: true,
  });

function ruleOf(number) {
  const spec = specOf(number % READINGS);
  const reading = readingKey(spec);
  return {
    id: idOf(number),
    subject: `Things of team ${number}`,
    action: { id: `activate-${number % 50}`, words: `Activate ${number % 50}` },
    classification: 'Service Addition',
    origin: {
      kind: 'record',
      recordId: `0123456789:docs/adr/${number}.md`,
      entityRef: `component:default/service-${number % 97}`,
      title: `Decide how things of team ${number} are run`,
      path: `docs/adr/${number}.md`,
      line: 12 + (number % 60),
      words: `| Things of team ${number} | > ${3 + (number % 5)} |`,
    },
    owners: [`group:default/team-${number % 97}`],
    enabled: true,
    condition: { reading, comparator: '>', threshold: 3 + (number % 5), unit },
    timing: { for: `PT${(number % 4) * 10}M`, keepFiringFor: 'PT5M' },
    readings: { [reading]: spec },
  };
}

/** Rows of one key as they are kept: as read, by the hour, by the day. */
function* rowsOf(number, { now, raw, hourly, daily }) {
  const row = (at, resolution, step) => ({
    reading_key: keyOf(number),
    at: new Date(at).toISOString(),
    resolution,
    quality: 'ok',
    value: valueAt(number, at),
    lowest: valueAt(number, at) - (step ? 1 : 0),
    highest: valueAt(number, at) + (step ? 1 : 0),
    unit_json: JSON.stringify(unit),
    samples: null,
    reason: null,
    time_to_live_seconds: 900,
    stands_for: step ?? null,
  });
  for (let at = now - raw * DAY; at < now; at += 5 * MINUTE) {
    yield row(at, 'raw');
  }
  for (let at = now - hourly * DAY; at < now; at += HOUR) {
    yield row(Math.floor(at / HOUR) * HOUR, 'hour', 12);
  }
  for (let at = now - daily * DAY; at < now; at += DAY) {
    yield row(Math.floor(at / DAY) * DAY, 'day', 288);
  }
}

async function insert(knex, rows) {
  let some = [];
  const flush = async () => {
    await knex('readings').insert(some);
    some = [];
  };
  for (const row of rows) {
    some.push(row);
    if (some.length === ROWS_AT_ONCE) {
      await flush();
    }
  }
  await flush();
}

/**
 * A thousand rules over two hundred readings: four hundred days of the first,
 * a week of all others.
 */
export async function fill(knex, now) {
  await knex.raw('PRAGMA journal_mode = WAL');
  await knex.raw('PRAGMA synchronous = OFF');
  const stores = await openTriggersDatabase(mockServices.database({ knex }));
  const rules = Array.from({ length: RULES }, (_, number) => ({
    rule: ruleOf(number),
  }));
  await stores.rules.replaceLocation('0123456789', rules, new Date(now));
  await knex.transaction(async transaction => {
    await insert(
      transaction,
      rowsOf(0, { now, raw: 90, hourly: 400, daily: 400 }),
    );
    for (let number = 1; number < READINGS; number++) {
      await insert(
        transaction,
        rowsOf(number, { now, raw: 7, hourly: 7, daily: 60 }),
      );
    }
  });
  const hour = new Date(Math.floor(now / HOUR) * HOUR).toISOString();
  const day = new Date(Math.floor(now / DAY) * DAY).toISOString();
  const oldest = new Date(now - 90 * DAY).toISOString();
  await stores.marks.set('hoursUntil', hour);
  await stores.marks.set('daysUntil', day);
  await stores.marks.set('rawSince', oldest);
}
