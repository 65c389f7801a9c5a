// Bundles the command into one file that Node runs without any package beside it.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8'));

/**
 * Bundles src/index.ts into `outfile`.
 *
 * @param {string} outfile path of the file that is written
 */
export async function bundle(outfile) {
  await build({
    entryPoints: [here('src/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    // ES modules of dependencies are smaller once what is unused is left out.
    mainFields: ['module', 'main'],
    conditions: ['import'],
    banner: { js: '#!/usr/bin/env node' },
    define: { XOPS_VERSION: JSON.stringify(version) },
    legalComments: 'eof',
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await bundle(process.argv[2] ?? here('dist/xops.js'));
}
