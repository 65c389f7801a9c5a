/**
 * Triggers as pure code: units, readings, conditions, and the state machine that
 * decides when a rule fires.
 *
 * @packageDocumentation
 */
export * from './Act';
export * from './advance';
export * from './Alias';
export * from './api/ActivationReport';
export * from './api/AliasList';
export * from './api/HistoryList';
export * from './api/MandateList';
export * from './api/OpeningAnswer';
export * from './api/ReadingPreview';
export * from './api/ReadingPush';
export * from './api/ReadingSeries';
export * from './api/ReadingSourceList';
export * from './api/RuleDraft';
export * from './api/RulePush';
export * from './api/RuleQuery';
export * from './api/RuleTrends';
export * from './api/RuleView';
export * from './api/Transition';
export * from './api/TriggersSummary';
export * from './api/Tryout';
export * from './api/UnboundList';
export * from './bindDraft';
export * from './bindWords';
export * from './Condition';
export * from './coveredMilliseconds';
export * from './downsample';
export * from './evaluateCondition';
export * from './foldSteps';
export * from './instant';
export * from './isoDuration';
export * from './Mandate';
export * from './openingWords';
export * from './orderRules';
export * from './PathOpening';
export * from './peopleWords';
export * from './permissions';
export * from './Reading';
export * from './ReadingSpec';
export * from './refuseAct';
export * from './replay';
export * from './RuleChange';
export * from './RuleTiming';
export * from './TriggerRule';
export * from './TriggerState';
export * from './TriggerWords';
export * from './Unit';
export * from './WatchedRule';
