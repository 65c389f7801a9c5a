import { RequestValidator } from '@backstage/plugin-events-node';
import { createHmac, timingSafeEqual } from 'node:crypto';

const signatureHeader = 'x-gitea-signature';
const signaturePattern = /^[0-9a-f]{64}$/i;

/**
 * Accepts a request only when `X-Gitea-Signature` is the HMAC-SHA256 of the
 * body's very bytes under the given secret, in hexadecimal
 * (https://docs.gitea.com/usage/webhooks). Anything else is answered with 403.
 */
export function createGiteaSignatureValidator(
  secret: string,
): RequestValidator {
  return async (request, context) => {
    const reject = (message: string) =>
      context.reject({ status: 403, payload: { message } });

    // The declared type promises a buffer, but a body parser installed by
    // another module decides what really comes.
    const body: unknown = request.raw?.body;
    if (!Buffer.isBuffer(body) || body.length === 0) {
      reject('The request has no body whose signature could be checked');
      return;
    }
    const signature = request.headers[signatureHeader];
    if (signature === undefined) {
      reject(`The request has no '${signatureHeader}' header`);
      return;
    }
    if (typeof signature !== 'string' || !signaturePattern.test(signature)) {
      reject(`The '${signatureHeader}' header is not one SHA-256 in hex`);
      return;
    }
    const expected = createHmac('sha256', secret).update(body).digest();
    if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) {
      reject(
        `The '${signatureHeader}' header does not match the body and the configured secret`,
      );
    }
  };
}
