import { ResponseError } from '@backstage/errors';
import { errorWords } from './errorWords';

function answer(status: number, body: string, type = 'application/json') {
  return {
    ok: false,
    redirected: false,
    status,
    statusText: 'Failed',
    type: 'basic' as const,
    url: 'http://localhost/api',
    headers: new Headers({ 'content-type': type }),
    bodyUsed: false,
    text: async () => body,
  };
}

describe('errorWords', () => {
  it("gives the server's own words of an answer that failed", async () => {
    const error = await ResponseError.fromResponse(
      answer(
        503,
        JSON.stringify({
          error: { name: 'ServiceUnavailableError', message: 'git is down' },
          response: { statusCode: 503 },
        }),
      ),
    );

    expect(errorWords(error)).toBe('git is down');
  });

  it('gives status and text of a failed answer without words of its own', async () => {
    const error = await ResponseError.fromResponse(
      answer(502, 'Bad gateway', 'text/plain'),
    );

    expect(errorWords(error)).toBe(
      'Request failed with status 502 Failed, Bad gateway',
    );
  });

  it('gives the message of any other error', () => {
    expect(errorWords(new TypeError('Failed to fetch'))).toBe(
      'Failed to fetch',
    );
  });

  it('gives words for what is no error', () => {
    expect(errorWords('nothing')).toContain('nothing');
  });
});
