import { RequestDetails } from '@backstage/plugin-events-node';
import { signatureVector } from './__fixtures__/signatureVector';
import { createGiteaSignatureValidator } from './createGiteaSignatureValidator';

const { secret, body, headers } = signatureVector;

function request(changes: {
  headers?: Record<string, string | string[] | undefined>;
  raw?: unknown;
}): RequestDetails {
  return {
    body: {},
    headers: { ...headers, ...changes.headers },
    raw: 'raw' in changes ? changes.raw : { body, encoding: 'utf-8' },
  } as RequestDetails;
}

async function rejections(details: RequestDetails, key = secret) {
  const reject = jest.fn();
  await createGiteaSignatureValidator(key)(details, { reject });
  return reject.mock.calls.map(([rejection]) => rejection);
}

const withRaw = (raw: unknown) => request({ raw });
const withSignature = (signature: string | string[] | undefined) =>
  request({ headers: { 'x-gitea-signature': signature } });

describe('the signature validator', () => {
  it('accepts the delivery that a real Gitea signed', async () => {
    await expect(rejections(request({}))).resolves.toEqual([]);
  });

  it('accepts the signature in upper case', async () => {
    const upper = headers['x-gitea-signature'].toUpperCase();
    await expect(rejections(withSignature(upper))).resolves.toEqual([]);
  });

  it.each([
    [
      'another secret',
      request({}),
      'another-secret',
      /does not match the body and the configured secret/,
    ],
    [
      'one byte of the body changed',
      withRaw({
        body: Buffer.concat([body.subarray(0, -1), Buffer.from(' ')]),
        encoding: 'utf-8',
      }),
      secret,
      /does not match the body and the configured secret/,
    ],
    [
      'another signature',
      withSignature('0'.repeat(64)),
      secret,
      /does not match the body and the configured secret/,
    ],
    ['no signature', withSignature(undefined), secret, /has no 'x-gitea-sig/],
    ['an empty signature', withSignature(''), secret, /is not one SHA-256/],
    [
      'a signature cut short',
      withSignature(headers['x-gitea-signature'].slice(0, 62)),
      secret,
      /is not one SHA-256/,
    ],
    [
      "GitHub's form of the signature",
      withSignature(`sha256=${headers['x-gitea-signature']}`),
      secret,
      /is not one SHA-256/,
    ],
    [
      'two signatures',
      withSignature([headers['x-gitea-signature'], '0'.repeat(64)]),
      secret,
      /is not one SHA-256/,
    ],
    ['no raw request', withRaw(undefined), secret, /has no body/],
    ['no raw body', withRaw({ encoding: 'utf-8' }), secret, /has no body/],
    [
      'a raw body that is text',
      withRaw({ body: body.toString(), encoding: 'utf-8' }),
      secret,
      /has no body/,
    ],
    [
      'an empty body',
      withRaw({ body: Buffer.alloc(0), encoding: 'utf-8' }),
      secret,
      /has no body/,
    ],
  ])('rejects a request with %s, once', async (_, details, key, message) => {
    await expect(rejections(details, key)).resolves.toEqual([
      { status: 403, payload: { message: expect.stringMatching(message) } },
    ]);
  });
});
