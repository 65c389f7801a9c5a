import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import GoldenPathsIcon from '@material-ui/icons/Timeline';
import { goldenPathsApiRef } from './api/GoldenPathsApi';
import { GoldenPathsClient } from './api/GoldenPathsClient';
import { openingsApiRef } from './api/OpeningsApi';
import { OpeningsClient } from './api/OpeningsClient';
import { formFieldExtensions } from './fields/extensions';
import { homeExtensions } from './home/extensions';
import {
  createPageRouteRef,
  formRouteRef,
  rootRouteRef,
  runRouteRef,
} from './routes';

export { templateCardModule } from './templateCardModule';

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: goldenPathsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new GoldenPathsClient({ fetchApi }),
    }),
});

const openingsApi = ApiBlueprint.make({
  name: 'openings',
  params: define =>
    define({
      api: openingsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new OpeningsClient({ fetchApi }),
    }),
});

const page = PageBlueprint.make({
  params: {
    path: '/golden-paths',
    routeRef: rootRouteRef,
    title: 'Golden paths',
    icon: <GoldenPathsIcon fontSize="inherit" />,
    loader: () =>
      import('./components/created/CreatedPage').then(it => <it.CreatedPage />),
  },
});

const createdByCard = EntityCardBlueprint.make({
  name: 'created-by',
  params: {
    filter: { 'metadata.annotations.xops.io/golden-path': { $exists: true } },
    loader: () =>
      import('./components/entityCard/CreatedByCard').then(it => (
        <it.CreatedByCard />
      )),
  },
});

export default createFrontendPlugin({
  pluginId: 'xops-golden-paths',
  title: 'Golden paths',
  icon: <GoldenPathsIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: {
    create: createPageRouteRef,
    form: formRouteRef,
    run: runRouteRef,
  },
  extensions: [
    api,
    openingsApi,
    page,
    createdByCard,
    ...homeExtensions,
    ...formFieldExtensions,
  ],
});
