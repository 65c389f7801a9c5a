import { Pool } from 'pg';
import type { Check } from './health.ts';
import type { Logger } from './logger.ts';

const CONNECT_MILLISECONDS = 2_000;
const QUERY_MILLISECONDS = 5_000;

export interface Database {
  readonly pool: Pool;
  /** Rejects when PostgreSQL cannot be reached or does not answer in time. */
  readonly check: Check;
  close(): Promise<void>;
}

/** Opens a pool of connections; none is made before the first query. */
export function openDatabase(
  url: string | undefined,
  logger: Logger,
): Database {
  if (!url || !URL.canParse(url)) {
    throw new Error(
      'DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    );
  }
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    query_timeout: QUERY_MILLISECONDS,
  });
  // Without a listener, a lost idle connection would end the process.
  pool.on('error', error => logger.warn('lost a connection', { error }));
  return {
    pool,
    async check() {
      await pool.query('SELECT 1');
    },
    close: () => pool.end(),
  };
}
