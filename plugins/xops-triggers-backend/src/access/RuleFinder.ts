import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  TriggerRule,
  triggersReadPermission,
} from '@xops/plugin-xops-triggers-common';
import { isBound, KeptRule } from '../store/ruleRow';
import { RuleStore } from '../store/RuleStore';
import { TriggersAccess } from './TriggersAccess';

export interface RuleFinderOptions {
  access: TriggersAccess;
  rules: RuleStore;
}

/** Finds rules for callers who may see them. */
export class RuleFinder {
  readonly #options: RuleFinderOptions;

  constructor(options: RuleFinderOptions) {
    this.#options = options;
  }

  /** Throws a NotFoundError for what does not exist and, in the same words, for what the caller may not see. */
  async find(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<KeptRule> {
    const { access, rules } = this.#options;
    const rule = await rules.find(ruleId, {
      criteria: await access.criteriaFor(triggersReadPermission, credentials),
    });
    if (!rule) {
      throw new NotFoundError(`There is no trigger '${ruleId}'`);
    }
    return rule;
  }

  /** Throws as `find` does, and a ConflictError for what nothing measures. */
  async findWatched(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<TriggerRule> {
    const rule = await this.find(ruleId, credentials);
    if (!isBound(rule)) {
      throw new ConflictError(
        `Nothing measures '${ruleId}' yet: ${rule.unbound}`,
      );
    }
    return rule;
  }
}
