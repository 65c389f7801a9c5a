import { tryPort } from '../../scripts/lib/data.mjs';
import { require } from '../path/sources.mjs';

const { createBackend } = require('@backstage/backend-defaults');
const {
  createServiceFactory,
  coreServices,
} = require('@backstage/backend-plugin-api');
const { ConfigReader } = require('@backstage/config');

export const TOKEN = 'for-this-run-only-0123456789';

const ignore = () => {};
const silent = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: ignore,
  child: () => silent,
};

/** A backend with one plugin, the services beside it and its own configuration under `xops`, over a database. */
export async function startPlugin({ database, features, pluginId, xops }) {
  const port = await tryPort(0);
  const baseUrl = `http://127.0.0.1:${port}`;
  const config = new ConfigReader({
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { host: '127.0.0.1', port },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token: TOKEN, subject: 'benchmark' } },
        ],
      },
    },
    xops,
  });
  const backend = createBackend();
  backend.add(
    createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  );
  backend.add(
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => silent,
    }),
  );
  features.forEach(feature => backend.add(feature));
  await backend.start();
  return { url: `${baseUrl}/api/${pluginId}/v1`, stop: () => backend.stop() };
}
