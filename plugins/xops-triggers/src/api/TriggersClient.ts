import type { FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
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
  readingSourceListSchema,
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
import type { ZodType } from 'zod';
import type { ReadingsRange, RuleSwitch, TriggersApi } from './TriggersApi';

const BASE = 'plugin://xops-triggers/v1';

type Parameters = Record<
  string,
  string | number | readonly string[] | undefined
>;

type Sending = { method?: 'POST' | 'PUT' | 'DELETE'; body?: unknown };

/** Asks the backend of triggers, and believes only answers of the agreed shape. */
export class TriggersClient implements TriggersApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  async listRules(query: Partial<RuleQuery>, signal?: AbortSignal) {
    return this.#read(withQuery('/rules', query), ruleListSchema, signal);
  }

  async getRule(ruleId: string, signal?: AbortSignal) {
    return this.#read(rulePath(ruleId), ruleDetailSchema, signal);
  }

  async getReadings(
    ruleId: string,
    range: ReadingsRange,
    signal?: AbortSignal,
  ) {
    const path = withQuery(`${rulePath(ruleId)}/readings`, range);
    return this.#read(path, ruleReadingsSchema, signal);
  }

  async getTrends(ruleIds: readonly string[], signal?: AbortSignal) {
    const path = withQuery('/trends', { rule: ruleIds });
    return this.#read(path, ruleTrendsSchema, signal);
  }

  async listUnbound(signal?: AbortSignal) {
    return this.#read('/unbound', unboundListSchema, signal);
  }

  async listHistory(query: Partial<HistoryQuery>, signal?: AbortSignal) {
    return this.#read(withQuery('/history', query), historyListSchema, signal);
  }

  async getSummary(options: { entityRef?: string } = {}, signal?: AbortSignal) {
    const path = withQuery('/summary', { entity: options.entityRef });
    return this.#read(path, triggersSummarySchema, signal);
  }

  async listReadingSources(signal?: AbortSignal) {
    return this.#read('/reading-sources', readingSourceListSchema, signal);
  }

  async getOpening(action: string, signal?: AbortSignal) {
    const path = `/openings/${encodeURIComponent(action)}`;
    return this.#read(path, openingAnswerSchema, signal);
  }

  async act(ruleId: string, act: Act) {
    const path = `${rulePath(ruleId)}/acts`;
    return this.#send(path, { body: act }, recordedActSchema);
  }

  async silence(ruleId: string, silence: Silence) {
    await this.#ask(`${rulePath(ruleId)}/silence`, { body: silence });
  }

  async switchRule(ruleId: string, to: RuleSwitch) {
    await this.#ask(`${rulePath(ruleId)}/enabled`, { body: to });
  }

  async createRule(draft: RuleDraft) {
    return this.#send('/rules', { body: draft }, triggerRuleSchema);
  }

  async updateRule(ruleId: string, draft: RuleDraft) {
    await this.#ask(rulePath(ruleId), { method: 'PUT', body: draft });
  }

  async deleteRule(ruleId: string) {
    await this.#ask(rulePath(ruleId), { method: 'DELETE' });
  }

  async tryOut(tryout: Tryout) {
    return this.#send('/tryouts', { body: tryout }, tryoutResultSchema);
  }

  async listAliases(signal?: AbortSignal) {
    return this.#read('/aliases', aliasListSchema, signal);
  }

  async bindReading(alias: ReadingAlias) {
    await this.#ask('/aliases/readings', { body: alias });
  }

  async bindAction(alias: ActionAlias) {
    await this.#ask('/aliases/actions', { body: alias });
  }

  async removeAlias(aliasId: string) {
    const path = `/aliases/${encodeURIComponent(aliasId)}`;
    await this.#ask(path, { method: 'DELETE' });
  }

  async listMandates(signal?: AbortSignal) {
    return this.#read('/mandates', mandateListSchema, signal);
  }

  async declareMandate(declaration: MandateDeclaration) {
    const sending = { body: declaration };
    return this.#send('/mandates', sending, declaredMandateSchema);
  }

  async withdrawMandate(mandateId: string, reason: string) {
    const path = `/mandates/${encodeURIComponent(mandateId)}/withdrawal`;
    await this.#ask(path, { body: { reason } });
  }

  async #read<T>(path: string, schema: ZodType<T>, signal?: AbortSignal) {
    const response = await this.#fetch(path, { signal });
    return believe(path, response, schema);
  }

  async #send<T>(path: string, sending: Sending, schema: ZodType<T>) {
    return believe(path, await this.#ask(path, sending), schema);
  }

  async #ask(path: string, { method = 'POST', body }: Sending) {
    return this.#fetch(path, {
      method,
      ...(body !== undefined && {
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
  }

  async #fetch(path: string, options: RequestInit): Promise<Response> {
    const response = await this.#fetchApi.fetch(`${BASE}${path}`, options);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function rulePath(ruleId: string): string {
  return `/rules/${encodeURIComponent(ruleId)}`;
}

function withQuery(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of [value ?? []].flat()) {
      query.append(name, String(one));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

async function believe<T>(
  path: string,
  response: Response,
  schema: ZodType<T>,
): Promise<T> {
  // What is no JSON has no known shape either.
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TypeError(
      `The triggers backend answered ${path} in another shape than this page knows: ${issue.path.join(
        '.',
      )}: ${issue.message}. Are page and backend of the same version?`,
    );
  }
  return parsed.data;
}
