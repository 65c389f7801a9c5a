import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import { createGitRouter } from './api/gitRouter';
import { createApi } from './api/router';
import { GitHost, type Logger } from './host/GitHost';
import { localHostsOnly } from './localHostsOnly';
import { settleAll } from './host/pulls';
import { ensureAccounts } from './ensureAccounts';
import {
  WebhookSender,
  type WebhookSenderOptions,
} from './webhooks/WebhookSender';
import { createPages } from './web/router';

export interface SandboxOptions {
  /** Everything is kept here; made when it is missing. */
  folder: string;
  /** 0 takes a free one. */
  port: number;
  /** Site administrator, and owner of the organization. */
  user: string;
  token: string;
  /** Of the same user, with scopes that only read. */
  readToken?: string;
  organization: string;
  logger: Logger;
  webhooks?: WebhookSenderOptions;
}

export interface Sandbox {
  /** `http://localhost:3000`, without a slash at the end. */
  url: string;
  host: GitHost;
  /** From now on `/api/healthz` says that all is well. */
  ready(): void;
  close(): Promise<void>;
}

/** A Git host with Gitea's API on 127.0.0.1. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { folder, logger } = options;
  const host = await GitHost.open({ folder, logger });
  await ensureAccounts(host, options);
  const health = { isReady: false };
  const app = createApp(host, health);
  const server = createServer(app);
  const port = await listen(server, options.port);
  host.baseUrl = `http://localhost:${port}`;
  const sender = new WebhookSender(host, options.webhooks);
  sender.listen();
  await settleAll(host, options.user);

  return {
    url: host.baseUrl,
    host,
    ready: () => {
      health.isReady = true;
    },
    close: async () => {
      sender.close();
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await host.close();
      await closed;
    },
  };
}

function createApp(host: GitHost, health: { isReady: boolean }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(localHostsOnly());
  app.get('/api/healthz', (_request, response) => {
    response
      .status(health.isReady ? 200 : 503)
      .json({ status: health.isReady ? 'pass' : 'starting' });
  });
  app.use('/api/v1', createApi(host));
  app.use(createGitRouter(host));
  app.use(createPages(host));
  return app;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', error =>
      reject(
        'code' in error && error.code === 'EADDRINUSE'
          ? new Error(
              `The sandbox cannot listen on 127.0.0.1:${port}: another program uses that port. Stop it, or choose another with XOPS_SANDBOX_PORT.`,
            )
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
