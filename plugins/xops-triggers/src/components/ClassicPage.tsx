import { createClassicPage } from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../routes';
import { tabs } from '../tabs';
import { NewRuleButton } from './form/NewRuleButton';
import { NoSuchPage } from './NoSuchPage';

/** All pages of triggers. */
export const ClassicPage = createClassicPage({
  title: 'Triggers',
  routeRef: rootRouteRef,
  tabs,
  pages: [
    {
      path: 'rules/new',
      loader: () => import('./form/RuleFormPage').then(it => it.RuleFormPage),
    },
    {
      path: 'rules/:ruleId/*',
      loader: () => import('./rule/TriggerPages').then(it => it.TriggerPages),
    },
  ],
  action: <NewRuleButton />,
  NoSuchPage,
});
