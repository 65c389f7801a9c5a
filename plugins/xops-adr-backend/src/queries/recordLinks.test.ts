import { TestDatabases } from '@backstage/backend-test-utils';
import { RecordLink } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import {
  seedRecords,
  seededId,
  SeedRecord,
} from '../__testUtils__/seedRecords';
import { RecordReader } from '../access/RecordAccess';
import { textSearchOf } from '../search/TextSearch';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SEEN = 'component:default/seen';
const HIDDEN = 'component:default/hidden';

const idOf = (name: string) => seededId({ name, entities: [] });
const link = (
  type: RecordLink['type'],
  target: string,
  more: Partial<RecordLink> = {},
): RecordLink => ({ type, target, line: 7, ...more });

const dateOf = (value: string) => ({
  value,
  precision: 'day' as const,
  ambiguous: false,
  raw: value,
});

/** A chain c1 → c2 → hidden → c4, a circle, and a file with two decisions. */
const RECORDS: SeedRecord[] = [
  {
    name: 'c1.md',
    entities: [SEEN],
    title: 'First',
    markdown:
      '[two](c2.md) [hidden](hidden.md#why) [far](../../README.md) [parts](parts.md) [folder](../)',
    links: [
      link('supersedes', 'ADR-2', { recordId: idOf('c2.md') }),
      link('relatesTo', 'the hidden one', { recordId: idOf('hidden.md') }),
      link('supersedes', 'ADR-404', { broken: true }),
      link('supersededBy', 'said by the hidden one alone', {
        recordId: idOf('hidden.md'),
        inferred: true,
      }),
    ],
    edges: [
      { type: 'supersedes', to: idOf('c2.md'), oneSided: false },
      { type: 'supersedes', target: 'ADR-404' },
    ],
  },
  {
    name: 'c2.md',
    entities: [SEEN],
    edges: [{ type: 'relatesTo', to: idOf('hidden.md') }],
  },
  {
    name: 'hidden.md',
    entities: [HIDDEN],
    title: 'Secret words',
    edges: [
      { type: 'supersedes', to: idOf('c4.md') },
      { type: 'supersedes', to: idOf('c1.md') },
    ],
  },
  { name: 'c4.md', entities: [SEEN] },
  {
    name: 'parts.md~1',
    path: 'docs/adr/parts.md',
    part: '1',
    line: 10,
    entities: [SEEN],
    edges: [{ type: 'supersedes', to: idOf('parts.md~2'), cyclic: true }],
  },
  {
    name: 'parts.md~2',
    path: 'docs/adr/parts.md',
    part: '2',
    line: 20,
    entities: [SEEN],
    edges: [{ type: 'supersedes', to: idOf('parts.md~1'), cyclic: true }],
  },
  {
    name: 'parts.md~3',
    path: 'docs/adr/parts.md',
    part: '3',
    line: 5,
    title: 'Hidden part',
    tags: ['private'],
    entities: [SEEN],
  },
  { name: 'loner.md', date: dateOf('2026-01-01'), entities: [SEEN] },
];

describe.each(databases.eachSupportedId())('links on %s', id => {
  let db: Knex;
  let queries: RecordQueries;
  let bob: RecordReader;

  beforeAll(async () => {
    db = await databases.init(id);
    await db.migrate.latest({
      directory: resolve(__dirname, '../../migrations'),
    });
    await seedRecords(db, {
      entities: { [SEEN]: { systems: ['system:default/s'] }, [HIDDEN]: {} },
      records: RECORDS,
    });
    await db('record_aliases').insert([
      {
        alias_id: idOf('old.md'),
        location_key: 'aaaaaaaaaa',
        record_id: idOf('c1.md'),
        renamed_at: '2026-01-01T00:00:00.000Z',
      },
      {
        alias_id: idOf('c2.md'),
        location_key: 'aaaaaaaaaa',
        record_id: idOf('c1.md'),
        renamed_at: '2026-01-01T00:00:00.000Z',
      },
      {
        alias_id: idOf('old-secret.md'),
        location_key: 'aaaaaaaaaa',
        record_id: idOf('hidden.md'),
        renamed_at: '2026-01-01T00:00:00.000Z',
      },
    ]);
    queries = new RecordQueries({
      db,
      search: textSearchOf(db),
      parseAddress: () => undefined,
      reviewSoonDays: 30,
    });
    const entities = await queries.listEntities();
    bob = {
      entities: new Map([[entities.get(SEEN) ?? 0, SEEN]]),
      criteria: { not: { field: 'tag', values: ['private'] } },
    };
  });

  it('lead to records that the reader sees; others are named as they are written', async () => {
    const { links, record } = await queries.get(bob, idOf('c1.md'));
    expect(links).toEqual([
      {
        ...link('supersedes', 'ADR-2', { recordId: idOf('c2.md') }),
        record: {
          recordId: idOf('c2.md'),
          entityRef: SEEN,
          title: 'c2.md',
        },
      },
      link('relatesTo', 'the hidden one'),
      link('supersedes', 'ADR-404', { broken: true }),
    ]);
    expect(JSON.stringify(record)).not.toContain('hidden.md');
  });

  it('of the text lead to the portal, or to the host for what the reader does not see', async () => {
    const { addresses } = await queries.get(bob, idOf('c1.md'));
    const root = 'https://git.example.com/shop/aaaaaaaaaa/src/branch/main';
    expect(addresses).toMatchObject({
      'c2.md': { record: { recordId: idOf('c2.md') } },
      'hidden.md#why': { url: `${root}/docs/adr/hidden.md#why` },
      '../../README.md': { url: `${root}/README.md` },
      'parts.md': { record: { recordId: idOf('parts.md~1') } },
      '../': { url: `${root}/docs` },
    });
    expect(JSON.stringify(addresses)).not.toContain('Secret');
  });

  it('show the other decisions of a file as far as the reader sees them', async () => {
    const { siblings } = await queries.get(bob, idOf('parts.md~2'));
    expect(siblings.map(it => it.title)).toEqual(['parts.md~1']);
  });

  it('find a renamed record under its old id, unless another took its place', async () => {
    const renamed = await queries.get(bob, idOf('old.md'));
    expect(renamed.summary.recordId).toBe(idOf('c1.md'));
    const taken = await queries.get(bob, idOf('c2.md'));
    expect(taken.summary.recordId).toBe(idOf('c2.md'));
    await expect(queries.get(bob, idOf('old-secret.md'))).rejects.toThrow(
      `No decision record '${idOf('old-secret.md')}'`,
    );
  });

  it('make a graph without what the reader does not see, broken ones kept', async () => {
    const { edges, nodes, totalItems } = await queries.getGraph(bob, {
      depth: 1,
    });
    expect(totalItems).toBe(6);
    expect(nodes.map(node => node.title).sort()).toEqual([
      'First',
      'c2.md',
      'c4.md',
      'loner.md',
      'parts.md~1',
      'parts.md~2',
    ]);
    expect(nodes.at(-1)?.title).toBe('loner.md');
    expect(nodes[0].systems).toEqual(['system:default/s']);
    expect(edges.map(({ from, to, target }) => [from, to ?? target])).toEqual([
      [idOf('c1.md'), idOf('c2.md')],
      [idOf('c1.md'), 'ADR-404'],
      [idOf('parts.md~1'), idOf('parts.md~2')],
      [idOf('parts.md~2'), idOf('parts.md~1')],
    ]);
    expect(edges[2]).toMatchObject({ cyclic: true, oneSided: true });
  });

  it('are walked as far as asked, and never through what the reader does not see', async () => {
    const around = async (name: string, depth: number, reader = bob) => {
      const graph = await queries.getGraph(reader, {
        focus: idOf(name),
        depth,
      });
      expect(graph.totalItems).toBe(graph.nodes.length);
      return graph.nodes.map(node => node.title);
    };
    await expect(around('c1.md', 3)).resolves.toEqual(['First', 'c2.md']);
    const everybody = {
      entities: new Map(
        [...(await queries.listEntities())].map(([ref, key]) => [key, ref]),
      ),
    };
    await expect(around('c2.md', 1, everybody)).resolves.toHaveLength(3);
    await expect(around('c2.md', 2, everybody)).resolves.toHaveLength(4);
  });

  it('are cut at 500 records, and say how many there are', async () => {
    await db.transaction(async transaction => {
      await seedRecords(transaction, {
        entities: { 'component:default/many': {} },
        records: Array.from({ length: 501 }, (_, index) => ({
          name: `m${index}.md`,
          location: 'bbbbbbbbbb',
          entities: ['component:default/many'],
          edges: [
            {
              type: 'supersedes' as const,
              to: `bbbbbbbbbb:docs/adr/m${index === 0 ? 1 : 0}.md`,
            },
          ],
        })),
      });
    });
    const entities = await queries.listEntities();
    const key = entities.get('component:default/many') ?? 0;
    const reader = { entities: new Map([[key, 'component:default/many']]) };
    const whole = await queries.getGraph(reader, { depth: 1 });
    expect([whole.nodes.length, whole.totalItems]).toEqual([500, 501]);
    const ids = new Set(whole.nodes.map(node => node.recordId));
    expect(whole.edges.every(edge => ids.has(edge.to ?? ''))).toBe(true);
    const around = await queries.getGraph(reader, {
      focus: 'bbbbbbbbbb:docs/adr/m0.md',
      depth: 1,
    });
    expect([around.nodes.length, around.totalItems]).toEqual([500, 501]);
    expect(around.nodes[0].title).toBe('m0.md');
  });
});
