import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  DeclaredMandate,
  HistoryList,
  HistoryQuery,
  RuleTrends,
  triggersReadPermission,
  TriggersSummary,
} from '@xops/plugin-xops-triggers-common';
import { meetsCriteria } from './access/permissionRules';
import { TriggersAccess } from './access/TriggersAccess';
import { concerns, countGroups } from './pageOfRules';
import { RuleStandings, summaryOf } from './RuleStandings';
import { placeOf } from './pageCursor';
import { historyPlaceSchema } from './store/historyPlace';
import { mandateEvents } from './store/mandateEvents';
import { TriggersDatabase } from './store/TriggersDatabase';
import { trendsOf } from './trendsOf';

export interface TriggersOverviewOptions {
  access: TriggersAccess;
  stores: TriggersDatabase;
  standings: RuleStandings;
  now: () => Date;
  /** Of configuration and on record. */
  listMandates(): Promise<DeclaredMandate[]>;
}

/** What is told of many rules at once, each time of those alone that the caller may see. */
export class TriggersOverview {
  readonly #options: TriggersOverviewOptions;

  constructor(options: TriggersOverviewOptions) {
    this.#options = options;
  }

  /** Of rules that are not there, or that the caller may not see, there is none. */
  async trends(
    ruleIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<RuleTrends> {
    const { standings, stores, now } = this.#options;
    const criteria = await this.#criteriaFor(credentials);
    const { bound } = await standings.all();
    const asked = new Set(ruleIds);
    const rules = bound
      .map(({ rule }) => rule)
      .filter(rule => asked.has(rule.id) && meetsCriteria(rule, criteria));
    return await trendsOf(stores.series, { rules, now: now() });
  }

  async summary(
    { entity }: { entity?: string },
    credentials: BackstageCredentials,
  ): Promise<TriggersSummary> {
    const { standings, stores, now } = this.#options;
    const criteria = await this.#criteriaFor(credentials);
    const { bound, unbound } = await standings.all();
    const isMeant = (rule: Parameters<typeof concerns>[0]) =>
      meetsCriteria(rule, criteria) && (!entity || concerns(rule, entity));
    const meant = bound.filter(({ rule }) => isMeant(rule));
    const firing = meant
      .filter(({ group }) => group === 'firing')
      .map(it => summaryOf(it, now()));
    return {
      counts: countGroups(meant),
      unacknowledged: firing.filter(
        it => !it.acknowledged && !it.activated && !it.dismissed,
      ).length,
      unbound: unbound.filter(isMeant).length,
      evaluatedAt: await stores.marks.find('evaluated'),
    };
  }

  /** With mandates where no rule is named. Throws a NotFoundError for a rule that never was, or that the caller may not see. */
  async history(
    { rule, limit, cursor }: HistoryQuery,
    credentials: BackstageCredentials,
  ): Promise<HistoryList> {
    const { stores, listMandates, now } = this.#options;
    const criteria = await this.#criteriaFor(credentials);
    if (rule && !(await stores.rules.hasHistory(rule, criteria))) {
      throw new NotFoundError(`There is no trigger '${rule}'`);
    }
    const mandates = rule ? [] : await listMandates();
    const own = mandates.filter(({ declaration: { owner } }) =>
      meetsCriteria({ owners: [owner] }, criteria),
    );
    return await stores.history.list({
      others: mandateEvents(own, now()),
      ruleId: rule,
      criteria,
      limit,
      after: cursor ? placeOf(historyPlaceSchema, cursor) : undefined,
    });
  }

  async #criteriaFor(credentials: BackstageCredentials) {
    return await this.#options.access.criteriaFor(
      triggersReadPermission,
      credentials,
    );
  }
}
