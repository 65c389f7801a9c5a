import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const encoded = value =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

const guest = 'user:default/guest';

/** The browser reads when a token ends, and nobody here checks its signature. */
const token = [
  encoded({ alg: 'none' }),
  encoded({ sub: guest, ent: [guest], exp: 4_000_000_000 }),
  'unsigned',
].join('.');

/** What Backstage's own pages ask of its own backends. */
const ALWAYS = {
  '/api/auth/guest/refresh': {
    profile: {},
    providerInfo: {},
    backstageIdentity: {
      token,
      identity: {
        type: 'user',
        userEntityRef: guest,
        ownershipEntityRefs: [guest],
      },
    },
  },
  '/api/catalog/entity-facets': { facets: {} },
  '/api/catalog/entities/by-refs': { items: [] },
  '/api/catalog/entities/by-query': { items: [], totalItems: 0, pageInfo: {} },
};

/**
 * Serves a built app, and answers of a backend that is not there.
 *
 * @param {{ folder: string, port: number, answers: Record<string, unknown> }} options
 *   `folder`: the build; `answers`: JSON by path
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function serveApp({ folder, port, answers }) {
  const all = { ...ALWAYS, ...answers };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) {
      const answer = all[pathname];
      response.writeHead(answer === undefined ? 404 : 200, {
        'content-type': 'application/json',
      });
      response.end(
        JSON.stringify(answer ?? { error: { message: 'Not here' } }),
      );
      return;
    }
    const asked = path.join(folder, path.normalize(pathname));
    const file =
      fs.existsSync(asked) && fs.statSync(asked).isFile()
        ? asked
        : path.join(folder, 'index.html');
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise(resolve => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
