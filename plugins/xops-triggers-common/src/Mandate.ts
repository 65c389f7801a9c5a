import { z } from 'zod';
import { instantSchema } from './instant';

export const MANDATE_KINDS = [
  'secondCloud',
  'regulator',
  'onPremises',
  'iot',
] as const;

/** A demand that a person declares: what makes a trigger come true that no number can. */
export const mandateDeclarationSchema = z
  .strictObject({
    kind: z.enum(MANDATE_KINDS),
    /** One sentence: who demands what. */
    title: z.string().trim().min(1).max(200),
    /** Where the demand is written down. */
    evidenceUrl: z.url({ protocol: /^https?$/ }),
    /** Entity reference of who answers for it. */
    owner: z
      .string()
      .regex(
        /^(user|group):[^/\s]+\/[^/\s]+$/,
        'must be a reference such as group:default/platform',
      ),
    validFrom: instantSchema,
    /** Absent where it holds until it is withdrawn. */
    validUntil: instantSchema.optional(),
  })
  .superRefine(({ validFrom, validUntil }, context) => {
    if (validUntil && Date.parse(validUntil) <= Date.parse(validFrom)) {
      context.addIssue({
        code: 'custom',
        path: ['validUntil'],
        message: `ends at ${validUntil}, before it begins at ${validFrom}`,
      });
    }
  });
export type MandateDeclaration = z.infer<typeof mandateDeclarationSchema>;

export type MandateValidity = 'future' | 'valid' | 'expired';

/** Valid from its first moment, and no longer at its last. */
export function mandateValidity(
  {
    validFrom,
    validUntil,
  }: Pick<MandateDeclaration, 'validFrom' | 'validUntil'>,
  now: Date,
): MandateValidity {
  if (now.getTime() < Date.parse(validFrom)) {
    return 'future';
  }
  return validUntil && now.getTime() >= Date.parse(validUntil)
    ? 'expired'
    : 'valid';
}

/** A mandate on record. */
export const declaredMandateSchema = z.object({
  id: z.string(),
  declaration: mandateDeclarationSchema,
  /** Entity reference; absent where configuration declares it, which alone can take it back. */
  declaredBy: z.string().optional(),
  /** When it was put on record; where configuration declares it, from when it holds. */
  declaredAt: instantSchema,
  withdrawn: z
    .object({ by: z.string(), at: instantSchema, reason: z.string() })
    .optional(),
});
export type DeclaredMandate = z.infer<typeof declaredMandateSchema>;
