import { randomBytes } from 'node:crypto';
import type { GitRepository } from './GitRepository';

export interface Signature {
  name: string;
  email: string;
  /** ISO 8601, UTC, whole seconds. */
  date: string;
}

export interface ChangedFile {
  path: string;
  status: 'added' | 'modified' | 'removed';
  /** Lines; 0 for a binary file. */
  additions: number;
  deletions: number;
}

export interface Commit {
  sha: string;
  treeSha: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  message: string;
  files: ChangedFile[];
}

export interface CommitListOptions {
  /** Commits or ranges: `main`, `main..feature`, or several. */
  revisions: string[];
  path?: string;
  skip?: number;
  limit?: number;
}

// A mark that no commit message can contain, since it is made anew in every process.
const MARK = randomBytes(16).toString('hex');
const FIELDS = ['%H', '%T', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct'];
const FORMAT = `${MARK}${FIELDS.join('%x00')}%x00%B${MARK}`;

export async function listCommits(
  repository: GitRepository,
  options: CommitListOptions,
): Promise<Commit[]> {
  const output = await repository.run([
    'log',
    '-z',
    '--raw',
    '--numstat',
    '--no-abbrev',
    '--no-renames',
    '--diff-merges=first-parent',
    `--format=${FORMAT}`,
    ...(options.skip ? [`--skip=${options.skip}`] : []),
    ...(options.limit === undefined ? [] : [`--max-count=${options.limit}`]),
    '--end-of-options',
    ...options.revisions,
    '--',
    ...(options.path ? [options.path] : []),
  ]);
  return parseCommits(output.toString('utf8'));
}

export async function readCommit(
  repository: GitRepository,
  sha: string,
): Promise<Commit> {
  const [commit] = await listCommits(repository, {
    revisions: [sha],
    limit: 1,
  });
  return commit;
}

export async function countCommits(
  repository: GitRepository,
  options: Pick<CommitListOptions, 'revisions' | 'path'>,
): Promise<number> {
  const output = await repository.run([
    'rev-list',
    '--count',
    '--end-of-options',
    ...options.revisions,
    '--',
    ...(options.path ? [options.path] : []),
  ]);
  return Number(output.toString('utf8'));
}

/** What differs between two commits, as one list of files. */
export async function changedFiles(
  repository: GitRepository,
  range: { from: string; to: string },
): Promise<ChangedFile[]> {
  const output = await repository.run([
    'diff-tree',
    '-r',
    '-z',
    '--raw',
    '--numstat',
    '--no-renames',
    range.from,
    range.to,
  ]);
  return parseChangedFiles(output.toString('utf8'));
}

function parseCommits(output: string): Commit[] {
  const parts = output.split(MARK).slice(1);
  return parts.flatMap((header, index) => {
    if (index % 2 === 1) {
      return [];
    }
    const fields = header.split('\0');
    const [sha, treeSha, parents, authorName, authorEmail, authorTime] = fields;
    const [committerName, committerEmail, committerTime] = fields.slice(6);
    return [
      {
        sha,
        treeSha,
        parents: parents.split(' ').filter(Boolean),
        author: signature(authorName, authorEmail, authorTime),
        committer: signature(committerName, committerEmail, committerTime),
        message: fields.slice(9).join('\0'),
        files: parseChangedFiles(parts[index + 1] ?? ''),
      },
    ];
  });
}

function signature(name: string, email: string, seconds: string): Signature {
  return { name, email, date: isoSeconds(new Date(Number(seconds) * 1000)) };
}

/** `2026-11-21T09:32:45Z`: Gitea's times carry no fraction of a second. */
export function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

const STATUSES: Record<string, ChangedFile['status']> = {
  A: 'added',
  D: 'removed',
};

function parseChangedFiles(output: string): ChangedFile[] {
  const records = output.split('\0').map(record => record.replace(/^\n/, ''));
  const lines = new Map<string, { additions: number; deletions: number }>();
  const files: Pick<ChangedFile, 'path' | 'status'>[] = [];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index];
    if (record.startsWith(':')) {
      const letter = record.slice(record.lastIndexOf(' ') + 1);
      index += 1;
      files.push({
        path: records[index],
        status: STATUSES[letter[0]] ?? 'modified',
      });
    } else if (record.includes('\t')) {
      const [additions, deletions, ...path] = record.split('\t');
      lines.set(path.join('\t'), {
        additions: Number(additions) || 0,
        deletions: Number(deletions) || 0,
      });
    }
  }
  return files.map(file => ({
    ...file,
    ...(lines.get(file.path) ?? { additions: 0, deletions: 0 }),
  }));
}
