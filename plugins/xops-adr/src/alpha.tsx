import {
  ApiBlueprint,
  createExtensionInput,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import DecisionsIcon from '@material-ui/icons/Gavel';
import { DecisionCardBlueprint } from '@xops/plugin-xops-adr-react';
import { createSubPages, createTabbedPage } from '@xops/plugin-xops-home-react';
import { decisionsApiRef } from './api/DecisionsApi';
import { DecisionsClient } from './api/DecisionsClient';
import { NoSuchPage } from './components/missing/NoSuchPage';
import { homeExtensions } from './home/extensions';
import {
  entityContentRouteRef,
  recordRouteRef,
  rootRouteRef,
  templateRouteRef,
} from './routes';
import { searchExtensions } from './searchExtensions';
import { tabs } from './tabs';

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
  NoSuchPage,
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
    ...createSubPages(tabs),
    decisionPage,
    newDecision,
    entityContent,
    entityCard,
    ...homeExtensions,
    ...searchExtensions,
  ],
});
