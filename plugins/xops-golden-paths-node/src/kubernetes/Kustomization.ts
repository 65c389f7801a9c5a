import { posix } from 'node:path';
import { z } from 'zod';
import { type OutputFile } from '../output/OutputFolder';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';

const kustomizationSchema = z.object({
  namespace: z.string().optional(),
  resources: z.array(z.string()).default([]),
  components: z.array(z.string()).default([]),
  bases: z.array(z.string()).default([]),
  patches: z
    .array(z.union([z.object({ path: z.string().optional() }), z.string()]))
    .default([]),
});

/** A kustomization.yaml, as far as the checks need it. */
export interface Kustomization {
  file: string;
  /** The folder it stands in, from the output's root; `.` for the root. */
  folder: string;
  namespace: string | undefined;
  /** Resources, components and bases, as written. */
  sources: string[];
  /** Files of patches, as written. */
  patches: string[];
  /** What is wrong with the file, when its lists cannot be read. */
  malformed: string | undefined;
  document: YamlDocument;
}

/** The Kustomizations of these files; those that are malformed hold nothing. */
export function readKustomizations(
  files: readonly OutputFile[],
): Kustomization[] {
  return files
    .filter(file => /(^|\/)kustomization\.ya?ml$/.test(file.path))
    .flatMap(file => {
      const [document] = parseYaml(file, { kubernetes: true });
      if (!document) return [];
      const parsed = kustomizationSchema.safeParse(document.value);
      const content = parsed.success
        ? parsed.data
        : kustomizationSchema.parse({});
      return {
        file: file.path,
        folder: posix.dirname(file.path),
        namespace: content.namespace,
        sources: [
          ...content.resources,
          ...content.components,
          ...content.bases,
        ],
        patches: content.patches.flatMap(it =>
          typeof it === 'string' ? [] : it.path ?? [],
        ),
        malformed: parsed.success
          ? document.problems[0]?.message
          : z.prettifyError(parsed.error).replace(/\s+/g, ' '),
        document,
      };
    });
}

/** Those that no other one builds on: one for each environment. */
export function overlaysOf(
  kustomizations: readonly Kustomization[],
): Kustomization[] {
  const used = new Set(
    kustomizations.flatMap(it =>
      it.sources.map(source =>
        posix.join(it.folder, source).replace(/\/$/, ''),
      ),
    ),
  );
  return kustomizations.filter(it => !used.has(it.folder));
}
