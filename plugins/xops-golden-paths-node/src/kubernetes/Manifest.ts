import { z } from 'zod';
import { type OutputFile } from '../output/OutputFolder';
import {
  isYamlFile,
  parseYaml,
  type YamlDocument,
} from '../output/YamlDocument';

const headSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z
    .object({
      name: z.string().optional(),
      namespace: z.string().optional(),
      labels: z.record(z.string(), z.string()).optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    })
    .optional()
    .catch(undefined),
});

/** A Kubernetes object, and where it was written. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  name: string;
  namespace: string | undefined;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** The whole object as data. */
  value: unknown;
  document: YamlDocument;
}

/** Groups whose objects look like Kubernetes' but are read by other programs. */
const OTHER_READERS =
  /^(backstage\.io|scaffolder\.backstage\.io|kustomize\.config\.k8s\.io|k3d\.io|xops\.io|kubeadm\.k8s\.io)\//;

/** The document as a manifest; undefined when it is something else. */
export function toManifest(document: YamlDocument): Manifest | undefined {
  const head = headSchema.safeParse(document.value);
  if (!head.success || OTHER_READERS.test(head.data.apiVersion)) {
    return undefined;
  }
  const { apiVersion, kind, metadata } = head.data;
  return {
    apiVersion,
    kind,
    name: metadata?.name ?? '',
    namespace: metadata?.namespace,
    labels: metadata?.labels ?? {},
    annotations: metadata?.annotations ?? {},
    value: document.value,
    document,
  };
}

const halfSchema = z.object({
  apiVersion: z.string().optional(),
  kind: z.string().optional(),
});

/** Files whose form is not Kubernetes', or allows to leave out one of the two. */
const OTHER_FILES = /(^|\/)(kustomization|catalog-info|template)\.ya?ml$/;

/** Documents with an apiVersion or a kind alone: no program would take them. */
export function halfManifests(files: readonly OutputFile[]): YamlDocument[] {
  return files
    .filter(file => isYamlFile(file.path) && !OTHER_FILES.test(file.path))
    .filter(file => /^(apiVersion|kind):/m.test(file.text))
    .flatMap(file => parseYaml(file, { kubernetes: true }))
    .filter(document => {
      const half = halfSchema.safeParse(document.value);
      if (!half.success) return false;
      const { apiVersion, kind } = half.data;
      return (apiVersion === undefined) !== (kind === undefined);
    });
}

/** All manifests of these files; documents that cannot be parsed are left out. */
export function readManifests(files: readonly OutputFile[]): Manifest[] {
  return files
    .filter(file => isYamlFile(file.path) && file.text.includes('apiVersion'))
    .flatMap(file => parseYaml(file, { kubernetes: true }))
    .filter(document => document.problems.length === 0)
    .flatMap(document => toManifest(document) ?? []);
}
