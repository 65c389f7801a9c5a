import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'xops-adr' });

/** A record by one of its entities; the record's own path follows. */
export const recordRouteRef = createSubRouteRef({
  id: 'xops-adr-record',
  parent: rootRouteRef,
  path: '/:kind/:namespace/:name',
});

/** The tab of an entity's page. */
export const entityContentRouteRef = createRouteRef({ id: 'xops-adr-entity' });

/** The form of one template; the scaffolder's by default. */
export const templateRouteRef = createExternalRouteRef({
  id: 'template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
