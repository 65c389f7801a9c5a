import type { ReadingSpec } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

type Parameters = ReadingSpec['parameters'];

/** How a parameter is entered. What is none of the simple kinds is entered as JSON. */
export type ParameterKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'choice'
  | 'list'
  | 'choices'
  | 'json';

/** One parameter of a reading source, as a form shows it. */
export type ParameterField = {
  name: string;
  kind: ParameterKind;
  description?: string;
  /** Has no default and cannot be left out. */
  required: boolean;
  /** Of a choice or choices. */
  options: string[];
  /** What the source takes where nothing is entered, as words. */
  fallback?: string;
};

/** What is entered, by name: the text of each field; a list has a line for each item. */
export type ParameterTexts = Record<string, string>;

const partSchema = z.object({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.json()).optional(),
  description: z.string().optional(),
  default: z.json().optional(),
  items: z
    .object({
      type: z.string().optional(),
      enum: z.array(z.json()).optional(),
    })
    .optional(),
});
type Part = z.infer<typeof partSchema>;

const objectSchema = z.object({
  properties: z.record(z.string(), partSchema).default({}),
  required: z.array(z.string()).default([]),
});

/** The fields of a source's JSON schema; none where it is of no shape that is known. */
export function parameterFields(schema: Parameters): ParameterField[] {
  const { data } = objectSchema.safeParse(schema);
  return Object.entries(data?.properties ?? {}).map(([name, part]) => ({
    name,
    kind: kindOf(part),
    description: part.description,
    required:
      part.default === undefined && (data?.required.includes(name) ?? false),
    options: (part.enum ?? part.items?.enum ?? []).map(String),
    fallback: part.default === undefined ? undefined : words(part.default),
  }));
}

function kindOf({ type, enum: choices, items }: Part): ParameterKind {
  if (choices) {
    return 'choice';
  }
  switch (type) {
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'array':
      if (items?.enum) {
        return 'choices';
      }
      return items?.type === 'string' ? 'list' : 'json';
    default:
      return 'json';
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a form shows of parameters that are there already. */
export function textsOf(parameters: Parameters): ParameterTexts {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) && value.every(it => typeof it === 'string')
        ? value.join('\n')
        : words(value),
    ]),
  );
}

/** Parameters as entered; one that is left empty is left out. Or what is wrong, by name. */
export function parametersOf(
  fields: readonly ParameterField[],
  texts: ParameterTexts,
): { parameters: Parameters } | { problems: Record<string, string> } {
  const parameters: Parameters = {};
  const problems: Record<string, string> = {};
  for (const field of fields) {
    const text = texts[field.name]?.trim() ?? '';
    if (text === '') {
      if (field.required) {
        problems[field.name] = 'The source needs this.';
      }
      continue;
    }
    const value = valueOf(field.kind, text);
    if (value === undefined) {
      problems[field.name] =
        field.kind === 'number' ? 'This is no number.' : 'This is no JSON.';
    } else {
      parameters[field.name] = value;
    }
  }
  return Object.keys(problems).length > 0 ? { problems } : { parameters };
}

function valueOf(
  kind: ParameterKind,
  text: string,
): Parameters[string] | undefined {
  switch (kind) {
    case 'number': {
      const number = Number(text);
      return Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      return text === 'true';
    case 'list':
    case 'choices':
      return text
        .split('\n')
        .map(it => it.trim())
        .filter(Boolean);
    case 'json':
      return jsonOf(text);
    case 'text':
    case 'choice':
      return text;
    default:
      return kind satisfies never;
  }
}

function jsonOf(text: string): Parameters[string] | undefined {
  try {
    return z.json().parse(JSON.parse(text));
  } catch {
    // What is wrong with it is said at its field.
    return undefined;
  }
}
