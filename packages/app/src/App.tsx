import { createApp } from '@backstage/frontend-defaults';
import { templateCardModule } from '@xops/plugin-xops-golden-paths/alpha';
import { navigationModule } from './navigation/navigationModule';
import { signInModule } from './signIn/signInModule';
import { themeModule } from './theme/themeModule';

/** Plugins are found by `app.packages: all`; modules of the app are listed here. */
export const app = createApp({
  features: [navigationModule, signInModule, templateCardModule, themeModule],
});
