import { z } from 'zod';
import { BackendClient } from './BackendClient';

const ferrySchema = z.object({ ferry: z.object({ name: z.string() }) });

const answer = (body: unknown, status = 200) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });

function client(response: Response) {
  const fetch = jest.fn(
    async (..._asked: Parameters<typeof globalThis.fetch>) => response,
  );
  const asked = new BackendClient({
    fetchApi: { fetch },
    base: 'plugin://ferries/v1',
    name: 'The ferries backend',
  });
  return { asked, fetch };
}

describe('BackendClient', () => {
  it('reads an answer of the agreed shape, until the reader leaves', async () => {
    const { asked, fetch } = client(answer({ ferry: { name: 'Aurora' } }));
    const { signal } = new AbortController();

    expect(await asked.read('/ferries/1', ferrySchema, signal)).toEqual({
      ferry: { name: 'Aurora' },
    });
    expect(fetch).toHaveBeenCalledWith('plugin://ferries/v1/ferries/1', {
      signal,
    });
  });

  it('sends a body as JSON', async () => {
    const { asked, fetch } = client(answer({ ferry: { name: 'Aurora' } }));

    await asked.send(
      '/ferries',
      { method: 'PUT', body: { a: 1 } },
      ferrySchema,
    );

    expect(fetch).toHaveBeenCalledWith('plugin://ferries/v1/ferries', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
    });
  });

  it('sends no body where there is none', async () => {
    const { asked, fetch } = client(new Response(undefined, { status: 204 }));

    await asked.tell('/ferries/1/departure');

    expect(fetch).toHaveBeenCalledWith(
      'plugin://ferries/v1/ferries/1/departure',
      { method: 'POST' },
    );
  });

  it("throws the backend's own words where it refuses", async () => {
    const { asked } = client(
      answer(
        {
          error: { name: 'NotFoundError', message: 'No ferry 1' },
          response: { statusCode: 404 },
        },
        404,
      ),
    );

    await expect(asked.read('/ferries/1', ferrySchema)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { message: 'No ferry 1' },
    });
  });

  it.each([
    ['a field of another kind', { ferry: { name: 1 } }, 'ferry.name'],
    ['no JSON', 'Good morning', 'the whole of it'],
  ])('throws where the answer is %s', async (_what, body, where) => {
    const { asked } = client(answer(body));

    await expect(asked.read('/ferries/1', ferrySchema)).rejects.toThrow(
      `The ferries backend answered /ferries/1 in another shape than this page knows: ${where}: `,
    );
  });
});
