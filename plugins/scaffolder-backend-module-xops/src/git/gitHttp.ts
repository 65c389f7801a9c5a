import { HttpClient } from 'isomorphic-git';

/** Git's HTTP transport on fetch, so that it can be aborted and never waits longer than told. */
export function gitHttp(signal: AbortSignal): HttpClient {
  return {
    async request({ url, method = 'GET', headers = {}, body }) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of body ?? []) {
        chunks.push(chunk);
      }
      const response = await fetch(url, {
        method,
        headers,
        body: body ? Buffer.concat(chunks) : undefined,
        signal,
      });
      return {
        url: response.url,
        method,
        statusCode: response.status,
        statusMessage: response.statusText,
        headers: Object.fromEntries(response.headers),
        body: once(new Uint8Array(await response.arrayBuffer())),
      };
    },
  };
}

async function* once<T>(value: T): AsyncGenerator<T, void, void> {
  yield value;
}
