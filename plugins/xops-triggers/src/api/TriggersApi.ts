import { createApiRef } from '@backstage/core-plugin-api';
import type {
  Act,
  ActionAlias,
  AliasList,
  DeclaredMandate,
  HistoryList,
  HistoryQuery,
  MandateDeclaration,
  MandateList,
  OpeningAnswer,
  ReadingAlias,
  ReadingPreview,
  ReadingSourceList,
  ReadingSpec,
  RecordedAct,
  RuleDetail,
  RuleDraft,
  RuleList,
  RuleQuery,
  RuleReadings,
  RuleTrends,
  Silence,
  TriggerRule,
  TriggersSummary,
  Tryout,
  TryoutResult,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';

/** Which part of a rule's readings is shown. */
export type ReadingsRange = {
  /** ISO 8601 UTC. */
  since: string;
  /** At most so many points. */
  points?: number;
};

/** Switches a rule on or off. */
export type RuleSwitch = { enabled: boolean; reason: string };

/**
 * The triggers that the reader may see, and what may be done about them. Every
 * method rejects with a `ResponseError` when the backend refuses or fails, and
 * when the signal fires.
 */
export interface TriggersApi {
  listRules(query: Partial<RuleQuery>, signal?: AbortSignal): Promise<RuleList>;
  getRule(ruleId: string, signal?: AbortSignal): Promise<RuleDetail>;
  getReadings(
    ruleId: string,
    range: ReadingsRange,
    signal?: AbortSignal,
  ): Promise<RuleReadings>;
  /** Sparklines of at most 50 rules. */
  getTrends(
    ruleIds: readonly string[],
    signal?: AbortSignal,
  ): Promise<RuleTrends>;
  listUnbound(signal?: AbortSignal): Promise<UnboundList>;
  listHistory(
    query: Partial<HistoryQuery>,
    signal?: AbortSignal,
  ): Promise<HistoryList>;
  getSummary(
    options?: { entityRef?: string },
    signal?: AbortSignal,
  ): Promise<TriggersSummary>;
  listReadingSources(signal?: AbortSignal): Promise<ReadingSourceList>;
  /** What a source reads now; nothing is kept. */
  previewReading(spec: ReadingSpec): Promise<ReadingPreview>;
  /** Whether the golden path of an action may run now. */
  getOpening(action: string, signal?: AbortSignal): Promise<OpeningAnswer>;

  act(ruleId: string, act: Act): Promise<RecordedAct>;
  silence(ruleId: string, silence: Silence): Promise<void>;
  switchRule(ruleId: string, to: RuleSwitch): Promise<void>;
  createRule(draft: RuleDraft): Promise<TriggerRule>;
  /** Only rules that were made on the page. */
  updateRule(ruleId: string, draft: RuleDraft): Promise<void>;
  /** Only rules that were made on the page. */
  deleteRule(ruleId: string): Promise<void>;
  tryOut(tryout: Tryout): Promise<TryoutResult>;

  listAliases(signal?: AbortSignal): Promise<AliasList>;
  bindReading(alias: ReadingAlias): Promise<void>;
  bindAction(alias: ActionAlias): Promise<void>;
  /** Only aliases that were made on the page. */
  removeAlias(aliasId: string): Promise<void>;

  listMandates(signal?: AbortSignal): Promise<MandateList>;
  declareMandate(declaration: MandateDeclaration): Promise<DeclaredMandate>;
  withdrawMandate(mandateId: string, reason: string): Promise<void>;
}

export const triggersApiRef = createApiRef<TriggersApi>({
  id: 'plugin.xops-triggers.api',
});
