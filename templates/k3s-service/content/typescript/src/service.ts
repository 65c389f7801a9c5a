import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { Config } from './config.ts';
import { createHealth, type Check } from './health.ts';
import type { Logger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { createRouter, type Routes } from './router.ts';

export interface ServiceOptions {
  readonly config: Config;
  readonly logger: Logger;
  /** What the service answers beside its own health. */
  readonly routes: Routes;
  /** What must answer before the service is ready, by name. */
  readonly checks?: Readonly<Record<string, Check>>;
}

export interface Service {
  readonly port: number;
  readonly metricsPort: number;
  /** Takes no new request, lets those under way end, then cuts the rest. */
  stop(): Promise<void>;
}

/** Starts the service and its metrics; resolves when both listen. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { config, logger, checks = {} } = options;
  const metrics = createMetrics();
  const health = createHealth(checks, logger);

  const main = createServer(
    createRouter({
      routes: { ...options.routes, ...health.routes },
      logger,
      observe: metrics.observe,
    }),
  );
  const observability = createServer(
    createRouter({
      routes: {
        'GET /metrics': async () => ({
          status: 200,
          body: await metrics.text(),
          contentType: metrics.contentType,
        }),
      },
      logger,
    }),
  );

  const port = await listen(main, config.port);
  const metricsPort = await listen(observability, config.metricsPort);
  logger.info('listening', { port, metricsPort });

  return {
    port,
    metricsPort,
    async stop() {
      health.stop();
      await drain(main, config.drainMilliseconds);
      await drain(observability, 0);
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection whose request has ended would be kept for the next one.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}
