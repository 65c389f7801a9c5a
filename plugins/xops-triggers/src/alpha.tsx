import {
  ApiBlueprint,
  createFrontendPlugin,
  fetchApiRef,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import TriggersIcon from '@material-ui/icons/NotificationsActive';
import { DecisionCardBlueprint } from '@xops/plugin-xops-adr-react';
import { createSubPages, createTabbedPage } from '@xops/plugin-xops-home-react';
import { triggersApiRef } from './api/TriggersApi';
import { TriggersClient } from './api/TriggersClient';
import { NoSuchPage } from './components/NoSuchPage';
import { homeExtensions } from './home/extensions';
import {
  recordRouteRef,
  rootRouteRef,
  ruleRouteRef,
  templateRouteRef,
} from './routes';
import { tabs } from './tabs';

const icon = <TriggersIcon fontSize="inherit" />;

const api = ApiBlueprint.make({
  params: define =>
    define({
      api: triggersApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new TriggersClient({ fetchApi }),
    }),
});

/** Draws the tabs; a trigger has a page of its own. */
const page = createTabbedPage({
  path: '/triggers',
  routeRef: rootRouteRef,
  title: 'Triggers',
  icon,
  NoSuchPage,
});

/** Without a route reference it has no place in the navigation. */
const rulePage = PageBlueprint.make({
  name: 'rule',
  params: {
    path: '/triggers/rules/:ruleId',
    title: 'Triggers',
    icon,
    loader: () =>
      import('./components/rule/TriggerPages').then(it => <it.TriggerPages />),
  },
});

const newRulePage = PageBlueprint.make({
  name: 'new-rule',
  params: {
    path: '/triggers/rules/new',
    title: 'Triggers',
    icon,
    loader: () =>
      import('./components/form/RuleFormPage').then(it => <it.RuleFormPage />),
  },
});

const newRule = PluginHeaderActionBlueprint.make({
  name: 'new',
  params: {
    loader: () =>
      import('./components/form/NewRuleButton').then(it => (
        <it.NewRuleButton />
      )),
  },
});

/** Where triggers can come from: entities with decisions, and whoever owns them. */
const entityCard = EntityCardBlueprint.make({
  name: 'triggers',
  params: {
    filter: {
      $any: [
        { 'metadata.annotations.backstage.io/adr-location': { $exists: true } },
        { kind: 'group' },
      ],
    },
    loader: () =>
      import('./components/entity/EntityTriggersCard').then(it => (
        <it.EntityTriggersCard />
      )),
  },
});

const decisionCard = DecisionCardBlueprint.make({
  name: 'triggers',
  params: {
    title: 'Triggers now',
    loader: () =>
      import('./components/cards/DecisionTriggers').then(
        it => it.DecisionTriggers,
      ),
  },
});

export default createFrontendPlugin({
  pluginId: 'xops-triggers',
  title: 'Triggers',
  icon,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, rule: ruleRouteRef },
  externalRoutes: { template: templateRouteRef, record: recordRouteRef },
  extensions: [
    api,
    page,
    ...createSubPages(tabs),
    rulePage,
    newRulePage,
    newRule,
    entityCard,
    decisionCard,
    ...homeExtensions,
  ],
});
