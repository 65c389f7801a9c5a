import {
  DecisionRecord,
  RecordEdge,
  RecordFinding,
  Severity,
  SEVERITIES,
  STATUS_STATES,
} from '@xops/plugin-xops-adr-common';
import { contentHash } from './contentHash';
import { RecordEntry } from './LocationContent';

/** PostgreSQL indexes no longer texts. */
const INDEXED_CHARACTERS = 200;

/** Columns of `records` that an entry gives, without its key and place in time. */
export type RecordRow = ReturnType<typeof recordRowOf>;

export function recordRowOf(
  entry: RecordEntry,
  place: { locationKey: string; contentHash: string },
) {
  const { record, review } = entry;
  const progress = progressOf(record);
  return {
    record_id: entry.recordId,
    location_key: place.locationKey,
    path: record.path,
    part: record.part ?? null,
    line: record.line,
    kind: record.kind,
    stated_id: record.id ?? null,
    number: record.number ?? null,
    title: record.title,
    title_sort: indexed(record.title.toLowerCase()),
    state: record.status?.state ?? 'none',
    state_sort: record.status
      ? STATUS_STATES.indexOf(record.status.state)
      : STATUS_STATES.length,
    status_json: jsonOf(record.status),
    date_value: record.date?.value ?? null,
    date_json: jsonOf(record.date),
    review_due: review?.due ?? null,
    review_rule: review?.rule ?? null,
    review_line: review?.line ?? null,
    errors: count(entry.findings, 'error'),
    warnings: count(entry.findings, 'warning'),
    infos: count(entry.findings, 'info'),
    progress_done: progress.done,
    progress_total: progress.total,
    source_url: entry.sourceUrl ?? null,
    content_hash: place.contentHash,
    reading_hash: contentHash(
      JSON.stringify([
        record,
        entry.findings,
        entry.edges,
        review && { ...review, overdue: undefined },
        entry.sourceUrl,
        place.contentHash,
      ]),
    ),
  };
}

export function tagsOf({ tags }: DecisionRecord): string[] {
  return [...new Set(tags.map(indexed))];
}

export function findingRowOf(recordKey: number, finding: RecordFinding) {
  return {
    record_key: recordKey,
    rule: finding.rule,
    severity: finding.severity,
    severity_sort: SEVERITIES.indexOf(finding.severity),
    path: finding.path,
    line: finding.line,
    part: finding.part ?? null,
    words: finding.words,
    message: finding.message,
    mend: finding.mend,
    about_json: JSON.stringify(finding.about ?? []),
  };
}

export function linkRowOf(recordKey: number, edge: RecordEdge) {
  return {
    record_key: recordKey,
    type: edge.type,
    target: edge.target,
    target_id: edge.to ?? null,
    broken: edge.broken,
    line: edge.line,
    partial: edge.partial ?? false,
    one_sided: edge.oneSided,
    cyclic: edge.cyclic,
  };
}

/** JSON of what is stated, without a place for what is not. */
export function jsonOf(value: object | undefined): string | null {
  return value ? JSON.stringify(value) : null;
}

function progressOf({ checklists }: DecisionRecord) {
  const counted = checklists.filter(it => it.kind !== 'other');
  return {
    done: counted.reduce((sum, it) => sum + it.done, 0),
    total: counted.reduce((sum, it) => sum + it.total, 0),
  };
}

function count(findings: readonly RecordFinding[], severity: Severity): number {
  return findings.filter(it => it.severity === severity).length;
}

function indexed(text: string): string {
  return [...text.slice(0, 2 * INDEXED_CHARACTERS)]
    .slice(0, INDEXED_CHARACTERS)
    .join('');
}
