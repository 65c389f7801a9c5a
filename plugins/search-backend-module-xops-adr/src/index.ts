export type { DecisionSearchDocument } from './toSearchDocument';
export { ReadableRecordsClient } from './ReadableRecordsClient';
export { RecordPermissions } from './RecordPermissions';
export { searchPermissions } from './searchPermissions';
export { decisionsInSearch as default } from './decisionsInSearch';
