import type { RequestHandler } from 'express';

const LOCAL_NAMES = ['localhost', '127.0.0.1'];

/**
 * Refuses requests for any other name: a page on the web can let a name of its own resolve to
 * 127.0.0.1 (DNS rebinding), and would then read what opens here without signing in.
 */
export function localHostsOnly(): RequestHandler {
  return (request, response, next) => {
    const address = `http://${request.headers.host ?? ''}`;
    const name = URL.canParse(address) ? new URL(address).hostname : '';
    if (LOCAL_NAMES.includes(name)) {
      next();
      return;
    }
    response
      .status(421)
      .type('text/plain')
      .send('The sandbox answers at localhost and 127.0.0.1 only.\n');
  };
}
