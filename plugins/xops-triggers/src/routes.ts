import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'xops-triggers' });

/** One trigger; the route encodes the rule's id. */
export const ruleRouteRef = createSubRouteRef({
  id: 'xops-triggers-rule',
  parent: rootRouteRef,
  path: '/rules/:ruleId',
});

/** The form of one template; the scaffolder's by default. */
export const templateRouteRef = createExternalRouteRef({
  id: 'template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/** A decision record by its entity, without the record's own path; that of `xops-adr` by default. */
export const recordRouteRef = createExternalRouteRef({
  id: 'record',
  optional: true,
  params: ['kind', 'namespace', 'name'],
  defaultTarget: 'xops-adr.record',
});
