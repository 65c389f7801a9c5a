import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { triggersApiRef } from './api/TriggersApi';
import { TriggersClient } from './api/TriggersClient';
import {
  recordRouteRef,
  rootRouteRef,
  ruleRouteRef,
  templateRouteRef,
} from './routes';

/** Triggers for apps on the classic frontend system. */
export const xopsTriggersPlugin = createPlugin({
  id: 'xops-triggers',
  routes: { root: rootRouteRef, rule: ruleRouteRef },
  externalRoutes: { template: templateRouteRef, record: recordRouteRef },
  apis: [
    createApiFactory({
      api: triggersApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new TriggersClient({ fetchApi }),
    }),
  ],
});

/** The page "Triggers" with all its tabs, and the page of each trigger. */
export const XopsTriggersPage = xopsTriggersPlugin.provide(
  createRoutableExtension({
    name: 'XopsTriggersPage',
    component: () =>
      import('./components/ClassicPage').then(it => it.ClassicPage),
    mountPoint: rootRouteRef,
  }),
);

/** The triggers that concern an entity, as a card. */
export const EntityTriggersCard = xopsTriggersPlugin.provide(
  createComponentExtension({
    name: 'EntityTriggersCard',
    component: {
      lazy: () =>
        import('./components/entity/EntityTriggersCard').then(
          it => it.EntityTriggersCard,
        ),
    },
  }),
);
