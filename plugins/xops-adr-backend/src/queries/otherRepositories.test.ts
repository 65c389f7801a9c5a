import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { Knex } from 'knex';
import { resolve } from 'node:path';
import { seededId, seedRecords } from '../__testUtils__/seedRecords';
import { readerOf } from '../__testUtils__/shopRecords';
import { RecordReader } from '../access/RecordAccess';
import { textSearchOf } from '../search/TextSearch';
import { addressParser } from '../sources/knownAddress';
import { RecordQueries } from './RecordQueries';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const SHOP = 'component:default/shop';
const PAY = 'component:default/pay';
const HIDDEN = 'component:default/hidden';
const [own, other, secret] = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'];
const idOf = (location: string, name: string) =>
  seededId({ name, location, entities: [] });
const at = (location: string, place: string) =>
  `https://git.example.com/shop/${location}/src/branch/main/docs/adr/${place}`;

describe.each(databases.eachSupportedId())(
  'records of other repositories on %s',
  id => {
    let db: Knex;
    let queries: RecordQueries;
    let bob: RecordReader;

    beforeAll(async () => {
      db = await databases.init(id);
      await db.migrate.latest({
        directory: resolve(__dirname, '../../migrations'),
      });
      const newer = idOf(other, 'newer.md');
      await seedRecords(db, {
        entities: { [SHOP]: {}, [PAY]: {}, [HIDDEN]: {} },
        records: [
          {
            name: 'old.md',
            location: own,
            entities: [SHOP],
            title: 'Old',
            markdown: [
              at(other, 'newer.md#why'),
              at(other, 'none.md'),
              at(secret, 'hidden.md'),
              'https://github.com/acme/shop',
            ]
              .map(url => `[x](${url})`)
              .join(' '),
            links: [
              {
                type: 'supersededBy',
                target: 'Newer',
                href: at(other, 'newer.md'),
                line: 3,
                recordId: newer,
              },
            ],
            edges: [{ type: 'supersededBy', to: newer, target: 'Newer' }],
          },
          {
            name: 'newer.md',
            location: other,
            entities: [PAY],
            title: 'Newer',
            edges: [{ type: 'relatesTo', to: idOf(own, 'third.md') }],
          },
          {
            name: 'hidden.md',
            location: secret,
            entities: [HIDDEN],
            title: 'Secret',
            edges: [{ type: 'supersedes', to: newer }],
          },
          {
            name: 'third.md',
            location: own,
            entities: [SHOP],
            title: 'Third',
            edges: [{ type: 'supersededBy', to: newer }],
          },
          {
            name: 'both.md',
            location: own,
            entities: [SHOP],
            edges: [{ type: 'supersededBy', to: idOf(other, 'both.md') }],
          },
          {
            name: 'both.md',
            location: other,
            entities: [PAY],
            edges: [{ type: 'supersedes', to: idOf(own, 'both.md') }],
          },
        ],
      });
      queries = new RecordQueries({
        db,
        search: textSearchOf(db),
        parseAddress: addressParser(
          ScmIntegrations.fromConfig(
            new ConfigReader({
              integrations: {
                gitea: [
                  {
                    host: 'git.example.com',
                    baseUrl: 'https://git.example.com',
                  },
                ],
              },
            }),
          ),
        ),
        reviewSoonDays: 30,
      });
      bob = await readerOf(queries, [SHOP, PAY]);
    });

    it('are where whole addresses in the words lead, as far as the reader sees them', async () => {
      const { addresses, links } = await queries.get(bob, idOf(own, 'old.md'));
      expect(addresses).toEqual({
        [at(other, 'newer.md#why')]: {
          record: {
            recordId: idOf(other, 'newer.md'),
            entityRef: PAY,
            title: 'Newer',
          },
          anchor: 'why',
        },
      });
      expect(links).toMatchObject([
        { type: 'supersededBy', record: { title: 'Newer' } },
      ]);
    });

    it('are named with what they say of a record, as far as the reader sees them', async () => {
      const { links } = await queries.get(bob, idOf(other, 'newer.md'));
      expect(links).toEqual([
        {
          type: 'supersedes',
          target: 'Old',
          line: 3,
          recordId: idOf(own, 'old.md'),
          inferred: true,
          record: {
            recordId: idOf(own, 'old.md'),
            entityRef: SHOP,
            title: 'Old',
          },
        },
        expect.objectContaining({ type: 'supersedes', target: 'Third' }),
      ]);
      const third = await queries.get(bob, idOf(own, 'third.md'));
      expect(third.links).toMatchObject([
        { type: 'relatesTo', target: 'Newer', inferred: true },
      ]);
    });

    it('stand in the graph with what either says, once', async () => {
      const { edges } = await queries.getGraph(bob, {
        focus: idOf(own, 'old.md'),
        depth: 1,
      });
      expect(edges).toMatchObject([
        {
          from: idOf(other, 'newer.md'),
          to: idOf(own, 'old.md'),
          type: 'supersedes',
          oneSided: true,
        },
      ]);
      const both = await queries.getGraph(bob, {
        focus: idOf(own, 'both.md'),
        depth: 1,
      });
      expect(both.edges).toMatchObject([
        {
          from: idOf(other, 'both.md'),
          to: idOf(own, 'both.md'),
          type: 'supersedes',
          oneSided: false,
        },
      ]);
    });
  },
);
