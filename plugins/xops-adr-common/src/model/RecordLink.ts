import { z } from 'zod';
import { lineSchema } from './Statement';

/** How one record refers to another, read from the one that says it. */
export const LINK_TYPES = [
  'supersedes',
  'supersededBy',
  'amends',
  'amendedBy',
  'dependsOn',
  'enables',
  'conflictsWith',
  'compliesWith',
  'relatesTo',
] as const;
export const linkTypeSchema = z.enum(LINK_TYPES);
export type LinkType = z.infer<typeof linkTypeSchema>;

export const recordLinkSchema = z.object({
  type: linkTypeSchema,
  /** The target as it is written: `ADR-0012`, `0012-automate-dqt.md`, free words. */
  target: z.string(),
  /** Number of the target where it is named by number. */
  number: z.int().nonnegative().optional(),
  /** Address of the target where it is a Markdown link, as written. */
  href: z.string().optional(),
  /** What the record says about it: `Supports microservices architecture`. */
  note: z.string().optional(),
  /** True where only a part is superseded or amended. */
  partial: z.boolean().optional(),
  /** Line in the file that states it; for an inferred edge, the line in the other record. */
  line: lineSchema,
  /** Record id of the target, once links are resolved over all records. */
  recordId: z.string().optional(),
  /** True where the target is named by number or file and no such record was read. Free words are never broken. */
  broken: z.literal(true).optional(),
  /** True on an edge that was added because the other record states its inverse. */
  inferred: z.literal(true).optional(),
});
export type RecordLink = z.infer<typeof recordLinkSchema>;

/** A field that names a link and says that there is none: `Supersedes: N/A`. Not to state it at all is another thing. */
export const statedNoneSchema = z.object({
  type: linkTypeSchema,
  /** The words as written: `N/A`, `null`, `[]`; a dash alone states nothing. */
  raw: z.string(),
  line: lineSchema,
});
export type StatedNone = z.infer<typeof statedNoneSchema>;

/** A document or page that is cited and is no decision record. */
export const referenceSchema = z.object({
  text: z.string(),
  href: z.string().optional(),
  line: lineSchema,
});
export type Reference = z.infer<typeof referenceSchema>;
