import {
  createFrontendPlugin,
  createRouteRef,
  createSubRouteRef,
  PageBlueprint,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { useLocation } from 'react-router-dom';

function Address() {
  const { pathname, search } = useLocation();
  return <p>{`${pathname}${search}`}</p>;
}

/** A page that shows its own address, where another plugin's page would be. */
export function standInPage(path: string, routeRef: RouteRef) {
  return PageBlueprint.make({
    params: {
      path,
      routeRef,
      title: 'Elsewhere',
      loader: async () => <Address />,
    },
  });
}

const createPage = createRouteRef();

/** Stands where the scaffolder's pages would be, at `/create`. */
export const scaffolderStandIn = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: {
    root: createPage,
    ongoingTask: createSubRouteRef({
      parent: createPage,
      path: '/tasks/:taskId',
    }),
    selectedTemplate: createSubRouteRef({
      parent: createPage,
      path: '/templates/:namespace/:templateName',
    }),
  },
  extensions: [standInPage('/create', createPage)],
});
