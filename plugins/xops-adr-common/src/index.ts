/**
 * Decision records as pure code: reading any style, checking one record and all
 * of them, numbers, and writing them.
 *
 * @packageDocumentation
 */
export * from './api/DecisionsSummary';
export * from './api/FindingList';
export * from './api/ReadableRecords';
export * from './api/RecordDetail';
export * from './api/RecordDocument';
export * from './api/RecordGraph';
export * from './api/RecordId';
export * from './api/RecordList';
export * from './api/RecordQuery';
export * from './api/RecordSummary';
export * from './api/SourceState';
export * from './check/calendar';
export { isLogName } from './check/links/decisionLog';
export { INVERSE_LINK } from './check/links/resolveLinks';
export * from './check/recordGraph';
export * from './check/recordName';
export * from './check/reviewDue';
export * from './check/Rule';
export { DECISION_RULES } from './check/rules';
export { isRuleId } from './check/ruleSwitches';
export * from './check/withoutOthers';
export * from './checkRecords';
export * from './DecisionDraft';
export * from './DecisionStyle';
export * from './document/decisionMarkdown';
export * from './document/recordTargets';
export * from './model/Checklist';
export * from './model/DecisionPromise';
export * from './model/DecisionRecord';
export * from './model/Finding';
export * from './model/Matrix';
export * from './model/RecordLink';
export * from './model/ReviewRule';
export * from './model/Risk';
export * from './model/StatedDate';
export * from './model/Statement';
export * from './model/Status';
export * from './model/TriggerRow';
export * from './model/WeighedOption';
export * from './permissions';
export * from './readRecordFile';
export * from './RecordFileName';
export * from './RecordNumbering';
export * from './titleSlug';
export * from './writeDecisionRecord';
