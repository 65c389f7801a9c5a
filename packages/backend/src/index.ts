import { createBackend } from '@backstage/backend-defaults';
import { guestHostGuard } from './guestHostGuard';

const backend = createBackend();

backend.add(guestHostGuard);

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-microsoft-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-oidc-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-gitea'));
backend.add(import('@backstage/plugin-catalog-backend-module-github'));
backend.add(import('@backstage/plugin-catalog-backend-module-gitlab'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@xops/plugin-catalog-backend-module-gitea-scm-events'));
backend.add(import('@xops/plugin-catalog-backend-module-xops-golden-paths'));

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-events-backend-module-github'));
backend.add(import('@backstage/plugin-events-backend-module-gitlab'));
backend.add(import('@xops/plugin-events-backend-module-gitea'));

backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@xops/plugin-permission-backend-module-xops'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(import('@xops/plugin-scaffolder-backend-module-xops'));
backend.add(import('@xops/plugin-scaffolder-backend-module-xops-workspace'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@xops/plugin-search-backend-module-xops-adr'));

backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@xops/plugin-xops-adr-backend'));
backend.add(import('@xops/plugin-xops-golden-paths-backend'));
backend.add(import('@xops/plugin-xops-triggers-backend'));

backend.start().catch((error: unknown) => {
  // The framework has logged why; without this the process would live on and answer 503.
  process.stderr.write(`The backend could not start: ${error}\n`);
  process.exit(1);
});
