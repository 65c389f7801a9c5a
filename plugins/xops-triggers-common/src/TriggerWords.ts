import { z } from 'zod';
import { isoDurationSchema } from './isoDuration';

/** A condition as a decision record states it; what the decisions context pushes, one for each row. */
export const triggerWordsSchema = z.object({
  /** What is watched, as written: `IaC PRs`. */
  subject: z.string().min(1),
  /** The condition as written: `>5/week`. */
  condition: z.string(),
  comparator: z.enum(['>', '≥', '<', '≤', '=']).optional(),
  /** Decimal string. */
  threshold: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .optional(),
  /** What the number counts, as written or as ISO 4217 currency: `%`, `hours`, `engineers`, `USD`. */
  unit: z.string().optional(),
  /** Length of one unit, where the number counts time: `PT1H` of `hours`. */
  unitLength: isoDurationSchema.optional(),
  /** ISO 8601 duration of the rate: `P7D` of `>5/week`. */
  window: z.string().optional(),
  /** ISO 8601 duration for which it must hold: `P14D` of `for 2 weeks`. */
  heldFor: isoDurationSchema.optional(),
  /** True where a person's or an authority's demand is the condition, and no number. */
  mandate: z.boolean(),
  /** As written: `Activate Atlantis on K3S`. */
  action: z.string().optional(),
  classification: z.string().optional(),
  /** The whole row as written. */
  raw: z.string(),
  line: z.int().positive(),
  /** Why neither threshold nor mandate could be read from the words. */
  unreadable: z.string().optional(),
});
export type TriggerWords = z.infer<typeof triggerWordsSchema>;

/** A rule keeps its id while its record and its subject stay: `<recordId>#iac-prs`. */
export function ruleIdOf(recordId: string, subject: string): string {
  return `${recordId}#${wordsKey(subject).replaceAll(' ', '-')}`;
}

/** Words that mean the same have the same key: case, marks and accents do not count. */
export function wordsKey(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(' ');
}
