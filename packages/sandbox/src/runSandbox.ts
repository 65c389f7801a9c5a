import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureOrganizationHook } from './ensureOrganizationHook';
import { readEnvironment } from './environment';
import { seedOrganisation } from './organisation/seedOrganisation';
import { startSandbox, type Sandbox } from './startSandbox';

const ORGANIZATION = 'xops-demo';

const logger = {
  info: (message: string) => console.log(message),
  warn: (message: string) => console.warn(message),
  error: (message: string) => console.error(message),
};

/** The program: starts, makes the demo organization the first time, and ends on a signal. */
export async function runSandbox(
  variables: Record<string, string | undefined>,
): Promise<void> {
  const stop = new AbortController();
  let sandbox: Sandbox | undefined;
  const end = async () => {
    stop.abort(new Error('The sandbox was told to stop'));
    await sandbox?.close();
  };
  process.once('SIGTERM', () => void end());
  process.once('SIGINT', () => void end());

  try {
    const environment = readEnvironment(variables);
    const folder = join(environment.XOPS_DATA, 'sandbox');
    sandbox = await startSandbox({
      folder,
      port: environment.XOPS_SANDBOX_PORT,
      user: environment.XOPS_SANDBOX_USER,
      token: environment.XOPS_SANDBOX_TOKEN,
      readToken: environment.XOPS_SANDBOX_READ_TOKEN,
      organization: ORGANIZATION,
      logger,
    });
    const { url, host } = sandbox;
    const mark = join(folder, 'organisation-is-made');
    if (!existsSync(mark)) {
      await seedOrganisation({
        baseUrl: url,
        token: environment.XOPS_SANDBOX_TOKEN,
        user: environment.XOPS_SANDBOX_USER,
        dataFolder: folder,
        portalUrl: environment.XOPS_PORTAL_URL,
        webhookSecret: environment.XOPS_SANDBOX_WEBHOOK_SECRET,
        logger,
        signal: stop.signal,
      });
      await writeFile(mark, '');
    }
    await ensureOrganizationHook(host, {
      organization: ORGANIZATION,
      portalUrl: environment.XOPS_PORTAL_URL,
      secret: environment.XOPS_SANDBOX_WEBHOOK_SECRET,
    });
    sandbox.ready();
    logger.info(`The demo Git host is ready: ${url}/${ORGANIZATION}`);
  } catch (error) {
    if (!stop.signal.aborted) {
      logger.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    }
    await end();
  }
}
