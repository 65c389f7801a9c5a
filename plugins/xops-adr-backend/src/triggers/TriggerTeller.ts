import { toError } from '@backstage/errors';
import { RulePush, TriggersService } from '@xops/plugin-xops-triggers-node';
import { contentHash } from '../store/contentHash';
import { TriggerRowStore } from './TriggerRowStore';

/** After this all is told again: another replica may have told something older in between. */
const TELL_AGAIN_MILLISECONDS = 10 * 60_000;

export interface TriggerTellerOptions {
  rows: TriggerRowStore;
  triggers: Pick<TriggersService, 'replaceRules'>;
  now: () => Date;
}

/**
 * Tells the triggers which conditions the records in force state: by location,
 * where something changed. A location that is gone, or states none any more, is
 * told once more, without rules.
 */
export class TriggerTeller {
  readonly #options: TriggerTellerOptions;
  /** Hash of what each location was last told with by this process. */
  readonly #told = new Map<string, string>();
  #toldAllAt = -Infinity;

  constructor(options: TriggerTellerOptions) {
    this.#options = options;
  }

  /** Does nothing where triggers are not installed. Throws when a location could not be told; the others are. */
  async tell(signal: AbortSignal): Promise<void> {
    const { rows, now } = this.#options;
    const time = now().getTime();
    if (time - this.#toldAllAt >= TELL_AGAIN_MILLISECONDS) {
      this.#told.clear();
      this.#toldAllAt = time;
    }
    const pushes = await rows.listPushes();
    const stated = new Set(pushes.map(({ location }) => location));
    const ended = (await rows.listTold())
      .filter(location => !stated.has(location))
      .map((location): RulePush => ({ location, records: [] }));
    const problems: Error[] = [];
    for (const push of [...pushes, ...ended]) {
      try {
        if ((await this.#tellLocation(push, signal)) === 'notInstalled') {
          return;
        }
      } catch (error) {
        signal.throwIfAborted();
        problems.push(toError(error));
      }
    }
    if (problems.length > 0) {
      // What failed is told again by the next round: its hash is not kept.
      throw problems[0];
    }
  }

  async #tellLocation(
    push: RulePush,
    signal: AbortSignal,
  ): Promise<'told' | 'notInstalled'> {
    const { rows, triggers, now } = this.#options;
    const { location } = push;
    const hash = contentHash(JSON.stringify(push));
    if (this.#told.get(location) === hash) {
      return 'told';
    }
    const hasRules = push.records.length > 0;
    if (hasRules) {
      // Before they are told: a crash in between must not leave rules that nobody takes back.
      await rows.saveTold(location, now());
    }
    const receipt = await triggers.replaceRules(push, { signal });
    if (!receipt) {
      return 'notInstalled';
    }
    this.#told.set(location, hash);
    if (!hasRules) {
      await rows.forgetTold(location);
    }
    return 'told';
  }
}
