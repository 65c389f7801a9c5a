import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'xops-home' });

/** Where new things are created; the scaffolder's page by default. */
export const createPageRouteRef = createExternalRouteRef({
  id: 'create',
  optional: true,
  defaultTarget: 'scaffolder.root',
});
