import { createPermission } from '@backstage/plugin-permission-common';

/** Read what golden paths created. */
export const goldenPathsReadPermission = createPermission({
  name: 'xops.goldenPaths.read',
  attributes: { action: 'read' },
});

/** Every permission of this context. */
export const goldenPathsPermissions = [goldenPathsReadPermission];
