import { z } from 'zod';

const permissionsSchema = z
  .union([z.string(), z.record(z.string(), z.string())])
  .optional();

/** A workflow of GitHub or Gitea Actions, as far as our rules look at it. */
export const workflowSchema = z.object({
  permissions: permissionsSchema,
  jobs: z.record(
    z.string(),
    z.object({
      permissions: permissionsSchema,
      uses: z.string().optional(),
      steps: z.array(z.object({ uses: z.string().optional() })).default([]),
    }),
  ),
});
