import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { Explained } from './say.mjs';

/** Raised when an older portal could no longer read the folder. */
const DATA_VERSION = 1;

/** Resolves when `port` of 127.0.0.1 can be listened on; 0 finds a free one. */
export function tryPort(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

/** Refuses a `PORT` that is no port or cannot be listened on. */
export async function requirePort(port) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Explained(
      `PORT=${port} is not a port; it must be a number from 1 to 65535.`,
    );
  }
  try {
    await tryPort(number);
  } catch (error) {
    throw new Explained(
      error.code === 'EADDRINUSE'
        ? `Port ${number} is in use by another program. Stop it, or choose another port: PORT=${
            number + 1
          } npm start`
        : `Port ${number} cannot be opened (${error.code}). Choose another port: PORT=8007 npm start`,
    );
  }
}

/** The demo's Git host keeps its port, since commits and the catalog hold its address. */
export async function requireSandboxPort(port, portalPort) {
  if (port === Number(portalPort)) {
    throw new Explained(
      `Port ${port} is kept by the demo's Git host. Choose another one for the portal: PORT=${
        port + 1
      } npm start`,
    );
  }
  try {
    await tryPort(port);
  } catch (error) {
    throw new Explained(
      `Port ${port}, on which the demo's Git host lives, cannot be opened (${error.code}). Perhaps a portal is running on this data folder already. Stop the program that uses the port, or make the demo anew on another port: npm start -- --reset-demo`,
    );
  }
}

function writeJson(file, value) {
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(value, undefined, 2)}\n`, {
    mode: 0o600,
  });
  fs.renameSync(`${file}.new`, file);
}

function prepareFolder(folder) {
  try {
    for (const name of ['', 'db', 'work', 'sandbox']) {
      fs.mkdirSync(path.join(folder, name), { recursive: true, mode: 0o700 });
    }
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new Explained(
      `The data folder ${folder} cannot be written (${error.code}). Choose another: XOPS_DATA=/path/to/folder npm start`,
    );
  }
}

function checkVersion(folder) {
  const file = path.join(folder, 'version');
  if (fs.existsSync(file)) {
    const found = Number(fs.readFileSync(file, 'utf8'));
    if (!(found <= DATA_VERSION)) {
      throw new Explained(
        `The data folder ${folder} was written by a newer version of the portal (data version ${found}, this one reads ${DATA_VERSION}). Update the checkout, or choose another folder with XOPS_DATA.`,
      );
    }
  }
  fs.writeFileSync(file, `${DATA_VERSION}\n`);
}

async function refuseWhileRunning(folder, file) {
  if (!fs.existsSync(file)) {
    return;
  }
  const { sandboxPort } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const answer = await fetch(`http://localhost:${sandboxPort}/api/healthz`, {
    signal: AbortSignal.timeout(2_000),
  })
    .then(response => response.json())
    .catch(() => undefined);
  if (answer?.status) {
    throw new Explained(
      `A portal is running on the data folder ${folder}. Stop it before the demo is made anew.`,
    );
  }
}

const secret = () => randomBytes(24).toString('base64url');

/**
 * Opens the data folder: makes it, refuses a newer one, and makes the demo's
 * credentials and port once.
 *
 * @returns {Promise<{ folder: string, demo: { sandboxPort: number, token: string, readToken: string, webhookSecret: string } }>}
 */
export async function openData({
  resetDemo = false,
  folder = path.resolve(process.env.XOPS_DATA || inRoot('.xops')),
} = {}) {
  prepareFolder(folder);
  checkVersion(folder);
  const file = path.join(folder, 'demo.json');
  if (resetDemo) {
    await refuseWhileRunning(folder, file);
    for (const name of ['sandbox', 'db', 'work', 'demo.json']) {
      fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    prepareFolder(folder);
  }
  if (!fs.existsSync(file)) {
    writeJson(file, {
      sandboxPort: await tryPort(0),
      token: secret(),
      readToken: secret(),
      webhookSecret: secret(),
    });
  }
  return { folder, demo: JSON.parse(fs.readFileSync(file, 'utf8')) };
}
