import { readRecordings } from '../__testUtils__/recordings';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryHeaders, signature } from './signature';

const vector = JSON.parse(
  readFileSync(
    join(__dirname, '..', '__fixtures__', 'gitea', 'signatureVector.json'),
    'utf8',
  ),
);

describe('signature', () => {
  it('is what a real Gitea sent for the recorded body', () => {
    const { secret, body, headers } = vector;

    expect(signature('sha256', secret, body)).toBe(
      headers['X-Gitea-Signature'],
    );
    expect(`sha1=${signature('sha1', secret, body)}`).toBe(
      headers['X-Hub-Signature'],
    );
  });

  it('changes with a single byte', () => {
    const { secret, body, headers } = vector;

    expect(signature('sha256', secret, `${body} `)).not.toBe(
      headers['X-Gitea-Signature'],
    );
  });
});

describe('deliveryHeaders', () => {
  const options = {
    id: '8a9c9ffd-cf1f-4cb7-9d10-5a0a0caf480c',
    event: 'push',
    eventType: 'push',
    target: 'repository' as const,
    secret: vector.secret,
    body: vector.body,
    authorizationHeader: '',
  };

  it('are those of the recorded delivery', () => {
    expect(deliveryHeaders(options)).toEqual({
      ...vector.headers,
      'Content-Type': 'application/json',
      'User-Agent': 'Go-http-client/1.1',
    });
  });

  it('tell the finer type of a pull request that was pushed to', () => {
    const headers = deliveryHeaders({
      ...options,
      event: 'pull_request',
      eventType: 'pull_request_sync',
    });

    const recorded = readRecordings('webhooks').synchronized.headers;
    for (const name of ['X-Gitea-Event', 'X-Gitea-Event-Type']) {
      expect(headers[name]).toBe(recorded[name]);
    }
  });

  it('carry no signature without a secret', () => {
    const headers = deliveryHeaders({ ...options, secret: '' });

    expect(headers['X-Gitea-Signature']).toBe('');
  });

  it('carry the authorization that the hook was given', () => {
    const headers = deliveryHeaders({
      ...options,
      authorizationHeader: 'Bearer x',
    });

    expect(headers.Authorization).toBe('Bearer x');
  });
});
