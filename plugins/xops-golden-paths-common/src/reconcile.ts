import { CreatedFacts } from './CreatedFacts';
import { CreatedItem, CreatedProblem } from './CreatedItem';
import { formatTemplateRef } from './TemplateRef';

/** An entity as the catalog shows it to the caller. */
export interface CatalogEntry {
  entityRef: string;
  title: string;
  owner?: string;
}

/** What a run reported about an entity. */
export interface ReportedRun {
  facts: CreatedFacts;
  repositoryUrl: string;
  commitHash?: string;
  gitopsUrl?: string;
  /** ISO 8601 UTC of the last report of this task. */
  reportedAt: string;
}

/** What was found in the repository of an entity. */
export interface FileReading {
  /** Of the last good copy; absent when none was ever read. */
  facts?: CreatedFacts;
  provenanceUrl?: string;
  repositoryUrl?: string;
  /** ISO 8601 UTC of the last good copy. */
  readAt?: string;
  /** Why the file cannot be read now. */
  error?: { message: string; since: string };
}

/** Everything the two sources say about one entity. */
export interface CreatedRecord {
  entityRef: string;
  runs: readonly ReportedRun[];
  file?: FileReading;
}

/**
 * Makes one row of what runs reported and what the repository says. The file
 * counts where the two disagree, since it is what everybody can see and
 * change; the disagreement is told. Undefined while neither source knows more
 * than that the entity exists.
 */
export function reconcile(
  entry: CatalogEntry,
  record: CreatedRecord,
): CreatedItem | undefined {
  const newestRun = newest(record.runs);
  const file = record.file;
  const facts = file?.facts ?? newestRun?.facts;
  if (!facts) {
    return undefined;
  }
  const run = record.runs.find(it => it.facts.taskId === facts.taskId);
  const seen = [run?.reportedAt, file?.facts && file.readAt]
    .filter(time => time !== undefined)
    .sort();
  return {
    entityRef: entry.entityRef,
    title: entry.title,
    owner: entry.owner,
    template: facts.template,
    repositoryUrl: run?.repositoryUrl ?? file?.repositoryUrl,
    manifestsUrl: facts.manifestsUrl,
    commitHash: run?.commitHash,
    gitopsUrl: run?.gitopsUrl,
    createdBy: facts.createdBy,
    createdAt: facts.createdAt,
    taskId: facts.taskId,
    source: sourceOf(run, file),
    seenAt: seen[seen.length - 1] ?? facts.createdAt,
    provenanceUrl: file?.provenanceUrl,
    checks: facts.checks,
    problem: unreadable(file) ?? contradiction(entry, newestRun, file),
  };
}

function newest(runs: readonly ReportedRun[]): ReportedRun | undefined {
  return runs.reduce<ReportedRun | undefined>(
    (best, run) =>
      !best || run.facts.createdAt > best.facts.createdAt ? run : best,
    undefined,
  );
}

function sourceOf(
  run: ReportedRun | undefined,
  file: FileReading | undefined,
): CreatedItem['source'] {
  if (!file?.facts) {
    return 'run';
  }
  return run ? 'both' : 'file';
}

function unreadable(file: FileReading | undefined): CreatedProblem | undefined {
  return file?.error
    ? {
        kind: 'unreadable',
        message: file.error.message,
        since: file.error.since,
      }
    : undefined;
}

function contradiction(
  entry: CatalogEntry,
  run: ReportedRun | undefined,
  file: FileReading | undefined,
): CreatedProblem | undefined {
  const message = file?.facts && disagreement(entry, run, file.facts);
  return message === undefined ? undefined : { kind: 'contradiction', message };
}

function disagreement(
  entry: CatalogEntry,
  run: ReportedRun | undefined,
  file: CreatedFacts,
): string | undefined {
  if (file.entityRef !== entry.entityRef) {
    return `The provenance file in the repository of ${entry.entityRef} says that it describes ${file.entityRef}.`;
  }
  if (!run) {
    return undefined;
  }
  if (file.taskId !== run.facts.taskId) {
    return `The provenance file names task '${file.taskId}', the newest run that reported is task '${run.facts.taskId}'; shown is the file.`;
  }
  const inFile = formatTemplateRef(file.template);
  const inRun = formatTemplateRef(run.facts.template);
  return inFile === inRun
    ? undefined
    : `The provenance file names ${inFile}, its run reported ${inRun}; shown is the file.`;
}
