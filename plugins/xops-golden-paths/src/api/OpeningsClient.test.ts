import { lockedAnswer } from '../__testUtils__/fixtures';
import { OpeningsClient } from './OpeningsClient';

function client(body: unknown, status = 200) {
  const fetch = jest.fn(
    async (_address: string, _options?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      }),
  );
  const fetchApi = { fetch: fetch as typeof globalThis.fetch };
  return { api: new OpeningsClient({ fetchApi }), fetch };
}

describe('OpeningsClient', () => {
  it('asks the triggers for one action, and hands the signal on', async () => {
    const { signal } = new AbortController();
    const { api, fetch } = client(lockedAnswer());

    await expect(api.getOpening('a/b', signal)).resolves.toEqual(
      lockedAnswer(),
    );
    expect(fetch.mock.calls).toEqual([
      ['plugin://xops-triggers/v1/openings/a%2Fb', { signal }],
    ]);
  });

  it('takes every path for locked where triggers are not installed', async () => {
    const { api } = client({ error: { name: 'NotFoundError' } }, 404);

    await expect(api.getOpening('activate-atlantis')).resolves.toMatchObject({
      action: 'activate-atlantis',
      open: false,
      reason: 'triggers are not installed, so nothing can open it',
    });
  });

  it("throws the triggers' own words when they fail", async () => {
    const { api } = client(
      {
        error: { name: 'ServiceUnavailableError', message: 'Starting' },
        response: { statusCode: 503 },
      },
      503,
    );

    await expect(api.getOpening('a')).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { message: 'Starting' },
    });
  });

  it('believes no answer of another shape: open is not what is not known', async () => {
    const { api } = client({ ...lockedAnswer(), open: 'yes' });

    await expect(api.getOpening('a')).rejects.toThrow(
      /^The triggers backend answered \/openings\/a in another shape than this page knows: open:/,
    );
  });
});
