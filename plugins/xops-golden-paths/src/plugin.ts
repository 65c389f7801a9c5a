import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { goldenPathsApiRef } from './api/GoldenPathsApi';
import { GoldenPathsClient } from './api/GoldenPathsClient';
import { openingsApiRef } from './api/OpeningsApi';
import { OpeningsClient } from './api/OpeningsClient';
import {
  createPageRouteRef,
  formRouteRef,
  rootRouteRef,
  runRouteRef,
} from './routes';

/** Golden paths for apps on the classic frontend system. */
export const xopsGoldenPathsPlugin = createPlugin({
  id: 'xops-golden-paths',
  routes: { root: rootRouteRef },
  externalRoutes: {
    create: createPageRouteRef,
    form: formRouteRef,
    run: runRouteRef,
  },
  apis: [
    createApiFactory({
      api: goldenPathsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new GoldenPathsClient({ fetchApi }),
    }),
    createApiFactory({
      api: openingsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OpeningsClient({ fetchApi }),
    }),
  ],
});

/** The page "Golden paths". */
export const XopsGoldenPathsPage = xopsGoldenPathsPlugin.provide(
  createRoutableExtension({
    name: 'XopsGoldenPathsPage',
    component: () =>
      import('./components/created/CreatedPage').then(it => it.CreatedPage),
    mountPoint: rootRouteRef,
  }),
);

/** The card "Created by" of an entity. */
export const EntityCreatedByCard = xopsGoldenPathsPlugin.provide(
  createComponentExtension({
    name: 'EntityCreatedByCard',
    component: {
      lazy: () =>
        import('./components/entityCard/CreatedByCard').then(
          it => it.CreatedByCard,
        ),
    },
  }),
);
