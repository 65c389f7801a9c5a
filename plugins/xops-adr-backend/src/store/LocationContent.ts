import {
  DecisionRecord,
  RecordEdge,
  RecordFileReading,
  RecordFinding,
  ReviewDue,
} from '@xops/plugin-xops-adr-common';
import { PathTrouble } from '../sources/RecordSource';

/** What a file said when it was read last. */
export interface StoredReading {
  path: string;
  /** sha256 of its bytes. */
  fileHash: string;
  reading: RecordFileReading;
}

/** One decision with all that was found out about it. */
export interface RecordEntry {
  recordId: string;
  /** With its links resolved. */
  record: DecisionRecord;
  /** Its words; absent where its file is as it was stored. */
  markdown?: string;
  findings: RecordFinding[];
  /** Edges that begin at it. */
  edges: RecordEdge[];
  review?: ReviewDue;
  sourceUrl?: string;
}

/** All that a location holds now: takes the place of all that was stored. */
export interface LocationContent {
  locationKey: string;
  /** Of the location when its reading began. */
  revision: number;
  /** When its reading began. */
  at: Date;
  readings: StoredReading[];
  entries: RecordEntry[];
  /** Day that the check took for today. */
  checkedOn: string;
  linkedFiles: string[];
  /** Absent where nothing was read and stored readings were checked again. */
  read?: {
    etag?: string;
    commit?: string;
    readWith: string;
    troubles: PathTrouble[];
  };
}

/** What became of it; `conflict`: somebody else has written in between. */
export type Replacement =
  | { status: 'replaced'; changedRecords: number }
  | { status: 'conflict' };
