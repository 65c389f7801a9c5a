import { z } from 'zod';
import { COMPARATORS } from '../Condition';
import { instantSchema } from '../instant';
import { readingSpecSchema } from '../ReadingSpec';
import { ruleTimingSchema } from '../RuleTiming';
import { unitSchema } from '../Unit';

const draftComparisonSchema = z.strictObject({
  reading: readingSpecSchema,
  comparator: z.enum(COMPARATORS),
  /** In `unit`. */
  threshold: z.number(),
  /** Where it stops to hold; the threshold itself unless stated. In `unit`. */
  clearThreshold: z.number().optional(),
  /** The reading's own unit unless stated; one that measures something else is an error. */
  unit: unitSchema.optional(),
  /** A reading on fewer samples counts as no data. */
  minimumSamples: z.int().nonnegative().optional(),
});

/** A comparison of a rule that a person or configuration writes: it names its reading in full. */
export type DraftComparison = z.infer<typeof draftComparisonSchema>;

/** A rule as a person or configuration writes it. */
export const ruleDraftSchema = z.strictObject({
  /** What is watched, in words: `Deployments on K3S`. */
  subject: z.string().trim().min(1).max(200),
  /** All or any of these must hold; several levels are for records and code. */
  match: z.enum(['all', 'any']).default('all'),
  comparisons: z.array(draftComparisonSchema).min(1).max(20),
  timing: ruleTimingSchema.prefault({}),
  action: z
    .strictObject({
      /** Id that a template claims with `xops.io/activation`. */
      id: z
        .string()
        .regex(
          /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
          'is no id such as activate-atlantis',
        )
        .optional(),
      words: z.string().trim().min(1).max(200),
    })
    .optional(),
  classification: z.string().trim().min(1).max(200).optional(),
  /** Entity references of users and groups, who are notified. */
  owners: z
    .array(
      z
        .string()
        .regex(
          /^(user|group):[^/\s]+\/[^/\s]+$/,
          'must be a reference such as group:default/platform',
        ),
    )
    .min(1)
    .max(20),
  /** Switched off, it is shown and can be tried, and is not evaluated. */
  enabled: z.boolean().default(true),
});
export type RuleDraft = z.infer<typeof ruleDraftSchema>;

/** Nobody is notified of a rule until then; without `until` the silence ends now. */
export const silenceSchema = z.strictObject({
  until: instantSchema.optional(),
  reason: z.string().trim().min(1).max(2000),
});
export type Silence = z.infer<typeof silenceSchema>;

/** Switches a rule on or off. */
export const switchSchema = z.strictObject({
  enabled: z.boolean(),
  reason: z.string().trim().min(1).max(2000),
});
