import { type Entity } from '@backstage/catalog-model';
import { z } from 'zod';
import { type OutputFile } from '../output/OutputFolder';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';

const textsSchema = z.record(z.string(), z.string()).optional();

/** What makes a document an entity; the catalog's validators look at the rest. */
const entitySchema = z
  .object({
    apiVersion: z.string(),
    kind: z.string(),
    metadata: z
      .object({
        name: z.string(),
        annotations: textsSchema,
        labels: textsSchema,
      })
      .catchall(z.json()),
    spec: z.record(z.string(), z.json()).optional(),
  })
  .catchall(z.json());

/** All documents of the files named catalog-info.yaml that can be parsed. */
export function readCatalogFiles(files: readonly OutputFile[]): YamlDocument[] {
  return files
    .filter(it => /(^|\/)catalog-info\.ya?ml$/.test(it.path))
    .flatMap(it => parseYaml(it))
    .filter(it => it.problems.length === 0);
}

/** The document as an entity; undefined when it has not even the form of one. */
export function toEntity(document: YamlDocument): Entity | undefined {
  const parsed = entitySchema.safeParse(document.value);
  return parsed.success ? parsed.data : undefined;
}
