import {
  checkRecords,
  DecisionRecord,
  recordGraph,
  recordId,
  recordKey,
  RecordEdge,
  RecordFinding,
  RecordLink,
  reviewDue,
  Severity,
} from '@xops/plugin-xops-adr-common';
import { RecordLocation } from '../sources/RecordSource';
import { buildRepositoryUrl } from '../sources/RepositoryAddress';
import { RecordEntry, StoredReading } from '../store/LocationContent';
import { placeOf } from './readFiles';

export interface CheckConfig {
  /** Severity by rule id. */
  rules: Record<string, Severity | 'off'>;
  /** ISO 8601 duration. */
  defaultReview?: string;
}

export interface CheckLocationOptions extends CheckConfig {
  location: RecordLocation;
  readings: readonly StoredReading[];
  /** Words of decisions by `placeOf`; without those of files that were not read now. */
  markdown: ReadonlyMap<string, string>;
  /** ISO 8601 day that counts as today. */
  today: string;
  /** False for a path that the branch surely does not hold. */
  exists: (path: string) => boolean;
  /** Record ids by whole addresses that links may lead to. */
  elsewhere: ReadonlyMap<string, string>;
}

/** What all readings of a location say together: links, findings, reviews, edges. */
export function checkLocation(options: CheckLocationOptions): {
  entries: RecordEntry[];
  /** Paths that were asked for and exist, for a check without the branch. */
  linkedFiles: string[];
} {
  const { location, readings, today, rules, defaultReview } = options;
  const { locationKey } = location;
  const linkedFiles = new Set<string>();
  const { records, findings } = checkRecords(
    readings.map(it => it.reading),
    {
      today,
      rules,
      defaultReview,
      locationKey,
      isFile: path => {
        const exists = options.exists(path);
        if (exists) {
          linkedFiles.add(path);
        }
        return exists;
      },
    },
  );
  const idOf = (record: DecisionRecord) => recordId(locationKey, record);
  const findingsOf = groupFindings(records, findings);
  const edgesOf = groupEdges([
    ...recordGraph(records, idOf).edges,
    ...records.flatMap(it => edgesElsewhere(it, { ...options, idOf })),
  ]);
  const entries = records.map(record => ({
    recordId: idOf(record),
    record: withLinksElsewhere(record, options),
    markdown: options.markdown.get(placeOf(record)),
    findings: findingsOf.get(recordKey(record)) ?? [],
    edges: edgesOf.get(idOf(record)) ?? [],
    review:
      record.kind === 'record'
        ? reviewDue(record, { today, defaultReview })
        : undefined,
    sourceUrl: buildRepositoryUrl(location, {
      path: record.path,
      isFile: true,
      line: record.line > 1 ? record.line : undefined,
    }),
  }));
  return { entries: unique(entries), linkedFiles: [...linkedFiles].sort() };
}

/** Findings about a file as a whole stand with its first decision. */
function groupFindings(
  records: readonly DecisionRecord[],
  findings: readonly RecordFinding[],
): Map<string, RecordFinding[]> {
  const firstOfFile = new Map<string, string>();
  const keys = new Set<string>();
  for (const record of records) {
    keys.add(recordKey(record));
    if (!firstOfFile.has(record.path)) {
      firstOfFile.set(record.path, recordKey(record));
    }
  }
  const groups = new Map<string, RecordFinding[]>();
  for (const finding of findings) {
    const own = recordKey(finding);
    const key = keys.has(own) ? own : firstOfFile.get(finding.path);
    if (key !== undefined) {
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
  }
  return groups;
}

function groupEdges(edges: readonly RecordEdge[]): Map<string, RecordEdge[]> {
  const groups = new Map<string, RecordEdge[]>();
  for (const edge of edges) {
    groups.set(edge.from, [...(groups.get(edge.from) ?? []), edge]);
  }
  return groups;
}

/** Two decisions of one file may bear the same number; the first one keeps the id. */
function unique(entries: readonly RecordEntry[]): RecordEntry[] {
  const byId = new Map<string, RecordEntry>();
  for (const entry of entries) {
    let id = entry.recordId;
    for (let place = 2; byId.has(id); place += 1) {
      id = `${entry.recordId}~${place}`;
    }
    byId.set(id, { ...entry, recordId: id });
  }
  return [...byId.values()];
}

/** The record that a link leads to by its whole address. */
function idElsewhere(
  { href, recordId: found }: RecordLink,
  elsewhere: ReadonlyMap<string, string>,
): string | undefined {
  return found === undefined && href !== undefined
    ? elsewhere.get(href)
    : undefined;
}

function withLinksElsewhere(
  record: DecisionRecord,
  { elsewhere }: Pick<CheckLocationOptions, 'elsewhere'>,
): DecisionRecord {
  return elsewhere.size === 0
    ? record
    : {
        ...record,
        links: record.links.map(link => {
          const id = idElsewhere(link, elsewhere);
          return id === undefined ? link : { ...link, recordId: id };
        }),
      };
}

/** As they are stated: the other record, of which the edge may speak, is not ours to write. */
function edgesElsewhere(
  record: DecisionRecord,
  {
    elsewhere,
    idOf,
  }: Pick<CheckLocationOptions, 'elsewhere'> & {
    idOf: (record: DecisionRecord) => string;
  },
): RecordEdge[] {
  return record.links.flatMap(link => {
    const to = idElsewhere(link, elsewhere);
    return to === undefined
      ? []
      : [
          {
            from: idOf(record),
            to,
            type: link.type,
            target: link.target,
            path: record.path,
            line: link.line,
            partial: link.partial,
            oneSided: true,
            cyclic: false,
            broken: false,
          },
        ];
  });
}
