import {
  renderEntityPage as renderPage,
  type RenderEntityPageOptions,
} from '@xops/plugin-xops-home-react/testUtils';
import triggers from '../alpha';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';

/** An entity's page with the plugin's card. */
export function renderEntityPage(
  api: TriggersApi,
  options: Omit<RenderEntityPageOptions, 'apis'> = {},
) {
  return renderPage(triggers, {
    annotations: { 'backstage.io/adr-location': 'docs/adr' },
    ...options,
    apis: [[triggersApiRef, api]],
  });
}
