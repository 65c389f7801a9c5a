import { folderOf } from './linkTarget';

/** Names of folders and of single files that hold decisions, in lower case with hyphens. */
const LOG_NAMES = new Set([
  'adr',
  'adrs',
  'madr',
  'decisions',
  'decision-log',
  'decision-record',
  'decision-records',
  'architecture-decision-log',
  'architecture-decision-record',
  'architecture-decision-records',
  'architecture-decisions',
  'architectural-decision-log',
  'architectural-decision-record',
  'architectural-decision-records',
  'architectural-decisions',
]);

/** Folders that hold what is written about a project, and are none themselves. */
const DOCUMENT_FOLDERS = new Set([
  'architecture',
  'design',
  'doc',
  'docs',
  'documentation',
  'source',
  'src',
  'wiki',
]);

/** True for the name of a folder, or of a file without its ending, where decisions are usually kept. */
export function isLogName(name: string): boolean {
  return LOG_NAMES.has(name.toLowerCase().replace(/[_\s]/g, '-'));
}

/**
 * True where records at the two paths are likely to be counted together: in one
 * log with its folders, or in the log of a project around it. A number that a
 * record names means nothing in the log of a neighbour.
 */
export function sharesNumbers(from: string, other: string): boolean {
  if (folderOf(from) === folderOf(other)) {
    return true;
  }
  const mine = logOf(from);
  const theirs = logOf(other);
  if (!mine || !theirs) {
    return (
      isWithin(folderOf(from), folderOf(other)) ||
      isWithin(folderOf(other), folderOf(from))
    );
  }
  return mine.log === theirs.log || isWithin(mine.project, theirs.project);
}

/** The log that a path lies in, and the project that it belongs to. */
function logOf(path: string): { log: string; project: string } | undefined {
  const segments = path.split('/');
  const names = [...segments];
  names.push((names.pop() ?? '').replace(/\.[^.]*$/, ''));
  let last = names.length - 1;
  while (last >= 0 && !isLogName(names[last])) {
    last--;
  }
  if (last < 0) {
    return undefined;
  }
  let end = last;
  while (end > 0 && DOCUMENT_FOLDERS.has(segments[end - 1].toLowerCase())) {
    end--;
  }
  return {
    log: segments.slice(0, last + 1).join('/'),
    project: segments.slice(0, end).join('/'),
  };
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
