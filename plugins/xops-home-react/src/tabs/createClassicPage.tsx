import { Header, HeaderTabs, Page } from '@backstage/core-components';
import { type RouteRef, useRouteRef } from '@backstage/core-plugin-api';
import { type ComponentType, lazy, type ReactNode } from 'react';
import {
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
} from 'react-router-dom';
import type { NoSuchPageProps } from '../components/KnownPages';
import type { PageTab } from './PageTab';

export type ClassicPageOptions = {
  title: string;
  routeRef: RouteRef;
  tabs: readonly PageTab[];
  /** Pages without a tab; the path may hold parameters: `rules/:ruleId/*`. */
  pages: readonly Omit<PageTab, 'title'>[];
  /** Stands in the header. */
  action?: ReactNode;
  /** Stands below the tabs at an address that nothing has; may be lazy. */
  NoSuchPage: ComponentType<NoSuchPageProps>;
};

const lazily = ({ path, loader }: Pick<PageTab, 'path' | 'loader'>) => ({
  path,
  Content: lazy(async () => ({ default: await loader() })),
});

/** All pages of a context under one address, with header and tabs, which the classic frontend system leaves to a page. */
export function createClassicPage(options: ClassicPageOptions) {
  const { title, routeRef, tabs, pages, action, NoSuchPage } = options;
  const contents = [...tabs, ...pages].map(lazily);

  function UnknownPage() {
    const { '*': path = '' } = useParams();
    return <NoSuchPage path={path} />;
  }

  return function ClassicPage() {
    return (
      <ClassicLayout
        title={title}
        root={useRouteRef(routeRef)()}
        tabs={tabs}
        action={action}
      >
        <Routes>
          {contents.map(({ path, Content }) => (
            <Route key={path} path={path} element={<Content />} />
          ))}
          <Route index element={<Navigate to={tabs[0].path} replace />} />
          <Route path="*" element={<UnknownPage />} />
        </Routes>
      </ClassicLayout>
    );
  };
}

type ClassicLayoutProps = Pick<
  ClassicPageOptions,
  'title' | 'tabs' | 'action'
> & {
  /** The page's address. */
  root: string;
  children: ReactNode;
};

function ClassicLayout(props: ClassicLayoutProps) {
  const { title, tabs, root, action, children } = props;
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const chosen = tabs.findIndex(({ path }) => pathname === `${root}/${path}`);
  return (
    <Page themeId="tool">
      <Header title={title}>{action}</Header>
      <HeaderTabs
        tabs={tabs.map(({ path, title: label }) => ({ id: path, label }))}
        selectedIndex={Math.max(chosen, 0)}
        onChange={index => navigate(`${root}/${tabs[index].path}`)}
      />
      {children}
    </Page>
  );
}
