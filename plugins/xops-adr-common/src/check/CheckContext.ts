import { DecisionRecord } from '../model/DecisionRecord';
import { Status } from '../model/Status';
import { SupersedePair } from './links/supersedePairs';

/** What rules know beside the record that they look at. */
export interface CheckContext {
  /** ISO 8601 day. */
  today: string;
  /** ISO 8601 duration. */
  defaultReview?: string;
  /** Decisions alone, with resolved links, by path and line. */
  records: readonly DecisionRecord[];
  /** Who supersedes whom, and which of the two says so. */
  supersedes: readonly SupersedePair[];
  find(recordId: string): DecisionRecord | undefined;
  idOf(record: DecisionRecord): string;
  /** Statuses that other places of the record state. */
  otherStatuses(record: DecisionRecord): readonly Status[];
}
