import { z } from 'zod';

const values = z
  .union([z.string(), z.array(z.string())])
  .transform(value => (Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().min(1).max(255)).max(50))
  .optional();

/**
 * Query of `GET /v1/created`. Filters of one name are alternatives, filters of
 * different names all apply.
 */
export const createdQuerySchema = z.strictObject({
  /** Entity references of templates; repeat for several. */
  template: values,
  /** Entity references of owners; repeat for several. */
  owner: values,
  /** Entity references of people; repeat for several. */
  createdBy: values,
  /** Words that must all occur in name, title, template, owner or person. */
  text: z.string().max(200).optional(),
  sort: z
    .enum(['createdAt', 'title', 'template', 'createdBy'])
    .default('createdAt'),
  order: z.enum(['asc', 'desc']).default('desc'),
  /** `nextCursor` of the page before, with the same sort and order. */
  cursor: z.string().max(2048).optional(),
  /** Items of a page, 1 to 200. */
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CreatedQuery = z.infer<typeof createdQuerySchema>;
/** What a caller writes: everything may be left out. */
export type CreatedQueryInput = z.input<typeof createdQuerySchema>;
