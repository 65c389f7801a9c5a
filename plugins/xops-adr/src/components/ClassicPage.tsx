import { createClassicPage } from '@xops/plugin-xops-home-react';
import { rootRouteRef } from '../routes';
import { tabs } from '../tabs';
import { DecisionActions } from './actions/DecisionActions';
import { NoSuchPage } from './missing/NoSuchPage';

/** All pages of decisions. */
export const ClassicPage = createClassicPage({
  title: 'Decisions',
  routeRef: rootRouteRef,
  tabs,
  pages: [
    {
      path: ':kind/:namespace/:name/*',
      loader: () => import('./record/RecordPage').then(it => it.RecordPage),
    },
  ],
  action: <DecisionActions steps={['new']} />,
  NoSuchPage,
});
