import fs from 'node:fs';
import path from 'node:path';
import { packageFolders } from './install.mjs';
import { inRoot } from './paths.mjs';
import { run, runNode } from './run.mjs';

export const manifestOf = folder =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** Runs a command; throws what it said when it fails. */
export async function must(what, command, args, options) {
  const { code, tail } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${what} failed:\n${tail}`);
  }
}

/** These packages, and all of ours that they need to run, each once. */
export function withSiblings(folders) {
  const byName = new Map(packageFolders().map(it => [manifestOf(it).name, it]));
  const found = new Set();
  const visit = folder => {
    if (!found.has(folder)) {
      found.add(folder);
      Object.keys(manifestOf(folder).dependencies ?? {})
        .flatMap(name => byName.get(name) ?? [])
        .forEach(visit);
    }
  };
  folders.forEach(visit);
  return [...found];
}

/** Builds packages as they are published. Their types must have been made by `tsc` before. */
export async function buildPackages({ folders, node, env }) {
  for (const folder of folders) {
    const { code, tail } = await runNode(
      node,
      [
        inRoot('node_modules/@backstage/cli/bin/backstage-cli'),
        'package',
        'build',
      ],
      { cwd: folder, env },
    );
    if (code !== 0) {
      throw new Error(`Building ${manifestOf(folder).name} failed:\n${tail}`);
    }
  }
}

/** Packs one package, built before, as it would be published. */
export async function packPackage({ folder, tarball, env }) {
  const { name } = manifestOf(folder);
  await must(`yarn pack of ${name}`, 'yarn', ['pack', '--out', tarball], {
    cwd: folder,
    env,
  });
}
