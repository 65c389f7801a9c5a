import { ForwardedError, InputError, NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { GATE_ACTION_ID } from '@xops/plugin-xops-golden-paths-common';
import { lockedSentence } from '@xops/plugin-xops-triggers-common';
import { TriggersService } from '@xops/plugin-xops-triggers-node';
import { gateCheckExamples } from './gateCheck.examples';

export interface GateCheckOptions {
  triggers: Pick<TriggersService, 'opening'>;
}

/** What is kept of a gate that let a run pass. */
type Pass = { reason: string; begunAt: string };

/** Lets a run pass while its path is open; whatever is not known keeps it locked. */
export function createGateCheckAction({ triggers }: GateCheckOptions) {
  return createTemplateAction({
    id: GATE_ACTION_ID,
    description:
      'Asks the triggers, on behalf of who started the run, whether the golden path of an action is open, and fails while it is locked. The catalog puts this step before all others of a tied template. Once passed, it holds for its task: recovery and retry do not ask again. A dry run says what it would answer and goes on.',
    examples: gateCheckExamples,
    supportsDryRun: true,
    schema: {
      input: {
        action: z =>
          z
            .string()
            .describe('Id of the action that triggers name: activate-atlantis'),
        closed: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Set by the catalog for a template that cannot be gated: nobody passes',
            ),
      },
      output: {
        open: z => z.boolean().describe('False in a dry run of a locked path'),
        reason: z => z.string().describe('Why it is open, or locked'),
        begunAt: z =>
          z
            .string()
            .optional()
            .describe(
              'When the triggers let the run pass, ISO 8601 UTC; absent in a dry run',
            ),
      },
    },
    async handler(ctx) {
      const { action, closed } = ctx.input;
      const ask = async () => {
        if (closed) {
          throw new InputError(
            `The path '${action}' is closed: its template cannot be gated. Its page in the catalog says why`,
          );
        }
        try {
          return await triggers.opening(action, {
            credentials: await ctx.getInitiatorCredentials(),
            signal: ctx.signal,
          });
        } catch (error) {
          ctx.signal?.throwIfAborted();
          throw new ForwardedError(
            `The path '${action}' is locked: its triggers could not be asked`,
            error,
          );
        }
      };
      if (ctx.isDryRun) {
        const { open, words } = await ask().then(
          answer => ({
            open: answer.open,
            words: answer.open ? answer.reason : lockedSentence(answer),
          }),
          (error: Error) => ({ open: false, words: error.message }),
        );
        ctx.logger.info(
          open
            ? `A run would pass: ${words}`
            : `A run would be refused, a dry run goes on. ${words}`,
        );
        ctx.output('open', open);
        ctx.output('reason', words);
        return;
      }
      const pass = await ctx.checkpoint<string | Pass>({
        key: 'pass',
        fn: async () => {
          const answer = await ask();
          if (!answer.open) {
            throw new NotAllowedError(lockedSentence(answer));
          }
          return { reason: answer.reason, begunAt: answer.at };
        },
      });
      // A run that began before the time was kept has the reason alone.
      const { reason, begunAt } =
        typeof pass === 'string' ? { reason: pass, begunAt: undefined } : pass;
      ctx.logger.info(`The path '${action}' is open: ${reason}`);
      ctx.output('open', true);
      ctx.output('reason', reason);
      ctx.output('begunAt', begunAt);
    },
  });
}
