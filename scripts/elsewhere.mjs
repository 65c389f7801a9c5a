// Proves that the packed frontend plugins work in a fresh Backstage app outside of this repository,
// on the new frontend system and on the classic one. Takes a few minutes, so `npm test` leaves it out:
//   node scripts/run.js elsewhere [plugin …]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tryPort } from './lib/data.mjs';
import {
  classicSystem,
  newSystem,
  writeFreshApp,
} from './lib/elsewhere/freshApp.mjs';
import { lookAt } from './lib/elsewhere/lookAt.mjs';
import { plugins } from './lib/elsewhere/plugins.mjs';
import { serveApp } from './lib/elsewhere/serveApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import {
  buildPackages,
  manifestOf,
  packPackage,
  withSiblings,
} from './lib/packing.mjs';
import { inRoot, root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { Explained, step } from './lib/say.mjs';
import { ensureToolchain, yarnEnvironment } from './lib/toolchain.mjs';

async function must(title, node, args, options) {
  await step(title, async () => {
    const { code, tail } = await runNode(node, args, options);
    if (code !== 0) {
      throw new Explained(`${title} failed:\n\n${tail}`);
    }
  });
}

function chosen(args) {
  const unknown = args.find(name => !plugins[name]);
  if (unknown) {
    throw new Explained(
      `Nothing is known of the plugin '${unknown}'; known are ${Object.keys(
        plugins,
      ).join(', ')} (scripts/lib/elsewhere/plugins.mjs).`,
    );
  }
  return (args.length > 0 ? args : Object.keys(plugins)).map(name => ({
    ...plugins[name],
    folder: inRoot('plugins', name),
    name: manifestOf(inRoot('plugins', name)).name,
  }));
}

/** Packs the plugins and all of ours that they need; tarballs by package name. */
async function packAll({ node, env }, wanted, folder) {
  const folders = withSiblings(wanted.map(it => it.folder));
  await must(
    'Types',
    node,
    [inRoot('node_modules/typescript/bin/tsc'), '--incremental', 'false'],
    { cwd: root, env },
  );
  await step('Building and packing the plugins', () =>
    buildPackages({ folders, node, env }),
  );
  const tarballs = {};
  for (const it of folders) {
    const tarball = path.join(folder, `${path.basename(it)}.tgz`);
    await packPackage({ folder: it, tarball, env });
    tarballs[manifestOf(it).name] = tarball;
  }
  return tarballs;
}

/** Builds the app from `source`, serves it and looks at its pages. */
async function prove(
  { node, env },
  { app, port, address, system, pages, source },
) {
  fs.mkdirSync(path.join(app, 'src'), { recursive: true });
  fs.writeFileSync(path.join(app, 'src/index.tsx'), source);
  await must(
    `Building it on the ${system} frontend system`,
    node,
    [
      path.join(app, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    { cwd: app, env: { ...env, NODE_ENV: 'production', CI: '' } },
  );
  const served = await serveApp({
    folder: path.join(app, 'dist'),
    port,
    answers: Object.assign({}, ...pages.map(it => it.answers)),
  });
  try {
    await lookAt({ address, pages, system });
  } finally {
    await served.close();
  }
}

export async function main(args) {
  const wanted = chosen(args);
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  const { env, node, yarn } = toolchain;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xops-elsewhere-'));
  const app = path.join(folder, 'app');
  try {
    const port = await tryPort(0);
    const at = { app, port, address: `http://localhost:${port}` };
    const tarballs = await packAll(toolchain, wanted, folder);
    writeFreshApp({ folder: app, tarballs, from: root, address: at.address });
    await must('Installing a fresh app', node, [yarn, 'install'], {
      cwd: app,
      env: { ...(await yarnEnvironment(env)), CI: '' },
    });
    const source = newSystem(wanted.map(it => it.name));
    await prove(toolchain, { ...at, system: 'new', pages: wanted, source });
    const classic = wanted.flatMap(it =>
      it.classicPage ? [{ ...it, page: it.classicPage }] : [],
    );
    if (classic.length > 0) {
      await prove(toolchain, {
        ...at,
        system: 'classic',
        pages: classic,
        source: classicSystem(classic),
      });
    }
    process.stdout.write(`${wanted.length} plugins work elsewhere\n`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
