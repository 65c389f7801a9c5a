import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';

/**
 * One delivery recorded from Gitea 1.26.3 (`gitea/webhooks/signature-vector.json`
 * and `.body` of the recordings): the body byte for byte, and the headers that
 * the ingress looks at.
 */
export const signatureVector = {
  secret: 'webhook-test-vector',
  body: readFileSync(
    resolvePackagePath(
      '@xops/plugin-events-backend-module-gitea',
      'src/__fixtures__/signature-vector.body',
    ),
  ),
  headers: {
    'content-type': 'application/json',
    'x-gitea-delivery': '8a9c9ffd-cf1f-4cb7-9d10-5a0a0caf480c',
    'x-gitea-event': 'push',
    'x-gitea-event-type': 'push',
    'x-gitea-signature':
      'c8e1a7dc075feafdf734afe7b98c5ee21b6f551e451607c2563801b35ba7543e',
  },
};
