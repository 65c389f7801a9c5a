import type { JsonValue } from '@backstage/types';
import { z } from 'zod';

/** What a template's form calls one of its answers. */
export interface AnswerField {
  title: string;
  /** What the answer is: a reference of an entity, a repository, or as it reads. */
  kind: 'entity' | 'repository' | 'text';
  /** Words of the choices, by the value that is kept for each. */
  choices: ReadonlyMap<unknown, string>;
}

const ENTITY_FIELDS = ['EntityPicker', 'OwnerPicker'];
const REPOSITORY_FIELDS = ['RepoUrlPicker', 'XopsRepository'];

const fieldSchema = z.object({
  title: z.string(),
  'ui:field': z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  enumNames: z.array(z.string()).optional(),
});

/**
 * Reads the fields out of a form's JSON schema, those included that depend on
 * another answer. What has no title is left out.
 */
export function readAnswerFields(
  schema: JsonValue | undefined,
): Map<string, AnswerField> {
  const fields = new Map<string, AnswerField>();
  collect(schema, fields);
  return fields;
}

function collect(
  node: JsonValue | undefined,
  fields: Map<string, AnswerField>,
): void {
  if (typeof node !== 'object' || node === null) {
    return;
  }
  if (Array.isArray(node)) {
    node.forEach(it => collect(it, fields));
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties' && typeof value === 'object' && value !== null) {
      for (const [name, field] of Object.entries(value)) {
        const parsed = fieldSchema.safeParse(field);
        if (parsed.success) {
          fields.set(name, fieldOf(parsed.data));
        }
      }
    } else {
      collect(value, fields);
    }
  }
}

function fieldOf(schema: z.infer<typeof fieldSchema>): AnswerField {
  const { title, enum: values = [], enumNames = [] } = schema;
  return {
    title,
    kind: kindOf(schema['ui:field']),
    choices: new Map(
      values.flatMap((value, index) =>
        index < enumNames.length ? [[value, enumNames[index]]] : [],
      ),
    ),
  };
}

function kindOf(field: string | undefined): AnswerField['kind'] {
  if (field !== undefined && ENTITY_FIELDS.includes(field)) {
    return 'entity';
  }
  return field !== undefined && REPOSITORY_FIELDS.includes(field)
    ? 'repository'
    : 'text';
}
