import type { FetchApi } from '@backstage/core-plugin-api';
import {
  type Act,
  type ActionAlias,
  aliasListSchema,
  declaredMandateSchema,
  historyListSchema,
  type HistoryQuery,
  type MandateDeclaration,
  mandateListSchema,
  openingAnswerSchema,
  type ReadingAlias,
  readingPreviewSchema,
  readingSourceListSchema,
  type ReadingSpec,
  recordedActSchema,
  ruleDetailSchema,
  type RuleDraft,
  ruleListSchema,
  type RuleQuery,
  ruleReadingsSchema,
  ruleTrendsSchema,
  type Silence,
  triggerRuleSchema,
  triggersSummarySchema,
  type Tryout,
  tryoutResultSchema,
  unboundListSchema,
} from '@xops/plugin-xops-triggers-common';
import { BackendClient, withQuery } from '@xops/plugin-xops-home-react';
import type { ReadingsRange, RuleSwitch, TriggersApi } from './TriggersApi';

/** Asks the backend of triggers, and believes only answers of the agreed shape. */
export class TriggersClient implements TriggersApi {
  readonly #backend: BackendClient;

  constructor({ fetchApi }: { fetchApi: FetchApi }) {
    this.#backend = new BackendClient({
      fetchApi,
      base: 'plugin://xops-triggers/v1',
      name: 'The triggers backend',
    });
  }

  async listRules(query: Partial<RuleQuery>, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/rules', query),
      ruleListSchema,
      signal,
    );
  }

  async getRule(ruleId: string, signal?: AbortSignal) {
    return this.#backend.read(rulePath(ruleId), ruleDetailSchema, signal);
  }

  async getReadings(
    ruleId: string,
    range: ReadingsRange,
    signal?: AbortSignal,
  ) {
    const path = withQuery(`${rulePath(ruleId)}/readings`, range);
    return this.#backend.read(path, ruleReadingsSchema, signal);
  }

  async getTrends(ruleIds: readonly string[], signal?: AbortSignal) {
    const path = withQuery('/trends', { rule: ruleIds });
    return this.#backend.read(path, ruleTrendsSchema, signal);
  }

  async listUnbound(signal?: AbortSignal) {
    return this.#backend.read('/unbound', unboundListSchema, signal);
  }

  async listHistory(query: Partial<HistoryQuery>, signal?: AbortSignal) {
    return this.#backend.read(
      withQuery('/history', query),
      historyListSchema,
      signal,
    );
  }

  async getSummary(options: { entityRef?: string } = {}, signal?: AbortSignal) {
    const path = withQuery('/summary', { entity: options.entityRef });
    return this.#backend.read(path, triggersSummarySchema, signal);
  }

  async listReadingSources(signal?: AbortSignal) {
    return this.#backend.read(
      '/reading-sources',
      readingSourceListSchema,
      signal,
    );
  }

  async previewReading(spec: ReadingSpec) {
    return this.#backend.send(
      '/reading-previews',
      { body: spec },
      readingPreviewSchema,
    );
  }

  async getOpening(action: string, signal?: AbortSignal) {
    const path = `/openings/${encodeURIComponent(action)}`;
    return this.#backend.read(path, openingAnswerSchema, signal);
  }

  async act(ruleId: string, act: Act) {
    const path = `${rulePath(ruleId)}/acts`;
    return this.#backend.send(path, { body: act }, recordedActSchema);
  }

  async silence(ruleId: string, silence: Silence) {
    await this.#backend.tell(`${rulePath(ruleId)}/silence`, { body: silence });
  }

  async switchRule(ruleId: string, to: RuleSwitch) {
    await this.#backend.tell(`${rulePath(ruleId)}/enabled`, { body: to });
  }

  async createRule(draft: RuleDraft) {
    return this.#backend.send('/rules', { body: draft }, triggerRuleSchema);
  }

  async updateRule(ruleId: string, draft: RuleDraft) {
    await this.#backend.tell(rulePath(ruleId), { method: 'PUT', body: draft });
  }

  async deleteRule(ruleId: string) {
    await this.#backend.tell(rulePath(ruleId), { method: 'DELETE' });
  }

  async tryOut(tryout: Tryout) {
    return this.#backend.send('/tryouts', { body: tryout }, tryoutResultSchema);
  }

  async listAliases(signal?: AbortSignal) {
    return this.#backend.read('/aliases', aliasListSchema, signal);
  }

  async bindReading(alias: ReadingAlias) {
    await this.#backend.tell('/aliases/readings', { body: alias });
  }

  async bindAction(alias: ActionAlias) {
    await this.#backend.tell('/aliases/actions', { body: alias });
  }

  async removeAlias(aliasId: string) {
    const path = `/aliases/${encodeURIComponent(aliasId)}`;
    await this.#backend.tell(path, { method: 'DELETE' });
  }

  async listMandates(signal?: AbortSignal) {
    return this.#backend.read('/mandates', mandateListSchema, signal);
  }

  async declareMandate(declaration: MandateDeclaration) {
    const sending = { body: declaration };
    return this.#backend.send('/mandates', sending, declaredMandateSchema);
  }

  async withdrawMandate(mandateId: string, reason: string) {
    const path = `/mandates/${encodeURIComponent(mandateId)}/withdrawal`;
    await this.#backend.tell(path, { body: { reason } });
  }
}

function rulePath(ruleId: string): string {
  return `/rules/${encodeURIComponent(ruleId)}`;
}
