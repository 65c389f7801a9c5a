import { HttpClient } from 'isomorphic-git';
import { HostRefusalError } from '../hosts/HostRefusalError';

/**
 * Git's HTTP transport on fetch, so that it can be aborted and never waits
 * longer than told. An answer that is no success is thrown as a
 * HostRefusalError here, since isomorphic-git loses what the host said.
 *
 * @param purpose what is done, after "to": `push to …`.
 */
export function gitHttp(signal: AbortSignal, purpose: string): HttpClient {
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
      if (!response.ok) {
        const text = (await response.text()).trim();
        const words = text.startsWith('<') ? '' : text.slice(0, 200);
        throw new HostRefusalError(
          `The Git host refused to ${purpose} (${response.status})${
            words && `: ${words}`
          }`,
          { status: response.status, words },
        );
      }
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
