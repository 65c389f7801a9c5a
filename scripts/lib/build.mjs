import fs from 'node:fs';
import path from 'node:path';
import { filesUnder, hashFiles, readStamp, writeStamp } from './hash.mjs';
import { packageFolders } from './install.mjs';
import { inRoot, root } from './paths.mjs';
import { runNode } from './run.mjs';
import { Explained, step } from './say.mjs';

/** The folders of `packages/app` and of every package of ours that it needs. */
function appFolders() {
  const byName = new Map(
    packageFolders().map(folder => {
      const manifest = JSON.parse(
        fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
      );
      return [manifest.name, { folder, manifest }];
    }),
  );
  const found = new Set();
  const visit = name => {
    const entry = byName.get(name);
    if (entry && !found.has(entry.folder)) {
      found.add(entry.folder);
      Object.keys(entry.manifest.dependencies ?? {}).forEach(visit);
    }
  };
  visit('app');
  return [...found].sort();
}

/** Builds the app into packages/app/dist, unless nothing that goes into it changed. */
export async function ensureAppBuilt({ env, node }) {
  const dist = inRoot('packages/app/dist');
  const stampFile = path.join(dist, '.xops-built');
  const inputs = [
    inRoot('yarn.lock'),
    inRoot('app-config.yaml'),
    ...appFolders()
      .flatMap(filesUnder)
      .filter(file => !/\.test\.tsx?$|e2e-tests/.test(file)),
    ...packageFolders()
      .map(folder => path.join(folder, 'config.d.ts'))
      .filter(fs.existsSync),
  ];
  const wanted = hashFiles(root, inputs);
  if (readStamp(stampFile) === wanted) {
    return;
  }
  fs.rmSync(stampFile, { force: true });
  await step('Building the app (about a minute)', async () => {
    const { code, tail } = await runNode(
      node,
      [
        inRoot('node_modules/@backstage/cli/bin/backstage-cli'),
        'package',
        'build',
      ],
      {
        cwd: inRoot('packages/app'),
        env: { ...env, NODE_ENV: 'production', CI: '' },
      },
    );
    if (code !== 0) {
      throw new Explained(`The app could not be built:\n\n${tail}`);
    }
  });
  writeStamp(stampFile, wanted);
}
