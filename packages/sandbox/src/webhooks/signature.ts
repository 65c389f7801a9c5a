import { createHmac } from 'node:crypto';

/** HMAC of the raw body, in hex; Gitea sends SHA-256, and SHA-1 for old receivers. */
export function signature(
  algorithm: 'sha1' | 'sha256',
  secret: string,
  body: Buffer | string,
): string {
  return createHmac(algorithm, secret).update(body).digest('hex');
}

export interface DeliveryOptions {
  /** A UUID. */
  id: string;
  /** `push` */
  event: string;
  /** Finer than the event: `pull_request_sync` */
  eventType: string;
  target: 'repository' | 'organization';
  secret: string;
  body: Buffer | string;
  authorizationHeader: string;
}

/** Gitea names itself, Gogs and GitHub, so that receivers written for those understand it. */
export function deliveryHeaders(
  options: DeliveryOptions,
): Record<string, string> {
  const { id, event, eventType, target, secret, body } = options;
  const sha256 = secret ? signature('sha256', secret, body) : '';
  const sha1 = secret ? signature('sha1', secret, body) : '';
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Go-http-client/1.1',
    ...Object.fromEntries(
      ['GitHub', 'Gitea', 'Gogs'].flatMap(host => [
        [`X-${host}-Delivery`, id],
        [`X-${host}-Event`, event],
        [`X-${host}-Event-Type`, eventType],
      ]),
    ),
    'X-GitHub-Hook-Installation-Target-Type': target,
    'X-Gitea-Hook-Installation-Target-Type': target,
    'X-Gitea-Signature': sha256,
    'X-Gogs-Signature': sha256,
    'X-Hub-Signature': `sha1=${sha1}`,
    'X-Hub-Signature-256': `sha256=${sha256}`,
    ...(options.authorizationHeader
      ? { Authorization: options.authorizationHeader }
      : {}),
  };
}
