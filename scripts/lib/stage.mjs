import fs from 'node:fs';
import path from 'node:path';
import { packageFolders } from './install.mjs';
import { root } from './paths.mjs';

/** What belongs to the checkout at hand alone, or can be made anew. */
const LEFT_OUT = new Set([
  '.git',
  '.tools',
  '.xops',
  'coverage',
  'dist',
  'docs',
  'node_modules',
]);

/** Copies the checkout as it is, with the declarations that `tsc` made; its installed packages are shared. */
export function copyCheckout(target) {
  fs.cpSync(root, target, {
    recursive: true,
    filter: source => source === root || !LEFT_OUT.has(path.basename(source)),
  });
  for (const folder of [root, ...packageFolders()]) {
    const modules = path.join(folder, 'node_modules');
    if (fs.existsSync(modules)) {
      fs.symlinkSync(
        modules,
        path.join(target, path.relative(root, modules)),
        'dir',
      );
    }
  }
}
