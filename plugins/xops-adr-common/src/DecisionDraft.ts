import { z } from 'zod';

/** One option that was weighed. */
export const decisionOptionSchema = z.object({
  name: z.string().trim().min(1),
  /** Reasons for it, each a clause that can follow "because". */
  good: z.array(z.string()).default([]),
  /** Reasons against it. */
  bad: z.array(z.string()).default([]),
});
export type DecisionOption = z.infer<typeof decisionOptionSchema>;

/** What a decision record shall say, whatever the style it is written in. */
export const decisionDraftSchema = z.object({
  number: z.number().int().nonnegative(),
  title: z.string().trim().min(1),
  /** As the record's style spells it: `accepted`, `proposed` … */
  status: z.string().trim().min(1),
  /** Day of the decision, `2026-11-21`. */
  date: z.iso.date(),
  /** Names or entity references of those who decided. */
  deciders: z.array(z.string()).default([]),
  /** Markdown. */
  context: z.string(),
  /** What was decided and why; Markdown. */
  decision: z.string(),
  /** Name of the option that won. */
  chosen: z.string().trim().min(1).optional(),
  options: z.array(decisionOptionSchema).default([]),
  consequences: z.object({
    good: z.array(z.string()).default([]),
    bad: z.array(z.string()).default([]),
  }),
  /** What it can be held to: amounts per period, dates. Targets that are measured belong to `validation`. */
  promises: z.array(z.string()).default([]),
  /** What shows that it was carried out, each to be ticked off. */
  validation: z.array(z.string()).default([]),
  /** When it is looked at again: `Every 6 months`, or a day. */
  review: z.string().trim().min(1).optional(),
});
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;
