import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { rest } from 'msw';
import { setupServer } from 'msw/node';
import { RecordDocumentSource } from './RecordDocumentSource';

const PLUGIN = 'http://decisions.test/api/xops-adr';
const host = setupServer();

const source = new RecordDocumentSource({
  auth: mockServices.auth(),
  discovery: mockServices.discovery.mock({ getBaseUrl: async () => PLUGIN }),
  batchSize: 2,
});

async function readAll() {
  const found = [];
  for await (const item of source.readAll()) {
    found.push(item);
  }
  return found;
}

describe('RecordDocumentSource', () => {
  registerMswTestHooks(host);

  it('says what failed and that the last index stays, with the plugin’s own words', async () => {
    host.use(
      rest.get(`${PLUGIN}/v1/documents`, (_, res, ctx) =>
        res(
          ctx.status(503),
          ctx.json({
            error: { name: 'ServiceUnavailableError', message: 'starting' },
            response: { statusCode: 503 },
          }),
        ),
      ),
    );

    await expect(readAll()).rejects.toThrow(
      /could not be read from the plugin 'xops-adr' \(starting\); search keeps its last index/,
    );
  });

  it('refuses an answer that is no list of records', async () => {
    host.use(
      rest.get(`${PLUGIN}/v1/documents`, (_, res, ctx) =>
        res(ctx.json({ items: [{ title: 'no id' }] })),
      ),
    );

    await expect(readAll()).rejects.toThrow(/recordId/);
  });

  it('asks for pages of the configured size until there is no next one', async () => {
    const asked: string[] = [];
    host.use(
      rest.get(`${PLUGIN}/v1/documents`, (req, res, ctx) => {
        asked.push(req.url.search);
        return res(
          ctx.json({
            items: [],
            nextCursor: asked.length < 3 ? `c${asked.length}` : undefined,
          }),
        );
      }),
    );

    await readAll();

    expect(asked).toEqual([
      '?limit=2',
      '?limit=2&cursor=c1',
      '?limit=2&cursor=c2',
    ]);
  });
});
