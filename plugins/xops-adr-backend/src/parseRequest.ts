import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  recordFilterSchema,
  recordIdFromPath,
  recordQuerySchema,
} from '@xops/plugin-xops-adr-common';
import { Request } from 'express';
import { z } from 'zod';
import { parseInput } from './parseInput';

const RECORD_ID = /^[0-9a-f]{10}:[^\p{Cc}]+$/u;

export const entityRefSchema = z
  .string()
  .max(255)
  .regex(
    /^[A-Za-z][\w.-]*:[\w.-]+\/[\w.-]+$/,
    'must be a reference such as component:default/checkout',
  )
  .transform(text => stringifyEntityRef(parseEntityRef(text)));

export const recordIdSchema = z
  .string()
  .max(2000)
  .regex(RECORD_ID, 'must be an id such as 0123456789:docs/adr/0001-title.md');

/** Which part of a long list is wanted; services take more at once. */
export const pageSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(5000).optional(),
});

/** What findings and reviews are asked with. */
export const pagedFilterSchema = recordFilterSchema
  .extend({
    limit: recordQuerySchema.shape.limit,
    cursor: pageSchema.shape.cursor,
  })
  .strict();

/** The query of a request; a parameter that is given several times is a list. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  request: Request,
): z.output<T> {
  const { searchParams } = new URL(request.originalUrl, 'http://portal');
  const query = Object.fromEntries(
    [...new Set(searchParams.keys())].map(key => {
      const values = searchParams.getAll(key);
      return [key, values.length > 1 ? values : values[0]];
    }),
  );
  // PostgreSQL takes no such text.
  if (JSON.stringify(query).includes('\\u0000')) {
    throw new InputError('The query is not valid: it holds a NUL character');
  }
  return parseInput(schema, query, 'query');
}

/** The entity that a path names. */
export function parseEntity(params: Record<string, string>): string {
  const { kind, namespace, name } = params;
  const text = `${kind}:${namespace}/${name}`;
  return parseInput(entityRefSchema, text, `entity reference '${text}'`);
}

/**
 * The record that a path names. Its entity says only where the caller came
 * from: the id alone tells the record, so that addresses outlive a renamed
 * entity.
 */
export function parseRecordId(params: Record<string, string>): string {
  parseEntity(params);
  const text = recordIdFromPath(params[0]);
  return parseInput(recordIdSchema, text, `record id '${text}'`);
}
