import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import triggers from '../alpha';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';

export type RenderEntityPageOptions = {
  kind?: string;
  annotations?: Record<string, string>;
};

/** An entity's page with the plugin's card. */
export function renderEntityPage(
  api: TriggersApi,
  options: RenderEntityPageOptions = {},
) {
  const {
    kind = 'Component',
    annotations = { 'backstage.io/adr-location': 'docs/adr' },
  } = options;
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name: 'ferry', namespace: 'default', annotations },
  };
  return renderTestApp({
    features: [triggers],
    extensions: [createTestEntityPage({ entity })],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [triggersApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: [] })],
    ],
  });
}
