import { TestDatabases } from '@backstage/backend-test-utils';
import {
  recordDetailSchema,
  recordGraphSchema,
  recordVersionTextSchema,
} from '@xops/plugin-xops-adr-common';
import { ada } from './__testUtils__/startBackend';
import { Shop, startShop } from './__testUtils__/startShop';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

describe.each(databases.eachSupportedId())(
  'the routes of one record, on %s',
  id => {
    let shop: Shop;

    beforeAll(async () => {
      shop = await startShop(await databases.init(id));
    });
    afterAll(async () => {
      await shop.gitea.stop();
    });

    it('tells all about a record, and where its links lead', async () => {
      const response = await shop.get(`/records/${shop.at(shop.valkey)}`);
      expect(response.status).toBe(200);
      const detail = recordDetailSchema.parse(response.body);
      expect(detail).toMatchObject({
        summary: { recordId: shop.valkey, number: 1 },
        record: { matrices: [{ options: [{ stated: 5, computed: 3 }, {}] }] },
        source: {
          state: 'ok',
          records: 2,
          name: `${shop.gitea.host}/shop/checkout: docs/adr (main)`,
        },
        addresses: {
          '../plan.md#costs': {
            url: `${shop.gitea.address('shop/checkout', 'docs/plan.md')}#costs`,
          },
          '0002-http.md': { record: { recordId: shop.http } },
        },
      });
      expect(Object.keys(detail.addresses)).toHaveLength(2);
      expect(detail.markdown).toContain('Use Valkey');
      expect(detail.findings.map(finding => finding.rule)).toContain(
        'wrong-total',
      );
    });

    it('answers the same for what is hidden and for what does not exist', async () => {
      const secret = 'component/default/secret';
      const hidden = await shop.get(`/records/${shop.at(shop.watch, secret)}`);
      const absent = await shop.get(
        `/records/${shop.at(
          `${shop.keyOf('secret')}:docs/adr/none.md`,
          secret,
        )}`,
      );
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      expect(hidden.body.error.message.replace('0001-watch', 'none')).toBe(
        absent.body.error.message,
      );
      expect(
        (await shop.get(`/records/${shop.at(shop.watch, secret)}`, ada)).status,
      ).toBe(200);
    });

    it('answers with the canonical address to one through another entity', async () => {
      const { body } = await shop.get(
        `/records/${shop.at(shop.valkey, 'Component/Default/Renamed')}`,
      );
      expect(body.summary).toMatchObject({
        recordId: shop.valkey,
        entityRef: 'component:default/checkout',
      });
    });

    it('gives the words of a version', async () => {
      const { body } = await shop.get(`/records/${shop.at(shop.valkey)}`);
      const [{ versionId }] = body.versions;
      const response = await shop.get(
        `/versions/${shop.at(shop.valkey)}?version=${versionId}`,
      );
      expect(recordVersionTextSchema.parse(response.body)).toMatchObject({
        versionId,
        markdown: expect.stringContaining('Use Valkey'),
      });
      const other = await shop.get(
        `/versions/${shop.at(shop.http)}?version=${versionId}`,
      );
      expect(other.status).toBe(404);
    });

    it('draws the graph of what matches, and around one record', async () => {
      const whole = recordGraphSchema.parse((await shop.get('/graph')).body);
      expect(whole.totalItems).toBe(2);
      expect(whole.edges).toMatchObject([
        {
          from: shop.http,
          to: shop.valkey,
          type: 'supersedes',
          oneSided: true,
        },
        { from: shop.http, target: 'ADR-0404' },
      ]);
      expect(whole.edges[1].to).toBeUndefined();
      const around = recordGraphSchema.parse(
        (
          await shop.get(
            `/graph?focus=${encodeURIComponent(shop.valkey)}&depth=1`,
          )
        ).body,
      );
      expect(around.nodes.map(node => node.recordId)).toEqual([
        shop.valkey,
        shop.http,
      ]);
      expect(around.nodes[0].systems).toEqual(['system:default/shop']);
      const hidden = await shop.get(
        `/graph?focus=${encodeURIComponent(shop.watch)}`,
      );
      expect(hidden.status).toBe(404);
    });
  },
);
