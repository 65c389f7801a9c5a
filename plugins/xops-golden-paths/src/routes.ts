import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'xops-golden-paths' });

/** Where new things are created; the scaffolder's page by default. */
export const createPageRouteRef = createExternalRouteRef({
  id: 'create',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** The form of one template; the scaffolder's by default. */
export const formRouteRef = createExternalRouteRef({
  id: 'form',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** One run of the scaffolder. */
export const runRouteRef = createExternalRouteRef({
  id: 'run',
  optional: true,
  params: ['taskId'],
  defaultTarget: 'scaffolder.ongoingTask',
});
