import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';
import {
  type RenderPluginOptions,
  renderPlugin,
  standInPage,
} from '@xops/plugin-xops-home-react/testUtils';
import triggers from '../alpha';
import { type TriggersApi, triggersApiRef } from '../api/TriggersApi';

const decisionsPage = createRouteRef();
const record = createSubRouteRef({
  parent: decisionsPage,
  path: '/:kind/:namespace/:name',
});

/** Stands where the pages of decisions would be. */
const decisions = createFrontendPlugin({
  pluginId: 'xops-adr',
  routes: { root: decisionsPage, record },
  extensions: [standInPage('/decisions', decisionsPage)],
});

export type RenderTriggersOptions = Omit<RenderPluginOptions, 'apis'>;

/** The plugin in an app on the new frontend system, beside decisions. */
export function renderTriggers(
  api: TriggersApi,
  options: RenderTriggersOptions = {},
) {
  return renderPlugin(triggers, {
    at: '/triggers',
    ...options,
    apis: [[triggersApiRef, api]],
    features: [decisions, ...(options.features ?? [])],
  });
}
