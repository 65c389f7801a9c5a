import type { Logger } from './logger.ts';
import type { Routes } from './router.ts';

/** Resolves when what the service depends on answers, rejects otherwise. */
export type Check = () => Promise<void>;

export interface Health {
  readonly routes: Routes;
  /** From now on the service says that it is not ready. */
  stop(): void;
}

/**
 * `/healthz`: the process is alive; a failure restarts it, so it asks nobody
 * else. `/readyz`: it can serve; it fails while stopping and while a check fails.
 */
export function createHealth(
  checks: Readonly<Record<string, Check>>,
  logger: Logger,
): Health {
  let stopping = false;
  return {
    stop() {
      stopping = true;
    },
    routes: {
      'GET /healthz': () => ({ status: 200, body: { status: 'ok' } }),
      'GET /readyz': async () => {
        if (stopping) {
          return { status: 503, body: { status: 'stopping' } };
        }
        const failed = await findFailures(checks, logger);
        return Object.keys(failed).length === 0
          ? { status: 200, body: { status: 'ready' } }
          : { status: 503, body: { status: 'not ready', failed } };
      },
    },
  };
}

async function findFailures(
  checks: Readonly<Record<string, Check>>,
  logger: Logger,
): Promise<Record<string, string>> {
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await check();
        return [];
      } catch (error) {
        // The reason may name hosts and users, so it is not in the answer.
        logger.warn('check failed', { check: name, error });
        return [[name, 'unreachable'] as const];
      }
    }),
  );
  return Object.fromEntries(results.flat());
}
