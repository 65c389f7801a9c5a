import {
  ApiBlueprint,
  createExtensionInput,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import DecisionsIcon from '@material-ui/icons/Gavel';
import { DecisionCardBlueprint } from '@xops/plugin-xops-adr-react';
import { createTabbedPage } from '@xops/plugin-xops-home-react';
import { lazy } from 'react';
import { decisionsApiRef } from './api/DecisionsApi';
import { DecisionsClient } from './api/DecisionsClient';
import { homeExtensions } from './home/extensions';
import {
  entityContentRouteRef,
  recordRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { searchExtensions } from './searchExtensions';

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: decisionsApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new DecisionsClient({ fetchApi }),
    }),
});

/** Draws the tabs; a record has a page of its own. */
const page = createTabbedPage({
  path: '/decisions',
  routeRef: rootRouteRef,
  title: 'Decisions',
  icon: <DecisionsIcon fontSize="inherit" />,
  NoSuchPage: lazy(() =>
    import('./components/missing/NoSuchPage').then(it => ({
      default: it.NoSuchPage,
    })),
  ),
});

const recordsPage = SubPageBlueprint.make({
  name: 'records',
  params: {
    path: 'records',
    title: 'All',
    loader: () =>
      import('./components/records/RecordsPage').then(it => <it.RecordsPage />),
  },
});

const graphPage = SubPageBlueprint.make({
  name: 'graph',
  params: {
    path: 'graph',
    title: 'Graph',
    loader: () =>
      import('./components/graph/GraphPage').then(it => <it.GraphPage />),
  },
});

const reviewsPage = SubPageBlueprint.make({
  name: 'reviews',
  params: {
    path: 'reviews',
    title: 'Reviews',
    loader: () =>
      import('./components/reviews/ReviewsPage').then(it => <it.ReviewsPage />),
  },
});

const findingsPage = SubPageBlueprint.make({
  name: 'findings',
  params: {
    path: 'findings',
    title: 'Findings',
    loader: () =>
      import('./components/findings/FindingsPage').then(it => (
        <it.FindingsPage />
      )),
  },
});

const sourcesPage = SubPageBlueprint.make({
  name: 'sources',
  params: {
    path: 'sources',
    title: 'Sources',
    loader: () =>
      import('./components/sources/SourcesPage').then(it => <it.SourcesPage />),
  },
});

const { card } = DecisionCardBlueprint.dataRefs;

/** Without a route reference it has no place in the navigation. */
const decisionPage = PageBlueprint.makeWithOverrides({
  name: 'decision',
  inputs: { cards: createExtensionInput([card]) },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/decisions/:kind/:namespace/:name',
      title: 'Decisions',
      icon: <DecisionsIcon fontSize="inherit" />,
      loader: async () => {
        const { DecisionPage } = await import(
          './components/record/DecisionPage'
        );
        return (
          <DecisionPage
            cards={inputs.cards.map(input => ({
              ...input.get(card),
              node: input.node,
            }))}
          />
        );
      },
    }),
});

const newDecision = PluginHeaderActionBlueprint.make({
  name: 'new',
  params: {
    loader: () =>
      import('./components/actions/DecisionActions').then(it => (
        <it.DecisionActions steps={['new']} />
      )),
  },
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/decisions',
    title: 'Decisions',
    group: 'documentation',
    routeRef: entityContentRouteRef,
    filter: {
      'metadata.annotations.backstage.io/adr-location': { $exists: true },
    },
    loader: () =>
      import('./components/entity/EntityDecisions').then(it => (
        <it.EntityDecisions />
      )),
  },
});

const entityCard = EntityCardBlueprint.make({
  name: 'decisions',
  params: {
    filter: {
      'metadata.annotations.backstage.io/adr-location': { $exists: true },
    },
    loader: () =>
      import('./components/entity/EntityDecisionsCard').then(it => (
        <it.EntityDecisionsCard />
      )),
  },
});

export default createFrontendPlugin({
  pluginId: 'xops-adr',
  title: 'Decisions',
  icon: <DecisionsIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, record: recordRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    api,
    page,
    recordsPage,
    graphPage,
    reviewsPage,
    findingsPage,
    sourcesPage,
    decisionPage,
    newDecision,
    entityContent,
    entityCard,
    ...homeExtensions,
    ...searchExtensions,
  ],
});
