import { RootLifecycleService } from '@backstage/backend-plugin-api';
import { IncomingMessage, ServerResponse } from 'node:http';

/** Where a subscriber of the events bus waits, for up to a minute each time. */
const waitingPath =
  /^\/api\/events\/bus\/v1\/subscriptions\/[^/]+\/events(\?|$)/;

/**
 * Ends what waits for the next event when the backend stops: the server closes
 * once every answer has come to its end, and these would hold it for a minute.
 */
export function endLongPolls(
  lifecycle: Pick<RootLifecycleService, 'addShutdownHook'>,
): (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void {
  const waiting = new Set<ServerResponse>();
  lifecycle.addShutdownHook(() => {
    waiting.forEach(response => response.destroy());
  });
  return (request, response, next) => {
    if (waitingPath.test(request.url ?? '')) {
      waiting.add(response);
      response.once('close', () => waiting.delete(response));
    }
    next();
  };
}
