// Packs every plugin as it would be published and loads it from its tarball.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFolders } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

const require = createRequire(import.meta.url);
// Below the root's node_modules, so that third-party dependencies are found there.
const target = inRoot('node_modules/.cache/xops-pack');
const problems = [];

async function must(what, command, args, options) {
  const { code, tail } = await run(command, args, options);
  if (code !== 0) {
    throw new Error(`${what} failed:\n${tail}`);
  }
}

const manifestOf = folder =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));

async function pack(folder) {
  const { name } = manifestOf(folder);
  const unpacked = path.join(target, 'node_modules', name);
  const tarball = path.join(target, `${path.basename(folder)}.tgz`);
  fs.mkdirSync(unpacked, { recursive: true });
  await must(`yarn pack of ${name}`, 'yarn', ['pack', '--out', tarball], {
    cwd: folder,
  });
  await must(`Unpacking ${name}`, 'tar', [
    'xzf',
    tarball,
    '-C',
    unpacked,
    '--strip-components=1',
  ]);
  return unpacked;
}

/** Every file that a manifest names must be in the tarball. */
function checkFiles(folder) {
  const manifest = manifestOf(folder);
  const targets = value =>
    typeof value === 'string'
      ? [value]
      : Object.entries(value ?? {})
          // What kind of feature an entry is, for Backstage; not a file.
          .filter(([condition]) => condition !== 'backstage')
          .flatMap(([, entry]) => targets(entry));
  const named = [
    manifest.main,
    manifest.module,
    manifest.types,
    manifest.configSchema,
    ...targets(manifest.exports),
  ].filter(Boolean);
  for (const file of named) {
    if (!fs.existsSync(path.join(folder, file))) {
      problems.push(`${manifest.name}: ${file} is named but not packed`);
    }
  }
  if (/\.tsx?$/.test(manifest.main) && !/\.d\.ts$/.test(manifest.main)) {
    problems.push(`${manifest.name}: main is the source ${manifest.main}`);
  }
  for (const [dependency, range] of Object.entries(
    manifest.dependencies ?? {},
  )) {
    if (range.startsWith('workspace:')) {
      problems.push(`${manifest.name}: ${dependency} is still ${range}`);
    }
  }
  if (!fs.existsSync(path.join(folder, 'README.md'))) {
    problems.push(`${manifest.name}: README.md is not packed`);
  }
}

/** Loads a package for Node with require, and bundles one for the browser. */
async function load(folder) {
  const manifest = manifestOf(folder);
  const browser = ['frontend-plugin', 'web-library'].includes(
    manifest.backstage.role,
  );
  if (!browser) {
    const { code, tail } = await run(process.execPath, [
      '--no-warnings',
      '-e',
      'const loaded = require(process.argv[1]); if (Object.keys(loaded).length === 0) throw new Error("exports nothing")',
      folder,
    ]);
    if (code !== 0) {
      problems.push(`${manifest.name} cannot be loaded:\n${tail}`);
    }
    return;
  }
  const entries = Object.entries(manifest.exports ?? { '.': manifest.main })
    .filter(([key]) => key !== './package.json')
    .map(([, value]) =>
      path.join(
        folder,
        typeof value === 'string' ? value : value.import ?? value.default,
      ),
    );
  const { build } = require('esbuild');
  try {
    await build({
      entryPoints: entries,
      bundle: true,
      write: false,
      outdir: path.join(target, 'bundle'),
      format: 'esm',
      platform: 'browser',
      splitting: true,
      logLevel: 'silent',
      loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl' },
    });
  } catch (error) {
    problems.push(`${manifest.name} cannot be bundled: ${error.message}`);
  }
}

fs.rmSync(target, { recursive: true, force: true });
await must(
  'Building the plugins',
  inRoot('node_modules/.bin/backstage-cli'),
  ['repo', 'build'],
  { cwd: inRoot() },
);
const folders = packageFolders().filter(folder =>
  path.relative(inRoot(), folder).startsWith('plugins'),
);
const unpacked = [];
for (const folder of folders) {
  unpacked.push(await pack(folder));
}
for (const folder of unpacked) {
  checkFiles(folder);
  await load(folder);
}
if (problems.length > 0) {
  throw new Error(problems.join('\n'));
}
process.stdout.write(`${unpacked.length} packages packed and loaded\n`);
