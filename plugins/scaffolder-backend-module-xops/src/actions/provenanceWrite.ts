import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  Provenance,
  PROVENANCE_PATH,
  provenanceSchema,
} from '@xops/plugin-xops-golden-paths-common';
import fs from 'fs-extra';
import { stringify } from 'yaml';
import { z as zod } from 'zod';
import { publicAnswers } from '../provenance/publicAnswers';
import { templateVersion } from '../provenance/templateVersion';
import { provenanceWriteExamples } from './provenanceWrite.examples';

/** Writes `.xops/provenance.yaml`. */
export function createProvenanceWriteAction() {
  return createTemplateAction({
    id: 'xops:provenance:write',
    description: `Writes ${PROVENANCE_PATH}: which template at which version made this, from which answers, for whom, and what the checkers said. Answers that are called like a secret or hold a secret of the run are left out. Writes in a dry run too, since it touches the workspace alone.`,
    examples: provenanceWriteExamples,
    supportsDryRun: true,
    schema: {
      input: {
        targetPath: z =>
          z
            .string()
            .optional()
            .describe(
              "Folder of the repository in the workspace; '.' by default",
            ),
        entityRef: z =>
          z.string().describe('Full entity reference of what is created'),
        manifestsUrl: z =>
          z
            .string()
            .optional()
            .describe(
              "Web address of the manifests' own repository; none or empty where they live with the source",
            ),
        answers: z =>
          z.record(z.any()).describe("The form's answers: ${{ parameters }}"),
        digest: z =>
          z.string().describe('Output `digest` of xops:output:check'),
        checks: z =>
          z
            .array(
              z.object({
                checker: z.string(),
                status: z.enum(['passed', 'failed', 'notChecked']),
                errors: z.number(),
                warnings: z.number(),
                reason: z.string().optional(),
              }),
            )
            .optional()
            .describe('Output `checks` of xops:output:check'),
      },
      output: {
        path: z =>
          z.string().describe("The file's path from the repository's root"),
        provenance: z =>
          z
            .record(z.any())
            .describe('Its contents, for xops:provenance:report'),
      },
    },
    async handler(ctx) {
      const { input, logger, task, user } = ctx;
      const root = resolveSafeChildPath(
        ctx.workspacePath,
        input.targetPath ?? '.',
      );
      // Kept over a recovery, so that every try writes the same file.
      const createdAt = await ctx.checkpoint({
        key: 'createdAt',
        fn: async () => new Date().toISOString(),
      });
      const { answers, leftOut } = publicAnswers(input.answers, ctx.secrets);
      if (leftOut.length > 0) {
        logger.info(`Left out of the provenance: ${leftOut.join(', ')}`);
      }
      const parsed = provenanceSchema.safeParse({
        apiVersion: 'xops.io/v1',
        kind: 'Provenance',
        template: {
          ...templateVersion(ctx.templateInfo, ctx.isDryRun ?? false),
          digest: input.digest,
        },
        entityRef: input.entityRef,
        // A template renders what does not apply as an empty text.
        manifestsUrl: input.manifestsUrl || undefined,
        taskId: task.id,
        createdBy: user?.ref,
        createdAt,
        answers,
        checks: input.checks ?? [],
      } satisfies Provenance);
      if (!parsed.success) {
        throw new InputError(
          `The provenance of '${
            input.entityRef
          }' is malformed: ${zod.prettifyError(parsed.error)}`,
        );
      }
      await fs.outputFile(
        resolveSafeChildPath(root, PROVENANCE_PATH),
        stringify(parsed.data),
      );
      logger.info(`Wrote ${PROVENANCE_PATH}`);
      ctx.output('path', PROVENANCE_PATH);
      ctx.output('provenance', toJson(parsed.data));
    },
  });
}

/** The same without what JSON does not know. */
function toJson(provenance: Provenance): JsonObject {
  return JSON.parse(JSON.stringify(provenance));
}
