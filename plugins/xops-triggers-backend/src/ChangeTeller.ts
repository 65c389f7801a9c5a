import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { RuleTransition } from './engine/RuleEvaluator';

export const SIGNALS_CHANNEL = 'xops-triggers';
export const EVENTS_TOPIC = 'xops.triggers';

export interface ChangeTellerOptions {
  events: EventsService;
  signals: SignalsService;
  logger: LoggerService;
}

/**
 * Tells open pages and other plugins what has changed. What is told is kept
 * already, so that a failure here is logged and undoes nothing; whoever must
 * not miss a step reads the history of the rule.
 */
export class ChangeTeller {
  readonly #options: ChangeTellerOptions;

  constructor(options: ChangeTellerOptions) {
    this.#options = options;
  }

  /** Events for others, one for each step, and open pages. */
  async tellTransitions(transitions: readonly RuleTransition[]): Promise<void> {
    const { events } = this.#options;
    for (const transition of transitions) {
      await this.#try('Other plugins', () =>
        events.publish({ topic: EVENTS_TOPIC, eventPayload: transition }),
      );
    }
    await this.tellPages(transitions.map(({ ruleId }) => ruleId));
  }

  /** Everybody hears it, so that it carries ids only. */
  async tellPages(ruleIds: readonly string[]): Promise<void> {
    const message = { action: 'changed', rules: [...new Set(ruleIds)] };
    await this.#try('Open pages', () =>
      this.#options.signals.publish({
        recipients: { type: 'broadcast' },
        channel: SIGNALS_CHANNEL,
        message,
      }),
    );
  }

  async #try(whom: string, tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch (error) {
      this.#options.logger.warn(
        `${whom} could not be told that triggers changed: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
