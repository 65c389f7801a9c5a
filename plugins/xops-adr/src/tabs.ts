import type { PageTab } from '@xops/plugin-xops-home-react';

/** The tabs of the page "Decisions". */
export const tabs: PageTab[] = [
  {
    path: 'records',
    title: 'All',
    loader: () =>
      import('./components/records/RecordsPage').then(it => it.RecordsPage),
  },
  {
    path: 'graph',
    title: 'Graph',
    loader: () =>
      import('./components/graph/GraphPage').then(it => it.GraphPage),
  },
  {
    path: 'reviews',
    title: 'Reviews',
    loader: () =>
      import('./components/reviews/ReviewsPage').then(it => it.ReviewsPage),
  },
  {
    path: 'findings',
    title: 'Findings',
    loader: () =>
      import('./components/findings/FindingsPage').then(it => it.FindingsPage),
  },
  {
    path: 'sources',
    title: 'Sources',
    loader: () =>
      import('./components/sources/SourcesPage').then(it => it.SourcesPage),
  },
];
