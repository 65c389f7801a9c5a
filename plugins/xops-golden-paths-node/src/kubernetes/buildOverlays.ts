import { join } from 'node:path';
import { type KubectlBinary, kustomize } from '../kubectl/KubectlBinary';
import { resolveKubectl } from '../kubectl/resolveKubectl';
import { type OutputFolder } from '../output/OutputFolder';
import {
  type Kustomization,
  overlaysOf,
  readKustomizations,
} from './Kustomization';
import { type Manifest, readManifests } from './Manifest';
import { remoteSources } from './remoteSources';

/** What one overlay builds: manifests, or what kubectl said instead. */
export interface BuiltOverlay {
  kustomization: Kustomization;
  /** Last part of the folder's name: `dev` of `deploy/overlays/dev`. */
  environment: string;
  /** Stands in `overlays/`: deployed, not only built for a machine or a test. */
  isDeployed: boolean;
  manifests: Manifest[];
  error: string | undefined;
}

/** All overlays of an output, or why none could be built. */
export type OverlayBuild = { overlays: BuiltOverlay[] } | { reason: string };

async function buildOverlay(
  kubectl: KubectlBinary,
  root: string,
  kustomization: Kustomization,
): Promise<BuiltOverlay> {
  const { folder, file } = kustomization;
  const environment = folder.split('/').at(-1) ?? folder;
  const isDeployed = /(^|\/)overlays\/[^/]+$/.test(folder);
  const overlay = { kustomization, environment, isDeployed };
  try {
    const text = await kustomize(kubectl, join(root, folder));
    const manifests = readManifests([{ path: file, text }]);
    return { ...overlay, manifests, error: undefined };
  } catch (error) {
    // What kubectl says names folders of this machine.
    const message = String(error instanceof Error ? error.message : error)
      .split(`${root}/`)
      .join('');
    return { ...overlay, manifests: [], error: message };
  }
}

const builds = new WeakMap<OutputFolder, Promise<OverlayBuild>>();

async function build(folder: OutputFolder): Promise<OverlayBuild> {
  const all = readKustomizations(folder.files);
  // A link or an address would let the build read outside of the output.
  const isSafe =
    folder.problems.length === 0 &&
    all.every(it => !it.malformed && remoteSources(it).length === 0);
  const overlays = overlaysOf(all);
  if (overlays.length === 0 || !isSafe) return { overlays: [] };
  const kubectl = await resolveKubectl();
  if ('reason' in kubectl) return kubectl;
  return {
    overlays: await Promise.all(
      overlays.map(it => buildOverlay(kubectl, folder.path, it)),
    ),
  };
}

/**
 * Builds every overlay with `kubectl kustomize`, once for all checkers that
 * look at the result. Nothing is built while a kustomization names anything
 * outside the folder: the kustomize checker reports that.
 */
export function buildOverlays(folder: OutputFolder): Promise<OverlayBuild> {
  const known = builds.get(folder) ?? build(folder);
  builds.set(folder, known);
  return known;
}
