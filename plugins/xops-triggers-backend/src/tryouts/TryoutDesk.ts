import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Tryout,
  TryoutResult,
  triggersConfigurePermission,
  WatchedRule,
} from '@xops/plugin-xops-triggers-common';
import { RuleFinder } from '../access/RuleFinder';
import { TriggersAccess } from '../access/TriggersAccess';
import { ruleOfDraft } from '../rules/ruleOfDraft';
import { RuleBinder } from '../rules/RuleBinder';
import { Resolution } from '../store/resolution';
import { isBound } from '../store/ruleRow';
import { TriggersDatabase } from '../store/TriggersDatabase';
import { tryOut } from './tryOut';

/** More readings than these would keep everybody else waiting. */
const MOST_READINGS = 20_000;

export interface TryoutDeskOptions {
  access: TriggersAccess;
  stores: TriggersDatabase;
  binder: RuleBinder;
  now: () => Date;
}

/** Where a rule is tried on what was read before it is switched on. */
export class TryoutDesk {
  readonly #options: TryoutDeskOptions;
  readonly #finder: RuleFinder;

  constructor(options: TryoutDeskOptions) {
    const { access, stores } = options;
    this.#options = options;
    this.#finder = new RuleFinder({ access, rules: stores.rules });
  }

  /**
   * What a rule would have done since a time. Throws a NotAllowedError for who
   * may not configure, an InputError for a draft that is not valid or a time
   * that is yet to come, and for a rule that is named what finding it throws.
   */
  async run(
    { rule: asked, since }: Tryout,
    credentials: BackstageCredentials,
  ): Promise<TryoutResult> {
    const { access, stores, now } = this.#options;
    await access.authorize(triggersConfigurePermission, credentials);
    if (Date.parse(since) >= now().getTime()) {
      throw new InputError(`since: ${since} is yet to come`);
    }
    const rule = await this.#watchedRule(asked, credentials);
    const keys = Object.keys(rule.readings);
    const stretch = { since, until: now().toISOString() };
    const finest = await this.#finestFor(keys, stretch);
    const rows = await stores.series.list(keys, { ...stretch, finest });
    return tryOut(rule, { since, rows });
  }

  async #watchedRule(
    asked: Tryout['rule'],
    credentials: BackstageCredentials,
  ): Promise<WatchedRule & { readings: object }> {
    if ('ruleId' in asked) {
      return await this.#finder.findWatched(asked.ruleId, credentials);
    }
    const rule = ruleOfDraft(asked, {
      facts: { id: 'tryout', origin: { kind: 'configuration' } },
      meaning: await this.#options.binder.meaning(),
    });
    if (!isBound(rule)) {
      throw new InputError(`The rule is not valid: ${rule.unbound}`);
    }
    return rule;
  }

  /** The finest steps in which there are not too many. */
  async #finestFor(
    keys: readonly string[],
    stretch: { since: string; until: string },
  ): Promise<Resolution> {
    const { series } = this.#options.stores;
    for (const finest of ['raw', 'hour'] as const) {
      if ((await series.count(keys, { ...stretch, finest })) <= MOST_READINGS) {
        return finest;
      }
    }
    return 'day';
  }
}
