import {
  createdDetail,
  createdItem,
  createdList,
  createdSummary,
} from '../__testUtils__/fixtures';
import { GoldenPathsClient } from './GoldenPathsClient';

function client(body: unknown, status = 200) {
  const fetch = jest.fn(
    async (_address: string, _options?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  return {
    api: new GoldenPathsClient({
      fetchApi: { fetch: fetch as typeof globalThis.fetch },
    }),
    fetch,
    address: () => fetch.mock.calls[0][0],
  };
}

describe('GoldenPathsClient', () => {
  it('asks for a list, each value of a filter once', async () => {
    const list = createdList([createdItem()]);
    const { api, address } = client(list);

    await expect(
      api.listCreated({
        text: 'a & b',
        template: ['template:default/a', 'template:default/b'],
        owner: undefined,
        limit: 10,
      }),
    ).resolves.toEqual(list);
    expect(address()).toBe(
      'plugin://xops-golden-paths/v1/created?text=a+%26+b&template=template%3Adefault%2Fa&template=template%3Adefault%2Fb&limit=10',
    );
  });

  it('asks for one entity by its reference', async () => {
    const detail = createdDetail();
    const { api, address } = client(detail);

    await expect(api.getCreated('Component:default/orders')).resolves.toEqual(
      detail,
    );
    expect(address()).toBe(
      'plugin://xops-golden-paths/v1/created/Component/default/orders',
    );
  });

  it('asks for the summary, and hands the signal on', async () => {
    const { signal } = new AbortController();
    const { api, address, fetch } = client(createdSummary());

    await expect(api.getSummary(signal)).resolves.toEqual(createdSummary());
    expect(address()).toBe('plugin://xops-golden-paths/v1/summary');
    expect(fetch.mock.calls[0][1]).toEqual({ signal });
  });

  it("throws the backend's own words when it refuses", async () => {
    const { api } = client(
      {
        error: { name: 'NotAllowedError', message: 'You may not read this' },
        response: { statusCode: 403 },
      },
      403,
    );

    await expect(api.getSummary()).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { message: 'You may not read this' },
    });
  });

  it('believes no answer that is not JSON', async () => {
    const fetch = async () => new Response('<html>Sign in</html>');
    const api = new GoldenPathsClient({ fetchApi: { fetch } });

    await expect(api.getSummary()).rejects.toThrow(
      /answered \/summary in another shape/,
    );
  });

  it('believes no answer of another shape, and says where it differs', async () => {
    const { api } = client({ ...createdSummary(), total: 'many' });

    await expect(api.getSummary()).rejects.toThrow(
      /answered \/summary in another shape than this page knows: total:/,
    );
  });
});
