import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ForwardedError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { activationReportSchema } from '@xops/plugin-xops-triggers-common';
import { TriggersService } from '@xops/plugin-xops-triggers-node';
import { z as zod } from 'zod';
import { activationReportExamples } from './activationReport.examples';

export interface ActivationReportOptions {
  auth: AuthService;
  triggers: Pick<TriggersService, 'reportActivation'>;
}

/** Tells the triggers what the golden path of an action made, so that it stands on their timeline. */
export function createActivationReportAction(options: ActivationReportOptions) {
  const { auth, triggers } = options;
  return createTemplateAction({
    id: 'xops:activation:report',
    description:
      'Reports what the golden path of an action made to the triggers that name this action, with the credentials of the scaffolder. Reporting again with the same task changes nothing. Where triggers are not installed it says so and goes on. A dry run reports nothing.',
    examples: activationReportExamples,
    supportsDryRun: true,
    schema: {
      input: {
        action: z =>
          z
            .string()
            .describe('Id of the action that triggers name: activate-atlantis'),
        trigger: z =>
          z
            .string()
            .optional()
            .describe('Id of the trigger that the path was used for, if known'),
        entityRef: z =>
          z.string().describe('Reference of the entity that was made'),
        repositoryUrl: z =>
          z.string().describe('Web address of the repository'),
        recordUrl: z =>
          z
            .string()
            .optional()
            .describe('Web address of the decision record that was written'),
        begunAt: z =>
          z
            .string()
            .optional()
            .describe(
              'When the gate let the run pass, ISO 8601 UTC; the catalog fills it in',
            ),
      },
      output: {
        reported: z =>
          z
            .boolean()
            .describe('False in a dry run, and where nobody was told of it'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const report = activationReportSchema.safeParse({
        taskId: ctx.task.id,
        action: input.action,
        // A template renders what nobody answered as an empty text.
        trigger: input.trigger || undefined,
        begunAt: input.begunAt || undefined,
        by: nameOf(auth, await ctx.getInitiatorCredentials()),
        made: {
          entityRef: input.entityRef,
          repositoryUrl: input.repositoryUrl,
          recordUrl: input.recordUrl || undefined,
        },
      });
      if (!report.success) {
        throw new InputError(
          `The report on '${input.entityRef}' is malformed: ${zod.prettifyError(
            report.error,
          )}`,
        );
      }
      if (ctx.isDryRun) {
        logger.info('A dry run reports nothing');
        ctx.output('reported', false);
        return;
      }
      let ruleIds: string[] | false;
      try {
        ruleIds = await ctx.checkpoint({
          key: 'report',
          fn: async () => {
            const receipt = await triggers.reportActivation(report.data, {
              signal: ctx.signal,
            });
            return receipt?.ruleIds ?? false;
          },
        });
      } catch (error) {
        ctx.signal?.throwIfAborted();
        throw new ForwardedError(
          `'${input.entityRef}' is made, at ${input.repositoryUrl}; only the triggers were not told. Retry the run`,
          error,
        );
      }
      logger.info(words(input.action, ruleIds));
      ctx.output('reported', ruleIds !== false && ruleIds.length > 0);
    },
  });
}

function words(action: string, ruleIds: string[] | false): string {
  if (ruleIds === false) {
    return 'Triggers are not installed, so that nobody was told';
  }
  return ruleIds.length > 0
    ? `Told to the triggers of '${action}': ${ruleIds.join(', ')}`
    : `No trigger names '${action}', so that nobody was told`;
}

/** A person's entity reference; what a service calls itself. */
function nameOf(auth: AuthService, credentials: BackstageCredentials): string {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : 'unknown';
}
