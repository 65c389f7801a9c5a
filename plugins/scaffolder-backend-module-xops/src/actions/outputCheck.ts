import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  type CheckReport,
  type Finding,
  findingsOf,
} from '@xops/plugin-xops-golden-paths-common';
import {
  checkerNames,
  checkOutput,
  type CheckOutputOptions,
  renderedDigest,
} from '@xops/plugin-xops-golden-paths-node';
import { gatherPaths } from '../files/gatherPaths';
import { provenanceChecks } from '../provenance/provenanceChecks';
import { outputCheckExamples } from './outputCheck.examples';

export interface OutputCheckOptions {
  /** Runs the checkers; tests pass one that does not start processes. */
  check?: (options: CheckOutputOptions) => Promise<CheckReport>;
}

/** Checks what is about to be published. */
export function createOutputCheckAction(options: OutputCheckOptions = {}) {
  const { check = checkOutput } = options;
  return createTemplateAction({
    id: 'xops:output:check',
    description:
      'Runs the checkers of golden paths over rendered folders, together as one output, and stops the run when one finds an error. A dry run tells the findings and goes on, so that a preview can show files and verdict.',
    examples: outputCheckExamples,
    supportsDryRun: true,
    schema: {
      input: {
        paths: z =>
          z
            .array(z.string())
            .min(1)
            .describe(
              'Folders of the workspace; folders that are not there are left out',
            ),
        checks: z =>
          z
            .array(z.enum(checkerNames))
            .optional()
            .describe('Names of the checkers to run; all by default'),
        expect: z =>
          z
            .object({
              name: z.string().optional().describe('Name of the service'),
              environments: z
                .array(z.string())
                .optional()
                .describe('Environments that have an overlay'),
              kinds: z
                .record(z.array(z.string()))
                .optional()
                .describe('Kinds that the overlay of an environment builds'),
              files: z
                .array(z.string())
                .optional()
                .describe('Files that must be there'),
            })
            .optional()
            .describe(
              'What is known about the output beyond what every output must be',
            ),
        timeoutSeconds: z =>
          z
            .number()
            .optional()
            .describe('Time limit of each checker; 60 by default'),
      },
      output: {
        accepted: z =>
          z.boolean().describe('True when no checker found an error'),
        digest: z =>
          z
            .string()
            .describe('sha256: over the rendered files, sorted by path'),
        summary: z => z.string().describe('The verdict in one line'),
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
            .describe('What each checker said, for xops:provenance:write'),
        findings: z =>
          z
            .array(
              z.object({
                rule: z.string(),
                severity: z.enum(['error', 'warning']),
                file: z.string(),
                line: z.number().optional(),
                message: z.string(),
                mend: z.string(),
              }),
            )
            .describe('Everything that was found'),
      },
    },
    async handler(ctx) {
      const { paths, checks, expect, timeoutSeconds } = ctx.input;
      const gathered = await gatherPaths(ctx, paths);
      try {
        const report = await check({
          folder: gathered.folder,
          checks,
          expect,
          timeoutSeconds,
          signal: ctx.signal,
        });
        const findings = findingsOf(report);
        const errors = findings.filter(it => it.severity === 'error').length;
        const summary = summaryOf(report, errors, findings.length - errors);
        findings.forEach(finding =>
          ctx.logger[finding.severity === 'error' ? 'error' : 'warn'](
            findingLine(finding),
          ),
        );
        report.results.forEach(result => {
          if (result.status === 'notChecked') {
            ctx.logger.warn(`not checked: ${result.checker}: ${result.reason}`);
          }
        });
        ctx.logger.info(summary);
        if (errors > 0 && !ctx.isDryRun) {
          throw new InputError(
            `The output is not published: ${summary}. The first: ${findingLine(
              findings.filter(it => it.severity === 'error')[0],
            )}`,
          );
        }
        ctx.output('accepted', errors === 0);
        ctx.output('digest', await renderedDigest(gathered.folder));
        ctx.output('summary', summary);
        ctx.output('checks', provenanceChecks(report));
        ctx.output('findings', findings);
      } finally {
        await gathered.remove();
      }
    },
  });
}

function findingLine({ file, line, rule, message, mend }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `${place} ${rule} ${message} → ${mend}`;
}

function summaryOf(
  report: CheckReport,
  errors: number,
  warnings: number,
): string {
  const count = (status: string) =>
    report.results.filter(result => result.status === status).length;
  const notChecked = count('notChecked');
  return [
    `${count('passed')} checkers passed, ${count('failed')} failed`,
    ...(notChecked > 0 ? [`${notChecked} could not run`] : []),
    `${errors} errors, ${warnings} warnings`,
  ].join(', ');
}
