import { createPermission } from '@backstage/plugin-permission-common';

/** Read what golden paths created. */
export const goldenPathsReadPermission = createPermission({
  name: 'xops.goldenPaths.read',
  attributes: { action: 'read' },
});

/**
 * Report what a run created. Only services may; asking for it as well lets an
 * operator narrow an external token by its access restrictions.
 */
export const goldenPathsReportPermission = createPermission({
  name: 'xops.goldenPaths.report',
  attributes: { action: 'create' },
});

/** Every permission of this context. */
export const goldenPathsPermissions = [
  goldenPathsReadPermission,
  goldenPathsReportPermission,
];
