import {
  createdDetail,
  createdItem,
  createdList,
  createdSummary,
} from '../__testUtils__/fixtures';
import { GoldenPathsClient } from './GoldenPathsClient';

function client(body: unknown) {
  const fetch = jest.fn(
    async (_address: string, _options?: RequestInit) =>
      new Response(JSON.stringify(body), {
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

  it('believes no answer of another shape, and says where it differs', async () => {
    const { api } = client({ ...createdSummary(), total: 'many' });

    await expect(api.getSummary()).rejects.toThrow(
      /^The golden paths backend answered \/summary in another shape than this page knows: total:/,
    );
  });
});
