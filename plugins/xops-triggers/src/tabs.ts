import type { PageTab } from '@xops/plugin-xops-home-react';

/** The tabs of the page "Triggers". */
export const tabs: PageTab[] = [
  {
    path: 'rules',
    title: 'Rules',
    loader: () =>
      import('./components/rules/RulesPage').then(it => it.RulesPage),
  },
  {
    path: 'mandates',
    title: 'Mandates',
    loader: () =>
      import('./components/mandates/MandatesPage').then(it => it.MandatesPage),
  },
  {
    path: 'unbound',
    title: 'Unbound',
    loader: () =>
      import('./components/unbound/UnboundPage').then(it => it.UnboundPage),
  },
  {
    path: 'history',
    title: 'History',
    loader: () =>
      import('./components/history/HistoryPage').then(it => it.HistoryPage),
  },
];
