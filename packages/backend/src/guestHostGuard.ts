import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { endLongPolls } from './endLongPolls';

const guestKey = 'auth.providers.guest';
const localNames = ['localhost', '127.0.0.1', '[::1]'];

function isLocal(host: string): boolean {
  const address = `http://${host}`;
  return (
    URL.canParse(address) && localNames.includes(new URL(address).hostname)
  );
}

/**
 * The backend's HTTP router, which answers requests for the machine's own names
 * alone while guest sign-in is configured. A page on the web can let a name of
 * its own resolve to 127.0.0.1 (DNS rebinding), and would be signed in like the
 * guest. Health is told to anybody.
 */
export const guestHostGuard = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults, config, healthRouter, lifecycle }) {
    app.use(endLongPolls(lifecycle));
    if (config.has(guestKey)) {
      app.use(healthRouter);
      app.use((request, response, next) => {
        if (isLocal(request.headers.host ?? '')) {
          next();
          return;
        }
        response
          .status(421)
          .type('text/plain')
          .send(
            `While '${guestKey}' is configured, the portal answers at localhost, 127.0.0.1 and [::1] only.\n`,
          );
      });
    }
    applyDefaults();
  },
});
