import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ForwardedError, InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  runReceiptSchema,
  runReportSchema,
} from '@xops/plugin-xops-golden-paths-common';
import { z as zod } from 'zod';
import { HostClient } from '../hosts/HostClient';
import { RequestContext } from '../hosts/patientFetch';
import { awaitEntity } from '../report/awaitEntity';
import { provenanceReportExamples } from './provenanceReport.examples';

const PLUGIN_ID = 'xops-golden-paths';

export interface ProvenanceReportOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  pause?: RequestContext['pause'];
  /** Milliseconds of a clock, for tests. */
  now?: () => number;
}

/** Tells the golden paths' backend what a run made, and waits for the catalog to hold it. */
export function createProvenanceReportAction(options: ProvenanceReportOptions) {
  const { auth, catalog, discovery, pause, now } = options;
  return createTemplateAction({
    id: 'xops:provenance:report',
    description:
      'Reports what a run made to the Golden paths page, with the credentials of the scaffolder. Reporting again with the same task changes nothing. Then waits, for 30 seconds at most, until the catalog holds the entity. A dry run reports nothing.',
    examples: provenanceReportExamples,
    supportsDryRun: true,
    schema: {
      input: {
        provenance: z =>
          z
            .record(z.any())
            .describe('Output `provenance` of xops:provenance:write'),
        repositoryUrl: z =>
          z.string().describe('Web address of the repository'),
        commitHash: z =>
          z.string().optional().describe('Hash of the first commit'),
        gitopsUrl: z =>
          z
            .string()
            .optional()
            .describe(
              "Web address of the change in the platform's GitOps repository",
            ),
      },
      output: {
        reported: z =>
          z.boolean().describe('False in a dry run, which reports nothing'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const report = runReportSchema.safeParse({
        provenance: input.provenance,
        repositoryUrl: input.repositoryUrl,
        // A template renders what a step did not put out as an empty text.
        commitHash: input.commitHash || undefined,
        gitopsUrl: input.gitopsUrl || undefined,
      });
      if (!report.success) {
        throw new InputError(
          `The report on '${
            input.repositoryUrl
          }' is malformed: ${zod.prettifyError(report.error)}`,
        );
      }
      if (ctx.isDryRun) {
        logger.info('A dry run reports nothing');
        ctx.output('reported', false);
        return;
      }
      const client = new HostClient({
        logger,
        signal: ctx.signal,
        pause,
        name: 'The golden paths backend',
        baseUrl: await discovery.getBaseUrl(PLUGIN_ID),
        headers: async () => {
          const { token } = await auth.getPluginRequestToken({
            onBehalfOf: await auth.getOwnServiceCredentials(),
            targetPluginId: PLUGIN_ID,
          });
          return { authorization: `Bearer ${token}` };
        },
      });
      const { entityRef } = report.data.provenance;
      try {
        await ctx.checkpoint({
          key: 'report',
          fn: async () => {
            const receipt = await client.send({
              method: 'POST',
              path: '/v1/runs',
              body: report.data,
              repeatable: true,
              purpose: `record what made '${entityRef}'`,
              answer: runReceiptSchema,
            });
            return receipt.taskId;
          },
        });
      } catch (error) {
        throw new ForwardedError(
          `'${entityRef}' is made, at ${report.data.repositoryUrl}; only the report is missing. Retry the run, or leave it: the Golden paths page finds the provenance file in the repository`,
          error,
        );
      }
      logger.info('Reported to the Golden paths page');
      ctx.output('reported', true);
      await awaitEntity({
        entityRef,
        catalog,
        credentials: () => ctx.getInitiatorCredentials(),
        logger,
        signal: ctx.signal,
        pause,
        now,
      });
    },
  });
}
