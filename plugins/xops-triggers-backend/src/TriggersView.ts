import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Act,
  DeclaredMandate,
  findAlias,
  MandateDeclaration,
  MandateList,
  mandateValidity,
  OpeningAnswer,
  RecordedAct,
  refuseAct,
  RuleDetail,
  RuleList,
  RuleQuery,
  RuleReadings,
  suggestAliases,
  TriggerRule,
  triggersActPermission,
  triggersDeclarePermission,
  triggersOverridePermission,
  triggersReadPermission,
  UnboundList,
  UnboundRule,
} from '@xops/plugin-xops-triggers-common';
import { meetsCriteria } from './access/permissionRules';
import { notAllowed, TriggersAccess } from './access/TriggersAccess';
import { TriggersConfig } from './config';
import { pageOfRules } from './pageOfRules';
import { ReadingsQuery } from './parseRequest';
import { readingsOfRule } from './readingsOfRule';
import { RulesView } from './RulesView';
import { isBound } from './store/ruleRow';
import { TriggersDatabase } from './store/TriggersDatabase';

export interface TriggersViewOptions {
  auth: AuthService;
  access: TriggersAccess;
  stores: TriggersDatabase;
  aliases: TriggersConfig['aliases'];
  now: () => Date;
  /** Called with the rules that an act has changed. */
  onChanged(ruleIds: readonly string[]): Promise<void>;
}

/**
 * All that callers see and do, each as far as they may. Every method but
 * `opening` throws a NotAllowedError for somebody who may do it with no rule.
 */
export class TriggersView {
  readonly #options: TriggersViewOptions;
  readonly #rules: RulesView;

  constructor(options: TriggersViewOptions) {
    this.#options = options;
    this.#rules = new RulesView(options.stores);
  }

  /** For whoever may run the template: what it tells needs no permission to read the rule. */
  async opening(action: string): Promise<OpeningAnswer> {
    return await this.#rules.opening(action, this.#options.now());
  }

  /** What matches, in the order of a list, with what stands beyond this page counted. */
  async list(
    query: RuleQuery,
    credentials: BackstageCredentials,
  ): Promise<RuleList> {
    const { access, stores, now } = this.#options;
    const rules = await stores.rules.list({
      criteria: await access.criteriaFor(triggersReadPermission, credentials),
    });
    const summaries = await this.#rules.summarize(rules.filter(isBound), now());
    return pageOfRules(summaries, query);
  }

  /** Rows that nothing measures yet. */
  async listUnbound(credentials: BackstageCredentials): Promise<UnboundList> {
    const { access, aliases, stores } = this.#options;
    const rules = await stores.rules.list({
      criteria: await access.criteriaFor(triggersReadPermission, credentials),
    });
    const unbound = rules.filter((it): it is UnboundRule => !isBound(it));
    return {
      items: unbound.map(rule => ({
        ...rule,
        suggestions: findAlias(aliases.readings, rule.subject)
          ? []
          : suggestAliases(aliases.readings, rule.subject),
      })),
    };
  }

  /**
   * Throws a NotFoundError for what does not exist and, in the same words, for
   * what the caller may not see; a ConflictError for what nothing measures.
   */
  async get(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<RuleDetail> {
    const { stores, now } = this.#options;
    const rule = await this.#find(ruleId, credentials);
    const keys = Object.keys(rule.readings);
    const [[summary], transitions, acts, explanations] = await Promise.all([
      this.#rules.summarize([rule], now()),
      stores.states.listTransitions(ruleId),
      stores.acts.listByRule([ruleId]),
      stores.readings.findExplanations(keys),
    ]);
    return {
      ...summary,
      transitions,
      acts: acts.get(ruleId) ?? [],
      explanations: Object.fromEntries(explanations),
    };
  }

  /** Throws as `get` does. */
  async getReadings(
    { ruleId, ...query }: ReadingsQuery & { ruleId: string },
    credentials: BackstageCredentials,
  ): Promise<RuleReadings> {
    const { stores, now } = this.#options;
    const rule = await this.#find(ruleId, credentials);
    return await readingsOfRule(stores.readings, {
      ...query,
      rule,
      now: now(),
    });
  }

  /** Throws as `get` does, and a ConflictError where the act is not possible now. */
  async act(
    { ruleId, act }: { ruleId: string; act: Act },
    credentials: BackstageCredentials,
  ): Promise<RecordedAct> {
    const { stores, now, onChanged } = this.#options;
    const by = this.#personOf(credentials);
    const rule = await this.#find(ruleId, credentials);
    await this.#authorizeAct(act, rule, credentials);
    const [standing] = await this.#rules.summarize([rule], now());
    const refusal = refuseAct(act, { rule: standing, now: now() });
    if (refusal) {
      throw new ConflictError(`'${ruleId}' stays as it is. ${refusal}`);
    }
    const done = await stores.acts.save({ ruleId, act, by, now: now() });
    await onChanged([ruleId]);
    return done;
  }

  /** Mandates whose owner's rules the caller may read. */
  async listMandates(credentials: BackstageCredentials): Promise<MandateList> {
    const { access, stores, now } = this.#options;
    const criteria = await access.criteriaFor(
      triggersReadPermission,
      credentials,
    );
    const mandates = await stores.mandates.list();
    return {
      items: mandates
        .filter(({ declaration: { owner } }) =>
          meetsCriteria({ owners: [owner] }, criteria),
        )
        .map(mandate => ({
          ...mandate,
          validity: mandate.withdrawn
            ? 'withdrawn'
            : mandateValidity(mandate.declaration, now()),
        })),
    };
  }

  async declare(
    declaration: MandateDeclaration,
    credentials: BackstageCredentials,
  ): Promise<DeclaredMandate> {
    const { access, stores, now } = this.#options;
    const by = this.#personOf(credentials);
    await access.authorize(triggersDeclarePermission, credentials);
    return await stores.mandates.declare(declaration, { by, now: now() });
  }

  /** Throws a NotFoundError where no such mandate holds. */
  async withdraw(
    { id, reason }: { id: string; reason: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access, stores, now } = this.#options;
    const by = this.#personOf(credentials);
    await access.authorize(triggersDeclarePermission, credentials);
    await stores.mandates.withdraw(id, { by, reason, now: now() });
  }

  async #authorizeAct(
    act: Act,
    rule: TriggerRule,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access } = this.#options;
    if (act.kind === 'override') {
      await access.authorize(triggersOverridePermission, credentials);
      return;
    }
    const criteria = await access.criteriaFor(
      triggersActPermission,
      credentials,
    );
    if (!meetsCriteria(rule, criteria)) {
      throw notAllowed(triggersActPermission.name);
    }
  }

  async #find(
    ruleId: string,
    credentials: BackstageCredentials,
  ): Promise<TriggerRule> {
    const { access, stores } = this.#options;
    const rule = await stores.rules.find(ruleId, {
      criteria: await access.criteriaFor(triggersReadPermission, credentials),
    });
    if (!rule) {
      throw new NotFoundError(`There is no trigger '${ruleId}'`);
    }
    if (!isBound(rule)) {
      throw new ConflictError(
        `Nothing measures '${ruleId}' yet: ${rule.unbound}`,
      );
    }
    return rule;
  }

  /** Only people declare and act: each act stands under somebody's name. */
  #personOf(credentials: BackstageCredentials): string {
    if (!this.#options.auth.isPrincipal(credentials, 'user')) {
      throw new NotAllowedError('Only people do this, not services');
    }
    return credentials.principal.userEntityRef;
  }
}
