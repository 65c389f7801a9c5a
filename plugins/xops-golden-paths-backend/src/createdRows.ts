import {
  CreatedRecord,
  createdFactsSchema,
  factsOf,
  FileReading,
  ReportedRun,
  RunReport,
} from '@xops/plugin-xops-golden-paths-common';
import { repositoryKey } from './sources/locateProvenance';
import {
  ProvenanceLocation,
  ProvenanceReading,
} from './sources/ProvenanceSource';

/** Table `runs`; times are ISO 8601 UTC everywhere. */
export interface RunRow {
  task_id: string;
  entity_ref: string;
  facts: string;
  provenance: string;
  repository_url: string;
  commit_hash: string | null;
  gitops_url: string | null;
  reported_at: string;
}

/** Table `provenance_files`. */
export interface FileRow {
  entity_ref: string;
  provenance_url: string | null;
  repository_url: string | null;
  repository_key: string | null;
  etag: string | null;
  facts: string | null;
  provenance: string | null;
  read_at: string | null;
  tried_at: string;
  error: string | null;
  error_since: string | null;
  gone_at: string | null;
}

/** Table `reading_rounds`. */
export interface RoundRow {
  source: string;
  finished_at: string | null;
  problem: string | null;
}

/** One attempt to read the provenance file of one entity. */
export interface ReadingAttempt {
  entityRef: string;
  /** Absent where the entity does not say where its file stands. */
  location?: ProvenanceLocation;
  reading: ProvenanceReading;
  /** When the attempt began: what began later is newer. */
  triedAt: Date;
}

export function runRowOf(report: RunReport, reportedAt: Date): RunRow {
  const facts = factsOf(report.provenance);
  return {
    task_id: facts.taskId,
    entity_ref: facts.entityRef,
    facts: JSON.stringify(facts),
    provenance: JSON.stringify(report.provenance),
    repository_url: report.repositoryUrl,
    commit_hash: report.commitHash ?? null,
    gitops_url: report.gitopsUrl ?? null,
    reported_at: reportedAt.toISOString(),
  };
}

/** The columns that an attempt changes; those of the last good copy stay on failure. */
export function fileRowOf(attempt: ReadingAttempt) {
  const triedAt = attempt.triedAt.toISOString();
  const { location } = attempt;
  return {
    entity_ref: attempt.entityRef,
    provenance_url: location?.provenanceUrl ?? null,
    repository_url: location?.repositoryUrl ?? null,
    repository_key: (location && repositoryKey(location.repositoryUrl)) ?? null,
    tried_at: triedAt,
    gone_at: null,
    ...readingColumnsOf(attempt.reading, triedAt),
  } satisfies Partial<FileRow>;
}

function readingColumnsOf(reading: ProvenanceReading, triedAt: string) {
  switch (reading.status) {
    case 'read':
      return {
        etag: reading.etag ?? null,
        facts: JSON.stringify(factsOf(reading.provenance)),
        provenance: JSON.stringify(reading.provenance),
        read_at: triedAt,
        error: null,
        error_since: null,
      };
    case 'unchanged':
      return { read_at: triedAt, error: null, error_since: null };
    case 'failed':
      return { error: reading.message, error_since: triedAt };
    default:
      return reading satisfies never;
  }
}

/** Columns of the tables that a record is made of. */
export const RUN_COLUMNS = [
  'entity_ref',
  'facts',
  'repository_url',
  'commit_hash',
  'gitops_url',
  'reported_at',
] as const satisfies (keyof RunRow)[];
export const FILE_COLUMNS = [
  'entity_ref',
  'provenance_url',
  'repository_url',
  'facts',
  'read_at',
  'error',
  'error_since',
] as const satisfies (keyof FileRow)[];

/** Puts rows of the same entity together. */
export function recordsOf(
  runRows: readonly Pick<RunRow, (typeof RUN_COLUMNS)[number]>[],
  fileRows: readonly Pick<FileRow, (typeof FILE_COLUMNS)[number]>[],
): CreatedRecord[] {
  const runs = new Map<string, ReportedRun[]>();
  for (const row of runRows) {
    const known = runs.get(row.entity_ref);
    if (known) {
      known.push(runOf(row));
    } else {
      runs.set(row.entity_ref, [runOf(row)]);
    }
  }
  const files = new Map(fileRows.map(row => [row.entity_ref, fileOf(row)]));
  return [...new Set([...runs.keys(), ...files.keys()])].map(entityRef => ({
    entityRef,
    runs: runs.get(entityRef) ?? [],
    file: files.get(entityRef),
  }));
}

function runOf(row: Pick<RunRow, (typeof RUN_COLUMNS)[number]>): ReportedRun {
  return {
    facts: createdFactsSchema.parse(JSON.parse(row.facts)),
    repositoryUrl: row.repository_url,
    commitHash: row.commit_hash ?? undefined,
    gitopsUrl: row.gitops_url ?? undefined,
    reportedAt: row.reported_at,
  };
}

function fileOf(
  row: Pick<FileRow, (typeof FILE_COLUMNS)[number]>,
): FileReading {
  return {
    facts: row.facts
      ? createdFactsSchema.parse(JSON.parse(row.facts))
      : undefined,
    provenanceUrl: row.provenance_url ?? undefined,
    repositoryUrl: row.repository_url ?? undefined,
    readAt: row.read_at ?? undefined,
    error:
      row.error && row.error_since
        ? { message: row.error, since: row.error_since }
        : undefined,
  };
}
