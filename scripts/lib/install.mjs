import fs from 'node:fs';
import path from 'node:path';
import { hashFiles, readStamp, writeStamp } from './hash.mjs';
import { inRoot, root } from './paths.mjs';
import { runNode } from './run.mjs';
import { step } from './say.mjs';
import { explainDownload, yarnEnvironment } from './toolchain.mjs';

/** The package folders of the workspace. */
export function packageFolders() {
  return ['packages', 'plugins'].flatMap(group =>
    fs
      .readdirSync(inRoot(group))
      .map(name => inRoot(group, name))
      .filter(folder => fs.existsSync(path.join(folder, 'package.json')))
      .sort(),
  );
}

/**
 * Installs the packages of yarn.lock, unless nothing changed since the last time.
 *
 * @param {{ node: string, yarn: string, env: object }} toolchain
 */
export async function ensureInstalled({ node, yarn, env }) {
  const stampFile = inRoot('node_modules/.xops-installed');
  const inputs = [
    inRoot('package.json'),
    inRoot('yarn.lock'),
    inRoot('.yarnrc.yml'),
    ...packageFolders().map(folder => path.join(folder, 'package.json')),
  ];
  const wanted = hashFiles(root, inputs, path.relative(root, yarn));
  if (readStamp(stampFile) === wanted) {
    return;
  }
  fs.rmSync(stampFile, { force: true });
  let phase = 'starting';
  await step(
    'Installing packages (about a minute the first time)',
    async () => {
      const { code, tail } = await runNode(
        node,
        [yarn, 'install', '--immutable'],
        {
          cwd: root,
          env: await yarnEnvironment(env),
          onLine: line => {
            phase = line.match(/┌ (.+ step)/)?.[1].toLowerCase() ?? phase;
          },
        },
      );
      if (code !== 0) {
        throw explainDownload('Installing the packages', tail);
      }
    },
    () => phase,
  );
  writeStamp(stampFile, wanted);
}
