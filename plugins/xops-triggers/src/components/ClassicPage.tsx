import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { type ComponentType, lazy } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { rootRouteRef } from '../routes';
import { NewRuleButton } from './form/NewRuleButton';

const TriggerPages = lazy(() =>
  import('./rule/TriggerPages').then(it => ({ default: it.TriggerPages })),
);
const RuleFormPage = lazy(() =>
  import('./form/RuleFormPage').then(it => ({ default: it.RuleFormPage })),
);

type Tab = { id: string; label: string; Content: ComponentType };

const TABS: Tab[] = [
  {
    id: 'rules',
    label: 'Rules',
    Content: lazy(() =>
      import('./rules/RulesPage').then(it => ({ default: it.RulesPage })),
    ),
  },
  {
    id: 'mandates',
    label: 'Mandates',
    Content: lazy(() =>
      import('./mandates/MandatesPage').then(it => ({
        default: it.MandatesPage,
      })),
    ),
  },
  {
    id: 'unbound',
    label: 'Unbound',
    Content: lazy(() =>
      import('./unbound/UnboundPage').then(it => ({ default: it.UnboundPage })),
    ),
  },
  {
    id: 'history',
    label: 'History',
    Content: lazy(() =>
      import('./history/HistoryPage').then(it => ({ default: it.HistoryPage })),
    ),
  },
];

/** All pages of triggers under one address, with header and tabs, which the classic system leaves to a page. */
export function ClassicPage() {
  return (
    <Page themeId="tool">
      <Header title="Triggers">
        <NewRuleButton />
      </Header>
      <ClassicTabs />
      <Routes>
        {TABS.map(({ id, Content }) => (
          <Route key={id} path={id} element={<Content />} />
        ))}
        <Route path="rules/new" element={<RuleFormPage />} />
        <Route path="rules/:ruleId/*" element={<TriggerPages />} />
        <Route path="*" element={<Navigate to={TABS[0].id} replace />} />
      </Routes>
    </Page>
  );
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
