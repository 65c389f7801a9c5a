import {
  renderEntityPage as renderPage,
  type RenderEntityPageOptions,
} from '@xops/plugin-xops-home-react/testUtils';
import decisions from '../alpha';
import { decisionsApiRef, type DecisionsApi } from '../api/DecisionsApi';

/** An entity's page with the plugin's card and, below it, its tab. */
export function renderEntityPage(
  api: DecisionsApi,
  options: Omit<RenderEntityPageOptions, 'apis'> = {},
) {
  return renderPage(decisions, {
    annotations: { 'backstage.io/adr-location': 'docs/adr' },
    ...options,
    apis: [[decisionsApiRef, api]],
  });
}
