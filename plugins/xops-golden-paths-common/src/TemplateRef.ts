import { z } from 'zod';
import { entityRefSchema } from './entityRef';

const SEMANTIC_VERSION =
  /^\d+\.\d+\.\d+(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;

/** A golden path at one version. */
export const templateRefSchema = z.object({
  /** Entity reference of the template, `template:default/k3s-service`. */
  entityRef: entityRefSchema,
  /** Its `xops.io/template-version`, a semantic version. */
  version: z
    .string()
    .regex(SEMANTIC_VERSION, 'must be a semantic version such as 1.0.0'),
});
export type TemplateRef = z.infer<typeof templateRefSchema>;

/**
 * Reads the value of the annotation `xops.io/golden-path`,
 * `template:default/k3s-service@1.0.0`; undefined when it is not of that form.
 */
export function readTemplateRef(text: string): TemplateRef | undefined {
  const at = text.indexOf('@');
  if (at < 0) {
    return undefined;
  }
  const parsed = templateRefSchema.safeParse({
    entityRef: text.slice(0, at),
    version: text.slice(at + 1),
  });
  return parsed.success ? parsed.data : undefined;
}

/** Writes the value of the annotation `xops.io/golden-path`. */
export function formatTemplateRef(template: TemplateRef): string {
  return `${template.entityRef}@${template.version}`;
}
