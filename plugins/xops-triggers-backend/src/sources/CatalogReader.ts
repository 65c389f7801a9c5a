import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** The catalog, asked as the triggers themselves. */
export interface CatalogReader {
  auth: AuthService;
  catalog: CatalogService;
}

export async function asOurselves({ auth }: CatalogReader) {
  return { credentials: await auth.getOwnServiceCredentials() };
}
