import { randomUUID } from 'node:crypto';
import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  RuleDraft,
  Silence,
  TriggerRule,
  triggersConfigurePermission,
} from '@xops/plugin-xops-triggers-common';
import { personOf } from './access/personOf';
import { refuseUnknownOwners } from './access/refuseUnknownOwners';
import { RuleFinder } from './access/RuleFinder';
import { TriggersAccess } from './access/TriggersAccess';
import { ruleOfDraft } from './rules/ruleOfDraft';
import { RuleBinder } from './rules/RuleBinder';
import { isBound, KeptRule } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

export interface RuleDeskOptions {
  auth: AuthService;
  access: TriggersAccess;
  stores: TriggersDatabase;
  binder: RuleBinder;
  catalog: CatalogService;
  now: () => Date;
  /** Called with the rules that were changed. */
  onChanged(ruleIds: readonly string[]): Promise<void>;
}

/**
 * Where people make rules, edit and switch them. Every method throws a
 * NotAllowedError for who may not configure, and those that name a rule a
 * NotFoundError for what the caller may not see.
 */
export class RuleDesk {
  readonly #options: RuleDeskOptions;
  readonly #finder: RuleFinder;

  constructor(options: RuleDeskOptions) {
    const { access, stores } = options;
    this.#options = options;
    this.#finder = new RuleFinder({ access, rules: stores.rules });
  }

  /** Throws an InputError that names all that is wrong with the draft, each with its place. */
  async create(
    draft: RuleDraft,
    credentials: BackstageCredentials,
  ): Promise<TriggerRule> {
    const by = await this.#authorize(credentials);
    await this.#refuseOwners(draft, credentials);
    const at = this.#at();
    const origin = { kind: 'page' as const, by, at };
    const id = `page#${randomUUID()}`;
    return await this.#save(draft, { id, origin, isNew: true, by, at });
  }

  /**
   * What the rule has reached stays; what it waits for begins anew. Throws as
   * `create` does, and a ConflictError for a rule that the page did not make.
   */
  async edit(
    { ruleId, draft }: { ruleId: string; draft: RuleDraft },
    credentials: BackstageCredentials,
  ): Promise<TriggerRule> {
    const by = await this.#authorize(credentials);
    const { id, origin } = await this.#findOwn(ruleId, credentials);
    await this.#refuseOwners(draft, credentials);
    const at = this.#at();
    return await this.#save(draft, { id, origin, isNew: false, by, at });
  }

  /** Throws a ConflictError for a rule that the page did not make. */
  async remove(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { stores, onChanged } = this.#options;
    const by = await this.#authorize(credentials);
    await this.#findOwn(ruleId, credentials);
    await stores.edits.remove(ruleId, { by, at: this.#at() });
    await onChanged([ruleId]);
  }

  /** Throws an InputError for a silence that would be over already. */
  async silence(
    { ruleId, until, reason }: Silence & { ruleId: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { stores, now, onChanged } = this.#options;
    const by = await this.#authorize(credentials);
    await this.#finder.find(ruleId, credentials);
    if (until && Date.parse(until) <= now().getTime()) {
      throw new InputError(`until: ${until} is past`);
    }
    const at = this.#at();
    await stores.edits.silence(ruleId, { by, at, until, reason });
    await onChanged([ruleId]);
  }

  async switch(
    {
      ruleId,
      enabled,
      reason,
    }: { ruleId: string; enabled: boolean; reason: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { stores, onChanged } = this.#options;
    const by = await this.#authorize(credentials);
    await this.#finder.find(ruleId, credentials);
    const at = this.#at();
    await stores.edits.switch(ruleId, { by, at, enabled, reason });
    await onChanged([ruleId]);
  }

  async #refuseOwners(
    { owners }: RuleDraft,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { catalog } = this.#options;
    const named = { place: 'owners', owners };
    await refuseUnknownOwners(named, { catalog, credentials });
  }

  async #save(
    draft: RuleDraft,
    {
      id,
      origin,
      isNew,
      ...writing
    }: Pick<KeptRule, 'id' | 'origin'> & {
      isNew: boolean;
      by: string;
      at: string;
    },
  ): Promise<TriggerRule> {
    const { binder, stores, onChanged } = this.#options;
    const meaning = await binder.meaning();
    const rule = ruleOfDraft(draft, { facts: { id, origin }, meaning });
    if (!isBound(rule)) {
      throw new InputError(`The rule is not valid: ${rule.unbound}`);
    }
    await stores.edits.save({ rule, source: draft, isNew }, writing);
    await onChanged([id]);
    return rule;
  }

  async #findOwn(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<KeptRule> {
    const rule = await this.#finder.find(ruleId, credentials);
    if (rule.origin.kind !== 'page') {
      throw new ConflictError(
        `'${ruleId}' was made by ${
          rule.origin.kind === 'record'
            ? `the decision “${rule.origin.title}”`
            : 'configuration'
        } and is changed there`,
      );
    }
    return rule;
  }

  async #authorize(credentials: BackstageCredentials): Promise<string> {
    const { access, auth } = this.#options;
    const by = personOf(auth, credentials);
    await access.authorize(triggersConfigurePermission, credentials);
    return by;
  }

  #at(): string {
    return this.#options.now().toISOString();
  }
}
