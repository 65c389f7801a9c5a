import { InputError } from '@backstage/errors';
import { instantSchema } from '@xops/plugin-xops-triggers-common';
import { Request } from 'express';
import { z } from 'zod';
import { faultsOf, inputWords } from './inputWords';

const MOST_POINTS = 2000;
const DAY = 24 * 3600 * 1000;

export const ruleIdSchema = textSchema(2000);
export const actionIdSchema = textSchema(200);
export const mandateIdSchema = z.uuid('must be the id of a mandate');
export const aliasIdSchema = z.uuid('must be the id of an alias');

const MOST_TRENDS = 50;
const trendIdsSchema = z.array(ruleIdSchema).min(1).max(MOST_TRENDS);

/** Of all rules that the caller may see unless an entity is named. */
export const summaryQuerySchema = z.strictObject({
  entity: textSchema(500).optional(),
});

/** Eight weeks and as many points as a chart is wide, unless stated. */
export const readingsQuerySchema = z.strictObject({
  since: instantSchema.default(() =>
    new Date(Date.now() - 56 * DAY).toISOString(),
  ),
  points: z.coerce.number().int().min(4).max(MOST_POINTS).default(800),
});
export type ReadingsQuery = z.output<typeof readingsQuerySchema>;

export const noneSchema = z.strictObject({});

/**
 * Parses what a caller sent. Throws an InputError that names what it is and
 * every field that is wrong.
 */
export function parseInput<T extends z.ZodType>(
  schema: T,
  input: unknown,
  what: string,
): z.output<T> {
  const parsed = schema.safeParse(input, { error: inputWords });
  if (parsed.success) {
    return parsed.data;
  }
  const faults = faultsOf(parsed.error, input);
  throw new InputError(`The ${what} is not valid: ${faults.join('; ')}`);
}

/** The query of a request. */
export function parseQuery<T extends z.ZodType>(
  schema: T,
  request: Request,
): z.output<T> {
  return parseInput(schema, request.query, 'query');
}

/** The rules that a query names with `rule`, once or several times. */
export function parseTrendIds(request: Request): string[] {
  // The query parser makes an object of a long list.
  const { searchParams } = new URL(request.originalUrl, 'http://localhost');
  const others = [...searchParams.keys()].filter(name => name !== 'rule');
  if (others.length > 0) {
    throw new InputError(`The query is not valid: it knows no '${others[0]}'`);
  }
  return parseInput(trendIdsSchema, searchParams.getAll('rule'), 'query');
}

/** The rule that a path names. */
export function parseRuleId(request: Request): string {
  return parseInput(ruleIdSchema, request.params.id, 'id of a trigger');
}

function textSchema(most: number) {
  // PostgreSQL takes no NUL.
  return z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u, 'holds a control character');
}
