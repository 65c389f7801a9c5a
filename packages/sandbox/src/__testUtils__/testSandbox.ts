import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startSandbox,
  type Sandbox,
  type SandboxOptions,
} from '../startSandbox';

export const TOKEN = 'token-of-the-portal';
export const READ_TOKEN = 'token-that-may-only-read';
export const USER = 'portal-bot';
export const ORGANIZATION = 'demo';

export interface TestSandbox {
  sandbox: Sandbox;
  folder: string;
  /** What was logged as a warning or an error. */
  complaints: string[];
  close: () => Promise<void>;
}

/** A sandbox in a folder of its own, whose path holds a blank. */
export async function startTestSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<TestSandbox> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'sand box-')));
  const complaints: string[] = [];
  const complain = (message: string) => {
    complaints.push(message);
  };
  const sandbox = await startSandbox({
    port: 0,
    user: USER,
    token: TOKEN,
    readToken: READ_TOKEN,
    organization: ORGANIZATION,
    logger: { info: () => {}, warn: complain, error: complain },
    ...options,
    folder,
  });
  return {
    sandbox,
    folder,
    complaints,
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An ordinary user with a token, who belongs to nothing. */
export async function addOutsider({ host }: Sandbox): Promise<string> {
  const secret = 'token-of-an-outsider';
  await host.accounts.addUser({
    login: 'outsider',
    fullName: 'Out Sider',
    email: 'outsider@example.com',
    isAdmin: false,
  });
  await host.accounts.setToken({
    name: 'own',
    login: 'outsider',
    scopes: ['all'],
    secret,
  });
  return secret;
}
