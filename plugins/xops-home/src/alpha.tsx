import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
  PluginHeaderActionBlueprint,
} from '@backstage/frontend-plugin-api';
import HomeIcon from '@material-ui/icons/Home';
import {
  HomeAttentionBlueprint,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { createPageRouteRef, rootRouteRef } from './routes';

const { tile } = HomeTileBlueprint.dataRefs;
const { source } = HomeAttentionBlueprint.dataRefs;

const page = PageBlueprint.makeWithOverrides({
  inputs: {
    tiles: createExtensionInput([tile]),
    attention: createExtensionInput([source]),
  },
  factory: (originalFactory, { inputs }) =>
    originalFactory({
      path: '/',
      routeRef: rootRouteRef,
      title: 'Home',
      icon: <HomeIcon fontSize="inherit" />,
      loader: async () => {
        const { HomePage } = await import('./components/HomePage');
        return (
          <HomePage
            tiles={inputs.tiles.map(input => input.get(tile))}
            attention={inputs.attention.map(input => input.get(source))}
          />
        );
      },
    }),
});

const create = PluginHeaderActionBlueprint.make({
  name: 'create',
  params: {
    loader: async () => {
      const { CreateButton } = await import('./components/CreateButton');
      return <CreateButton />;
    },
  },
});

export default createFrontendPlugin({
  pluginId: 'xops-home',
  title: 'Home',
  icon: <HomeIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { create: createPageRouteRef },
  extensions: [page, create],
});
