import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { type ComponentType, lazy } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
} from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { DecisionActions } from './actions/DecisionActions';

const RecordPage = lazy(() =>
  import('./record/RecordPage').then(it => ({ default: it.RecordPage })),
);

const NoSuchPage = lazy(() =>
  import('./missing/NoSuchPage').then(it => ({ default: it.NoSuchPage })),
);

type Tab = { id: string; label: string; Content: ComponentType };

const TABS: Tab[] = [
  {
    id: 'records',
    label: 'All',
    Content: lazy(() =>
      import('./records/RecordsPage').then(it => ({ default: it.RecordsPage })),
    ),
  },
  {
    id: 'graph',
    label: 'Graph',
    Content: lazy(() =>
      import('./graph/GraphPage').then(it => ({ default: it.GraphPage })),
    ),
  },
  {
    id: 'reviews',
    label: 'Reviews',
    Content: lazy(() =>
      import('./reviews/ReviewsPage').then(it => ({ default: it.ReviewsPage })),
    ),
  },
  {
    id: 'findings',
    label: 'Findings',
    Content: lazy(() =>
      import('./findings/FindingsPage').then(it => ({
        default: it.FindingsPage,
      })),
    ),
  },
  {
    id: 'sources',
    label: 'Sources',
    Content: lazy(() =>
      import('./sources/SourcesPage').then(it => ({ default: it.SourcesPage })),
    ),
  },
];

/** All pages of decisions under one address, with header and tabs, which the classic system leaves to a page. */
export function ClassicPage() {
  return (
    <Page themeId="tool">
      <Header title="Decisions">
        <DecisionActions steps={['new']} />
      </Header>
      <ClassicTabs />
      <Routes>
        {TABS.map(({ id, Content }) => (
          <Route key={id} path={id} element={<Content />} />
        ))}
        <Route path=":kind/:namespace/:name/*" element={<RecordPage />} />
        <Route index element={<Navigate to={TABS[0].id} replace />} />
        <Route path="*" element={<UnknownPage />} />
      </Routes>
    </Page>
  );
}

function UnknownPage() {
  const { '*': path = '' } = useParams();
  return <NoSuchPage path={path} />;
}

function ClassicTabs() {
  const root = useRouteRef(rootRouteRef)();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const chosen = TABS.findIndex(({ id }) => pathname === `${root}/${id}`);
  return (
    <HeaderTabs
      tabs={TABS.map(({ id, label }) => ({ id, label }))}
      selectedIndex={Math.max(chosen, 0)}
      onChange={index => navigate(`${root}/${TABS[index].id}`)}
    />
  );
}
