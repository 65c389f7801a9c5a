import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
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
} from '@xops/plugin-xops-triggers-common';
import { meetsCriteria } from './access/permissionRules';
import { personOf } from './access/personOf';
import { refuseUnknownOwners } from './access/refuseUnknownOwners';
import { RuleFinder } from './access/RuleFinder';
import { toldLines } from './access/toldLines';
import { notAllowed, TriggersAccess } from './access/TriggersAccess';
import { TriggersConfig } from './config';
import { evaluationOf } from './evaluationOf';
import { pageOfRules } from './pageOfRules';
import { ReadingsQuery } from './parseRequest';
import { readingsOfRule } from './readingsOfRule';
import { RuleBinder } from './rules/RuleBinder';
import { RuleStandings, summaryOf } from './RuleStandings';
import { RulesView } from './RulesView';
import { TriggersDatabase } from './store/TriggersDatabase';

export interface TriggersViewOptions {
  auth: AuthService;
  access: TriggersAccess;
  stores: TriggersDatabase;
  binder: RuleBinder;
  catalog: CatalogService;
  standings: RuleStandings;
  overrides: TriggersConfig['overrides'];
  now: () => Date;
  /** Of configuration and on record. */
  listMandates(): Promise<DeclaredMandate[]>;
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
  readonly #finder: RuleFinder;

  constructor(options: TriggersViewOptions) {
    const { access, stores } = options;
    this.#options = options;
    this.#rules = new RulesView(stores);
    this.#finder = new RuleFinder({ access, rules: stores.rules });
  }

  /** For whoever may run the template; who may not read a rule is not told who did what about it. */
  async opening(
    action: string,
    credentials: BackstageCredentials,
  ): Promise<OpeningAnswer> {
    const { access, now } = this.#options;
    const mayRead = await access.testFor(triggersReadPermission, credentials);
    return await this.#rules.opening(action, { now: now(), mayRead });
  }

  /** What matches, in the order of a list, with what stands beyond this page counted. */
  async list(
    query: RuleQuery,
    credentials: BackstageCredentials,
  ): Promise<RuleList> {
    const { access, standings, now } = this.#options;
    const criteria = await access.criteriaFor(
      triggersReadPermission,
      credentials,
    );
    const { bound } = await standings.all();
    const page = pageOfRules(
      bound.filter(({ rule }) => meetsCriteria(rule, criteria)),
      query,
    );
    const items = page.items.map(it => summaryOf(it, now()));
    return { ...page, items };
  }

  /** Rows that nothing measures yet. */
  async listUnbound(credentials: BackstageCredentials): Promise<UnboundList> {
    const { access, binder, standings } = this.#options;
    const criteria = await access.criteriaFor(
      triggersReadPermission,
      credentials,
    );
    const { unbound } = await standings.all();
    const { readings } = await binder.meaning();
    return {
      items: unbound
        .filter(rule => meetsCriteria(rule, criteria))
        .map(rule => ({
          ...rule,
          suggestions:
            rule.origin.kind !== 'record' || findAlias(readings, rule.subject)
              ? []
              : suggestAliases(readings, rule.subject),
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
    const { access, stores, now } = this.#options;
    const rule = await this.#finder.findWatched(ruleId, credentials);
    const mayRead = await access.testFor(triggersReadPermission, credentials);
    const keys = Object.keys(rule.readings);
    const [[summary], transitions, acts, changes, explanations, evaluation] =
      await Promise.all([
        this.#rules.summarize([rule], now()),
        stores.states.listTransitions(ruleId),
        stores.acts.listByRule([ruleId]),
        stores.edits.listChanges(ruleId),
        stores.readings.findExplanations(keys),
        this.#evaluationOf(rule),
      ]);
    return {
      ...summary,
      transitions: transitions.map(({ explanations: lines, ...step }) => ({
        ...step,
        explanations: lines && toldLines(Object.entries(lines), mayRead),
      })),
      acts: acts.get(ruleId) ?? [],
      changes,
      explanations: toldLines(explanations, mayRead),
      evaluation,
    };
  }

  /** Throws as `get` does. */
  async getReadings(
    { ruleId, ...query }: ReadingsQuery & { ruleId: string },
    credentials: BackstageCredentials,
  ): Promise<RuleReadings> {
    const { stores, now } = this.#options;
    const rule = await this.#finder.findWatched(ruleId, credentials);
    return await readingsOfRule(stores.series, {
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
    const { auth, overrides, stores, now, onChanged } = this.#options;
    const by = personOf(auth, credentials);
    const rule = await this.#finder.findWatched(ruleId, credentials);
    await this.#authorizeAct(act, rule, credentials);
    const [standing] = await this.#rules.summarize([rule], now());
    const refusal = refuseAct(act, {
      rule: standing,
      now: now(),
      longestOverrideMilliseconds: overrides.longestMilliseconds,
    });
    if (refusal) {
      throw new ConflictError(`'${ruleId}' stays as it is. ${refusal}`);
    }
    const done = await stores.acts.save({ ruleId, act, by, now: now() });
    await onChanged([ruleId]);
    return done;
  }

  /** Mandates whose owner's rules the caller may read. */
  async listMandates(credentials: BackstageCredentials): Promise<MandateList> {
    const { access, listMandates, now } = this.#options;
    const criteria = await access.criteriaFor(
      triggersReadPermission,
      credentials,
    );
    const mandates = await listMandates();
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

  /** Throws an InputError for an owner that the catalog does not know. */
  async declare(
    declaration: MandateDeclaration,
    credentials: BackstageCredentials,
  ): Promise<DeclaredMandate> {
    const { access, auth, catalog, stores, now } = this.#options;
    const by = personOf(auth, credentials);
    await access.authorize(triggersDeclarePermission, credentials);
    const named = { place: 'owner', owners: [declaration.owner] };
    await refuseUnknownOwners(named, { catalog, credentials });
    return await stores.mandates.declare(declaration, { by, now: now() });
  }

  /** Throws a NotFoundError where no such mandate holds. */
  async withdraw(
    { id, reason }: { id: string; reason: string },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { access, auth, stores, now } = this.#options;
    const by = personOf(auth, credentials);
    await access.authorize(triggersDeclarePermission, credentials);
    await stores.mandates.withdraw(id, { by, reason, now: now() });
  }

  async #evaluationOf(rule: TriggerRule): Promise<RuleDetail['evaluation']> {
    const { marks, states } = this.#options.stores;
    const kept = (await states.listStates([rule.id])).get(rule.id);
    const result = await states.findResult(rule.id);
    const roundAt = await marks.find('evaluated');
    return kept && result
      ? evaluationOf({ rule, state: kept.state, result, roundAt })
      : undefined;
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
}
