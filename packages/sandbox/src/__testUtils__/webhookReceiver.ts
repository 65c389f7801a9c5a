import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface WebhookReceiver {
  url: string;
  deliveries: Delivery[];
  /** Resolves when a delivery of the event has come whose body is wanted. */
  received: (
    event: string,
    isWanted?: (body: Record<string, unknown>) => boolean,
  ) => Promise<Delivery>;
  /** Answers with these statuses, one for each request, and with 200 after the last. */
  answerWith: (...statuses: number[]) => void;
  close: () => Promise<void>;
}

/** A portal that takes webhooks. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const deliveries: Delivery[] = [];
  const statuses: number[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      deliveries.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200).end('ok');
      waiting.forEach(look => look());
    });
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    deliveries,
    answerWith: (...next) => {
      statuses.push(...next);
    },
    received: (event, isWanted = () => true) =>
      new Promise(resolve => {
        const look = () => {
          const found = deliveries.find(
            ({ headers, body }) =>
              headers['x-gitea-event-type'] === event &&
              isWanted(JSON.parse(body)),
          );
          if (found) {
            waiting.delete(look);
            resolve(found);
          }
        };
        waiting.add(look);
        look();
      }),
    close: async () => {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
