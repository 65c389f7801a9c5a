import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import decisions from '../alpha';
import { decisionsApiRef, type DecisionsApi } from '../api/DecisionsApi';

export type RenderEntityPageOptions = {
  annotations?: Record<string, string>;
  /** False where the reader may not have sources read again. */
  allowed?: boolean;
};

/** An entity's page with the plugin's card and, below it, its tab. */
export function renderEntityPage(
  api: DecisionsApi,
  options: RenderEntityPageOptions = {},
) {
  const {
    annotations = { 'backstage.io/adr-location': 'docs/adr' },
    allowed = true,
  } = options;
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'ferry', namespace: 'default', annotations },
  };
  const authorize = allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY;
  return renderTestApp({
    features: [decisions],
    extensions: [createTestEntityPage({ entity })],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [decisionsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: [] })],
      [permissionApiRef, mockApis.permission({ authorize })],
    ],
  });
}
