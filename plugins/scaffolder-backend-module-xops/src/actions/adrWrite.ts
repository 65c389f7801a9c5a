import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  DEFAULT_DECISION_STYLE,
  decisionDraftSchema,
  recordFileName,
  recordNumbering,
  styleOfFolder,
  titleSlug,
  writeDecisionRecord,
} from '@xops/plugin-xops-adr-common';
import fs from 'fs-extra';
import { posix } from 'node:path';
import { z as zod } from 'zod';
import { readRecordFolder } from '../files/readRecordFolder';
import { adrWriteExamples } from './adrWrite.examples';

const DEFAULT_DIRECTORY = 'docs/adr';

/** Writes a decision record into the workspace. */
export function createAdrWriteAction() {
  return createTemplateAction({
    id: 'xops:adr:write',
    description:
      'Writes an architecture decision record into a folder of the workspace, with the next free number and in the style (Nygard, or MADR 2 to 4) of the records there; an empty folder gets MADR 4. Run again in the same task it replaces its own record. Writes in a dry run too, since it touches the workspace alone.',
    examples: adrWriteExamples,
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
        directory: z =>
          z
            .string()
            .optional()
            .describe(
              `Folder of the records in the repository; ${DEFAULT_DIRECTORY} by default`,
            ),
        title: z => z.string().describe('What was decided, in one line'),
        status: z =>
          z.string().optional().describe('Status; accepted by default'),
        context: z =>
          z.string().describe('Why a decision was needed; Markdown'),
        decision: z =>
          z.string().describe('What was decided, and why; Markdown'),
        chosen: z =>
          z.string().optional().describe('Name of the option that won'),
        options: z =>
          z
            .array(
              z.object({
                name: z.string().describe('Name of the option'),
                good: z.array(z.string()).optional().describe('Reasons for it'),
                bad: z
                  .array(z.string())
                  .optional()
                  .describe('Reasons against it'),
              }),
            )
            .optional()
            .describe('Options that were weighed'),
        consequences: z =>
          z
            .object({
              good: z.array(z.string()).optional().describe('What is gained'),
              bad: z.array(z.string()).optional().describe('What is lost'),
            })
            .optional()
            .describe('What follows from the decision'),
        promises: z =>
          z
            .array(z.string())
            .optional()
            .describe('What it can be held to: amounts per period, dates'),
        validation: z =>
          z
            .array(z.string())
            .optional()
            .describe(
              'What shows that it was carried out; becomes a checklist',
            ),
        review: z =>
          z
            .string()
            .optional()
            .describe('When it is looked at again, such as "Every 6 months"'),
        deciders: z => z.array(z.string()).optional().describe('Who decided'),
        date: z =>
          z
            .string()
            .optional()
            .describe('Day of the decision, 2026-11-21; today by default'),
      },
      output: {
        path: z =>
          z.string().describe("The record's path from the repository's root"),
        number: z => z.number().describe("The record's number"),
        style: z =>
          z
            .string()
            .describe('Style it was written in: nygard, madr2, madr3 or madr4'),
      },
    },
    async handler(ctx) {
      const { input } = ctx;
      const root = resolveSafeChildPath(
        ctx.workspacePath,
        input.targetPath ?? '.',
      );
      const directory = posix.normalize(input.directory ?? DEFAULT_DIRECTORY);
      const folder = resolveSafeChildPath(root, directory);
      const today = new Date().toISOString().slice(0, 10);
      // Kept over a recovery, so that a second try finds the first try's file.
      const claim = await ctx.checkpoint({
        key: `record.${titleSlug(input.title)}`,
        fn: async () => {
          const numbering = recordNumbering(await namesIn(folder));
          const { next } = numbering;
          return {
            number: next,
            name: recordFileName(numbering, next, titleSlug(input.title)),
            date: input.date ?? today,
          };
        },
      });
      const record = decisionDraftSchema.safeParse({
        ...input,
        status: input.status ?? 'accepted',
        consequences: input.consequences ?? {},
        // A service has no `user.ref`, which a template renders as an empty text.
        deciders: input.deciders?.filter(Boolean),
        number: claim.number,
        date: claim.date,
      });
      if (!record.success) {
        throw new InputError(
          `The decision record '${
            input.title
          }' is malformed: ${zod.prettifyError(record.error)}`,
        );
      }
      const others = (await readRecordFolder(folder)).filter(
        file => file.name !== claim.name,
      );
      const style = styleOfFolder(others) ?? DEFAULT_DECISION_STYLE;
      await fs.outputFile(
        resolveSafeChildPath(folder, claim.name),
        writeDecisionRecord(record.data, style),
      );
      const path = posix.join(directory, claim.name);
      ctx.logger.info(`Wrote the decision record ${path}`);
      ctx.output('path', path);
      ctx.output('number', claim.number);
      ctx.output(
        'style',
        style.format === 'madr' ? `madr${style.version}` : style.format,
      );
    },
  });
}

async function namesIn(folder: string): Promise<string[]> {
  return (await fs.pathExists(folder)) ? fs.readdir(folder) : [];
}
