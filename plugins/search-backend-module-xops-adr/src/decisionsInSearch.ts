import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { searchModuleAdr } from './module';
import { searchPermissions } from './searchPermissions';

/**
 * Decision records in the portal's search, each for those alone who may read
 * it. A permissions service that the backend adds itself goes before the one
 * given here.
 */
export const decisionsInSearch = createBackendFeatureLoader({
  loader: () => [searchModuleAdr, searchPermissions],
});
