import { z } from 'zod';

const values = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().min(1).max(255)).max(50))
  .optional();

const sortSchema = z.enum(['createdAt', 'title', 'template', 'createdBy']);
const orderSchema = z.enum(['asc', 'desc']);

/**
 * The last item of a page, as the list was sorted: the next page begins after
 * it even when items came or went meanwhile.
 */
const cursorSchema = z.object({
  sort: sortSchema,
  order: orderSchema,
  value: z.string(),
  entityRef: z.string(),
});
export type CreatedCursor = z.infer<typeof cursorSchema>;

/** Writes a cursor for the wire; callers do not look inside. */
export function formatCursor(cursor: CreatedCursor): string {
  return encodeURIComponent(JSON.stringify(cursor));
}

const wireCursorSchema = z
  .string()
  .max(4096)
  .transform((text, context) => {
    try {
      return cursorSchema.parse(JSON.parse(decodeURIComponent(text)));
    } catch {
      context.addIssue('is not a cursor of this list');
      return z.NEVER;
    }
  });

/**
 * Query of `GET /v1/created`. Filters of one name are alternatives, filters of
 * different names all apply.
 */
export const createdQuerySchema = z
  .strictObject({
    /** Entity references of templates; repeat for several. */
    template: values,
    /** Entity references of owners; repeat for several. */
    owner: values,
    /** Entity references of people; repeat for several. */
    createdBy: values,
    /** Words that must all occur in name, title, template, owner or person. */
    text: z.string().max(200).optional(),
    sort: sortSchema.default('createdAt'),
    order: orderSchema.default('desc'),
    /** `nextCursor` of the page before, with the same sort and order. */
    cursor: wireCursorSchema.optional(),
    /** Items of a page, 1 to 200. */
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(
    ({ cursor, sort, order }) =>
      !cursor || (cursor.sort === sort && cursor.order === order),
    {
      path: ['cursor'],
      message: 'belongs to a list that is sorted in another way',
    },
  );
export type CreatedQuery = z.infer<typeof createdQuerySchema>;
/** What a caller writes: everything may be left out. */
export type CreatedQueryInput = z.input<typeof createdQuerySchema>;
