import { recordKey } from './api/RecordId';
import { ruleSwitches } from './check/ruleSwitches';
import { CheckContext } from './check/CheckContext';
import { RecordDirectory } from './check/links/RecordDirectory';
import { resolveLinks } from './check/links/resolveLinks';
import { supersedePairs } from './check/links/supersedePairs';
import { Fault, Rule } from './check/Rule';
import { DECISION_RULES } from './check/rules';
import { DecisionRecord } from './model/DecisionRecord';
import { RecordFinding, Severity } from './model/Finding';
import { Status } from './model/Status';
import { RecordFileReading } from './readRecordFile';

export interface CheckOptions {
  /** ISO 8601 day that counts as today. */
  today: string;
  /** Severity by rule id, `off` to switch it off; others keep their own. */
  rules?: Record<string, Severity | 'off'>;
  /** Cadence of records that state none, as ISO 8601 duration; none by default. */
  defaultReview?: string;
  /** Begins the record ids of resolved links (`RecordId`); without it they are paths alone. */
  locationKey?: string;
  /** True for a path that exists although it was not read, so that a link to it is not broken. */
  isFile?: (path: string) => boolean;
}

/** Records with their links resolved and inverse edges added, and all findings. */
export interface CheckedRecords {
  /** By path and line. */
  records: DecisionRecord[];
  /** By path, line, rule and words. */
  findings: RecordFinding[];
}

/**
 * Resolves the links of everything that was read at one place, and applies all
 * rules. Only entries of kind `record` are held to rules about content. Linear
 * in the number of records.
 */
export function checkRecords(
  readings: readonly RecordFileReading[],
  options: CheckOptions,
): CheckedRecords {
  const read = readings.flatMap(it => it.records).sort(byPlace);
  const directory = new RecordDirectory(read, options);
  const records = resolveLinks(read, directory);
  const context = contextOf({ readings, records, directory, options });
  const findings = [
    ...readings.flatMap(readingFindings),
    ...DECISION_RULES.flatMap(rule => ruleFindings(rule, context)),
  ];
  return {
    records,
    findings: ruleSwitches(readings, options.rules)(findings).sort(byPlace),
  };
}

function contextOf({
  readings,
  records,
  directory,
  options,
}: {
  readings: readonly RecordFileReading[];
  records: readonly DecisionRecord[];
  directory: RecordDirectory;
  options: CheckOptions;
}): CheckContext {
  const idOf = (record: DecisionRecord) => directory.idOf(record);
  const byId = new Map(records.map(it => [idOf(it), it]));
  const statuses = new Map<string, Status[]>();
  for (const { path, otherStatuses = [] } of readings) {
    for (const { part, status } of otherStatuses) {
      const key = recordKey({ path, part });
      statuses.set(key, [...(statuses.get(key) ?? []), status]);
    }
  }
  const decisions = records.filter(it => it.kind === 'record');
  const find = (recordId: string) => byId.get(recordId);
  return {
    today: options.today,
    defaultReview: options.defaultReview,
    records: decisions,
    supersedes: supersedePairs(decisions, find),
    find,
    idOf,
    otherStatuses: ({ path, part }) =>
      statuses.get(recordKey({ path, part })) ?? [],
  };
}

/** A table of a file without any decision is nobody's concern here. */
function readingFindings({
  records,
  findings,
}: RecordFileReading): RecordFinding[] {
  return records.some(it => it.kind === 'record')
    ? findings
    : findings.filter(it => it.rule === 'unreadable-file');
}

function ruleFindings(rule: Rule, context: CheckContext): RecordFinding[] {
  switch (rule.over) {
    case 'record':
      return context.records.flatMap(record =>
        [...rule.check(record, context)].map(fault =>
          finding(rule, fault, context),
        ),
      );
    case 'records':
      return [...rule.check(context)].map(fault =>
        finding(rule, fault, context),
      );
    case 'reading':
      return [];
    default:
      return rule satisfies never;
  }
}

function finding(
  rule: Rule,
  fault: Fault,
  { idOf }: CheckContext,
): RecordFinding {
  const { path, part } = fault.record;
  const about = fault.about?.filter(it => it !== fault.record) ?? [];
  return {
    rule: rule.id,
    severity: fault.severity ?? rule.severity,
    path,
    line: fault.line,
    ...(part !== undefined && { part }),
    words: fault.words,
    message: fault.message,
    mend: fault.mend ?? rule.mend,
    ...(about.length > 0 && { about: about.map(idOf) }),
  };
}

interface Placed {
  path: string;
  line: number;
  part?: string;
  rule?: string;
  words?: string;
}

/** By code units, so that the order is the same on every machine. */
function byPlace(a: Placed, b: Placed): number {
  return (
    compare(a.path, b.path) ||
    a.line - b.line ||
    compare(a.rule ?? '', b.rule ?? '') ||
    compare(a.words ?? '', b.words ?? '') ||
    compare(a.part ?? '', b.part ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
