import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { measureRequest } from '../http/measureRequest.mjs';
import { startPlugin } from '../http/startPlugin.mjs';
import { require } from '../path/sources.mjs';
import { writeTree } from './records.mjs';

const knexFactory = require('knex');
const { createServiceFactory } = require('@backstage/backend-plugin-api');
const { parseEntityRef } = require('@backstage/catalog-model');
const { catalogServiceRef } = require('@backstage/plugin-catalog-node');
const { readRecordFile, recordIdToPath } = require(inRoot(
  'plugins/xops-adr-common/src/index.ts',
));
const { ingestTree } = require(inRoot(
  'plugins/xops-adr-backend/src/__testUtils__/ingestTree.ts',
));
const { default: adrPlugin } = require(inRoot(
  'plugins/xops-adr-backend/src/index.ts',
));

/** A catalog that shows everything it is asked about. */
const catalog = createServiceFactory({
  service: catalogServiceRef,
  deps: {},
  factory: () => ({
    getEntitiesByRefs: async ({ entityRefs }) => ({
      items: entityRefs.map(ref => {
        const { kind, name, namespace } = parseEntityRef(ref);
        return { kind, metadata: { name, namespace } };
      }),
    }),
    // Who goes through the catalog finds it away, so that the store stays as it is.
    streamEntities: () => {
      throw new Error('Not in this benchmark');
    },
  }),
});

const startPortal = database =>
  startPlugin({
    database,
    features: [catalog, adrPlugin],
    pluginId: 'xops-adr',
    // Nothing is read while it is asked.
    xops: { adr: { schedule: { frequency: { trigger: 'manual' } } } },
  });

const WORDS = ['queue cluster', 'ledger', 'team 42', 'fargate incid', 'cach'];
const STATES = ['accepted', 'proposed', 'superseded', 'rejected'];

async function measurePortal(portal, knex) {
  const ids = await knex('records').orderBy('record_key').pluck('record_id');
  const idOf = round => ids[(round * 997) % ids.length];
  const page = () => knex('records').orderBy('date_value', 'desc').limit(25);
  const requests = {
    list: { request: () => '/records', rows: page },
    listFiltered: {
      request: round => `/records?status=${STATES[round % 4]}&kind=record`,
      rows: round => page().where('state', STATES[round % 4]),
    },
    search: {
      request: round =>
        `/records?q=${encodeURIComponent(WORDS[round % WORDS.length])}`,
      rows: page,
    },
    // Never asked before, so that nothing of it is remembered.
    searchOnce: {
      request: round => `/records?q=team%20${round}`,
      rows: page,
    },
    graphAround: {
      request: round =>
        `/graph?depth=2&focus=${encodeURIComponent(idOf(round))}`,
      rows: round =>
        knex('records as r')
          .leftJoin('record_links as l', 'l.record_key', 'r.record_key')
          .where('r.record_id', idOf(round)),
    },
    record: {
      request: round =>
        `/records/component/default/any/${recordIdToPath(idOf(round))}`,
      rows: round =>
        knex('records as r')
          .join('record_documents as d', 'd.record_key', 'r.record_key')
          .join('record_texts as t', 't.content_hash', 'r.content_hash')
          .where('r.record_id', idOf(round)),
    },
  };
  const figures = {};
  for (const [name, options] of Object.entries(requests)) {
    figures[name] = await measureRequest(portal.url, options);
  }
  return figures;
}

const open = folder =>
  knexFactory({
    client: 'better-sqlite3',
    connection: { filename: path.join(folder, 'xops-adr.sqlite') },
    useNullAsDefault: true,
  });

/** Fills the plugin's database in a folder. */
export async function fillStore(folder, { repositories, perRepository }) {
  const knex = open(folder);
  try {
    const root = path.join(folder, 'tree');
    writeTree(root, { repositories, perRepository, edition: 0 });
    const { readAll } = await ingestTree({
      knex,
      root,
      readFile: readRecordFile,
      concurrency: 5,
    });
    await readAll();
  } finally {
    await knex.destroy();
  }
}

/** What answers over HTTP cost with the database of a folder. */
export async function measureAnswers(folder) {
  const knex = open(folder);
  const portal = await startPortal({
    client: 'better-sqlite3',
    connection: { directory: folder },
  });
  try {
    return await measurePortal(portal, knex);
  } finally {
    await portal.stop();
    await knex.destroy();
  }
}

/** What answers over HTTP cost with that many records in the store. */
export async function measureHttp(size) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-bench-http-'));
  try {
    await fillStore(folder, size);
    return await measureAnswers(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
