import type { TreeEntry } from '../git/TreeEntry';
import type { FileChange } from '../git/writeCommit';
import { GiteaError, objectDoesNotExist } from './GiteaError';

/** One file of Gitea's `POST /repos/{owner}/{repo}/contents`. */
export interface FileOperation {
  operation: 'create' | 'update' | 'upload' | 'rename' | 'delete';
  path: string;
  /** Base64. */
  content?: string;
  /** Of the file that is replaced or deleted; not looked at when it is left out. */
  sha?: string;
  fromPath?: string;
}

/** Turns each operation into changes of a tree, or refuses with Gitea's words. */
export function fileChanges(
  operations: FileOperation[],
  options: { tree: TreeEntry[]; repository: string },
): FileChange[][] {
  const entries = new Map(options.tree.map(entry => [entry.path, entry]));
  return operations.map(operation => {
    const path = cleanPath(operation.path, options.repository);
    const from = operation.fromPath
      ? cleanPath(operation.fromPath, options.repository)
      : path;
    requireState(operation, { entries, path, from });
    if (operation.operation === 'delete') {
      return [{ kind: 'delete', path: from }];
    }
    requireRoom(entries, path);
    const source = entries.get(from);
    const write: FileChange = {
      kind: 'write',
      path,
      content: decodeBase64(operation.content ?? ''),
      mode: source?.type === 'blob' ? source.mode : '100644',
    };
    return from === path ? [write] : [{ kind: 'delete', path: from }, write];
  });
}

/** What the operation says of the tree must be so. */
function requireState(
  { operation, sha }: FileOperation,
  where: { entries: Map<string, TreeEntry>; path: string; from: string },
): void {
  const { entries, path, from } = where;
  switch (operation) {
    case 'delete':
    case 'update':
    case 'rename':
      requireSha(sha, requireFile(entries, from));
      break;
    case 'create':
      if (entries.has(path)) {
        throw new GiteaError(
          422,
          `repository file already exists [path: ${path}]`,
        );
      }
      break;
    case 'upload':
      break;
    default:
      throw new Error(`No operation '${operation satisfies never}'`);
  }
}

function cleanPath(path: string, repository: string): string {
  const parts = path.split('/').filter(part => part !== '' && part !== '.');
  if (parts.includes('..')) {
    throw new GiteaError(
      500,
      `LsFiles: unable to run git ls-files for temporary repo of: ${repository}, error: exit status 128 - fatal: ${path}: '${path}' is outside repository`,
    );
  }
  if (
    parts.length === 0 ||
    parts.some(part => part.toLowerCase() === '.git' || part.includes('\0'))
  ) {
    throw new GiteaError(
      422,
      `path contains a malformed path component [path: ${path}]`,
    );
  }
  return parts.join('/');
}

function requireFile(entries: Map<string, TreeEntry>, path: string): TreeEntry {
  const entry = entries.get(path);
  if (entry?.type !== 'blob') {
    throw new GiteaError(
      404,
      objectDoesNotExist('', firstMissing(entries, path)),
    );
  }
  return entry;
}

/** Gitea walks down and names the first folder that is not there. */
function firstMissing(entries: Map<string, TreeEntry>, path: string): string {
  const parts = path.split('/');
  const ancestors = parts.map((_, index) =>
    parts.slice(0, index + 1).join('/'),
  );
  return ancestors.find(ancestor => !entries.has(ancestor)) ?? path;
}

function requireSha(sha: string | undefined, entry: TreeEntry): void {
  if (sha && sha !== entry.sha) {
    throw new GiteaError(
      422,
      `sha does not match [given: ${sha}, expected: ${entry.sha}]`,
    );
  }
}

function requireRoom(entries: Map<string, TreeEntry>, path: string): void {
  if (entries.get(path)?.type === 'tree') {
    throw new GiteaError(
      422,
      `a directory exists where you’re trying to create a file [path: ${path}]`,
    );
  }
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length += 1) {
    const folder = parts.slice(0, length).join('/');
    const entry = entries.get(folder);
    if (entry && entry.type !== 'tree') {
      throw new GiteaError(
        422,
        `a file exists where you’re trying to create a subdirectory [path: ${folder}]`,
      );
    }
  }
}

/** As strict as Go's decoder, whose words the answer repeats. */
export function decodeBase64(text: string): Buffer {
  const clean = text.replace(/[\r\n]/g, '');
  const wrong = clean.search(/[^A-Za-z0-9+/=]|=(?!=?$)/);
  if (wrong >= 0 || clean.length % 4 !== 0) {
    throw new GiteaError(
      422,
      `illegal base64 data at input byte ${wrong >= 0 ? wrong : clean.length}`,
    );
  }
  return Buffer.from(clean, 'base64');
}
