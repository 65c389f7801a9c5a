import { z } from 'zod';

const filled = (name: string, meaning: string) =>
  z
    .string(`${name} is missing: ${meaning}`)
    .min(1, `${name} is empty: ${meaning}`);

const environmentSchema = z.object({
  XOPS_DATA: filled('XOPS_DATA', 'the folder in which everything is kept'),
  XOPS_SANDBOX_PORT: z.coerce
    .number('XOPS_SANDBOX_PORT must be a port, a number from 1 to 65535')
    .int('XOPS_SANDBOX_PORT must be a whole number')
    .min(1, 'XOPS_SANDBOX_PORT must be a port, a number from 1 to 65535')
    .max(65535, 'XOPS_SANDBOX_PORT must be a port, a number from 1 to 65535'),
  XOPS_SANDBOX_TOKEN: filled(
    'XOPS_SANDBOX_TOKEN',
    'the token with which the portal signs in',
  ).min(16, 'XOPS_SANDBOX_TOKEN must have at least 16 characters'),
  XOPS_SANDBOX_USER: z
    .string()
    .regex(
      /^[A-Za-z0-9][\w.-]*$/,
      'XOPS_SANDBOX_USER must be a user name of letters, digits, dots, dashes',
    )
    .default('portal-bot'),
  XOPS_SANDBOX_READ_TOKEN: z
    .string()
    .min(16, 'XOPS_SANDBOX_READ_TOKEN must have at least 16 characters')
    .optional(),
  XOPS_SANDBOX_WEBHOOK_SECRET: filled(
    'XOPS_SANDBOX_WEBHOOK_SECRET',
    'the secret with which webhooks are signed',
  ),
  XOPS_PORTAL_URL: z.url({
    protocol: /^https?$/,
    error: 'XOPS_PORTAL_URL must be the address of the portal',
  }),
});

export type SandboxEnvironment = z.infer<typeof environmentSchema>;

/** Fails with one sentence for each variable that is wrong. */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): SandboxEnvironment {
  const result = environmentSchema.safeParse(variables);
  if (!result.success) {
    const sentences = result.error.issues.map(({ message }) => message);
    throw new Error(sentences.join('. '));
  }
  return result.data;
}
