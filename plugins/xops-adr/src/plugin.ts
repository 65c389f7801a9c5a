import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { decisionsApiRef } from './api/DecisionsApi';
import { DecisionsClient } from './api/DecisionsClient';
import {
  entityContentRouteRef,
  recordRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';

/** Decisions for apps on the classic frontend system. */
export const xopsAdrPlugin = createPlugin({
  id: 'xops-adr',
  routes: {
    root: rootRouteRef,
    record: recordRouteRef,
    entityContent: entityContentRouteRef,
  },
  externalRoutes: { template: templateRouteRef },
  apis: [
    createApiFactory({
      api: decisionsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new DecisionsClient({ fetchApi }),
    }),
  ],
});

/** The page "Decisions" with all its tabs, and the page of each record. */
export const XopsDecisionsPage = xopsAdrPlugin.provide(
  createRoutableExtension({
    name: 'XopsDecisionsPage',
    component: () =>
      import('./components/ClassicPage').then(it => it.ClassicPage),
    mountPoint: rootRouteRef,
  }),
);

/** The decisions of an entity, as a tab of its page. */
export const EntityAdrContent = xopsAdrPlugin.provide(
  createRoutableExtension({
    name: 'EntityAdrContent',
    component: () =>
      import('./components/entity/EntityDecisions').then(
        it => it.EntityDecisions,
      ),
    mountPoint: entityContentRouteRef,
  }),
);

/** The decisions of an entity in short, as a card. */
export const EntityAdrCard = xopsAdrPlugin.provide(
  createComponentExtension({
    name: 'EntityAdrCard',
    component: {
      lazy: () =>
        import('./components/entity/EntityDecisionsCard').then(
          it => it.EntityDecisionsCard,
        ),
    },
  }),
);

/** A decision among the results of a search. */
export const AdrSearchResultListItem = xopsAdrPlugin.provide(
  createSearchResultListItemExtension({
    name: 'AdrSearchResultListItem',
    component: () =>
      import('./components/search/DecisionSearchResult').then(
        it => it.DecisionSearchResult,
      ),
    predicate: result => result.type === 'adr',
  }),
);
