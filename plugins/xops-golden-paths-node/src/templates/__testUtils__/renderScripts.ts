import { createMockDirectory } from '@backstage/backend-test-utils';
import fs from 'fs-extra';
import { join } from 'node:path';
import { resolveKubectl } from '../../kubectl/resolveKubectl';
import { configurationFolder, digest, runK3sService } from './k3sService';
import { ScriptFolder } from './ScriptFolder';
import { type TemplateOptions, titleOf } from './TemplateOptions';
import { usualOptions } from './usualOptions';

/** What release.sh writes for the image `ghcr.io/acme/shop`. */
export const released = `{\n  "image": "ghcr.io/acme/shop",\n  "digest": "${digest}"\n}\n`;

/** Path of an environment's release.json. */
export function releaseFile(environment: string): string {
  return `deploy/overlays/${environment}/release.json`;
}

/** Each combination of options is rendered once in a test file, and copied from here. */
const originals = createMockDirectory();
const renderings = new Map<string, Promise<string>>();

function renderedOnce(options: TemplateOptions): Promise<string> {
  const title = titleOf(options);
  const known = renderings.get(title);
  if (known) return known;
  const home = originals.resolve(String(renderings.size));
  const rendering = runK3sService(options, home).then(({ folder }) => folder);
  renderings.set(title, rendering);
  return rendering;
}

/** The repository of the manifests, with usual options but for `change`. */
export async function renderScripts(
  home: string,
  change: Partial<TemplateOptions> = {},
): Promise<ScriptFolder> {
  const options = { ...usualOptions, ...change };
  const folder = join(home, 'output');
  await fs.copy(await renderedOnce(options), folder);
  return new ScriptFolder(join(folder, configurationFolder(options)));
}

/** The same, with a kubectl on the scripts' PATH. */
export async function renderScriptsWithKubectl(
  home: string,
  change: Partial<TemplateOptions> = {},
): Promise<ScriptFolder> {
  const folder = await renderScripts(home, change);
  const kubectl = await resolveKubectl();
  if ('reason' in kubectl) throw new Error(kubectl.reason);
  folder.link('kubectl', kubectl.path);
  return folder;
}
