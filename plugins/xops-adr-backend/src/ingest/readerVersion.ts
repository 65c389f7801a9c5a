import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { z } from 'zod';

const CODE = /\.[cm]?[jt]sx?$/;
const NO_READER = /\.test\.[jt]sx?$|\.d\.ts$|(^|\/)__[a-zA-Z]+__\//;

/**
 * Names how files are read: a hash over the reader's code as it is installed,
 * so that a release that reads the same files in another way reads them again.
 */
export function readerVersion(
  folder = resolvePackagePath('@xops/plugin-xops-adr-common'),
): string {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  const { main, dependencies } = z
    .object({
      main: z.string(),
      dependencies: z.record(z.string(), z.string()).default({}),
    })
    .parse(JSON.parse(manifest));
  const root = resolve(folder, dirname(main));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(path => path.split(sep).join('/'))
    .filter(path => CODE.test(path) && !NO_READER.test(path))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify(dependencies));
  for (const path of files) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
