import { type Dirent } from 'node:fs';
import { readdir, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** A text file of the output. */
export interface OutputFile {
  /** From the folder's root, with forward slashes. */
  path: string;
  text: string;
}

/** A file that the checkers do not read, and why it must not be there. */
export interface FolderProblem {
  path: string;
  problem: 'linkLeavesFolder' | 'tooLarge' | 'tooMany' | 'notAFile';
  message: string;
}

/** A rendered output, read once for all checkers. */
export interface OutputFolder {
  /** Absolute path. */
  path: string;
  /** Text files, sorted by path. Binary files are left out. */
  files: OutputFile[];
  problems: FolderProblem[];
}

/** What is read at most: an output is a few dozen small files. */
export const FOLDER_LIMITS = { fileBytes: 1024 * 1024, files: 5000 };

/** Neither history nor installed packages are part of what is published. */
const SKIPPED = new Set(['.git', 'node_modules']);

/** True when `path` is `root` or lies below it. */
function isWithin(root: string, path: string): boolean {
  return path === root || path.startsWith(root + sep);
}

async function linkProblem(
  root: string,
  path: string,
): Promise<string | undefined> {
  const target = await readlink(path);
  const named = resolve(dirname(path), target);
  const real = await realpath(named).catch(() => named);
  const isInside =
    isWithin(root, named) && isWithin(await realpath(root), real);
  return isInside
    ? undefined
    : `The symbolic link points outside the output, to '${target}'.`;
}

/** Paths of everything below `root` but folders, as the file system lists them. */
async function listEntries(root: string): Promise<Dirent[]> {
  const entries: Dirent[] = [];
  const folders = [root];
  for (
    let folder = folders.pop();
    folder !== undefined && entries.length <= FOLDER_LIMITS.files;
    folder = folders.pop()
  ) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue;
      if (entry.isDirectory()) folders.push(join(folder, entry.name));
      else entries.push(entry);
    }
  }
  return entries;
}

/**
 * Reads the text files of a rendered output. Symbolic links are followed only
 * within the folder; large files and special files become problems.
 */
export async function readOutputFolder(root: string): Promise<OutputFolder> {
  const folder: OutputFolder = { path: root, files: [], problems: [] };
  const entries = await listEntries(root);
  if (entries.length > FOLDER_LIMITS.files) {
    folder.problems.push({
      path: '.',
      problem: 'tooMany',
      message: `The output has more than ${FOLDER_LIMITS.files} files.`,
    });
    return folder;
  }
  for (const entry of entries) {
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(root, absolute).split(sep).join('/');
    if (entry.isSymbolicLink()) {
      const message = await linkProblem(root, absolute);
      // A link within the folder shows a file that is read under its own name.
      if (message) {
        folder.problems.push({ path, problem: 'linkLeavesFolder', message });
      }
      continue;
    }
    if (!entry.isFile()) {
      const message = 'This is neither a file, a folder nor a symbolic link.';
      folder.problems.push({ path, problem: 'notAFile', message });
      continue;
    }
    const { size } = await stat(absolute);
    if (size > FOLDER_LIMITS.fileBytes) {
      const message = `The file has ${size} bytes; at most ${FOLDER_LIMITS.fileBytes} are checked.`;
      folder.problems.push({ path, problem: 'tooLarge', message });
      continue;
    }
    const bytes = await readFile(absolute);
    if (!bytes.includes(0)) {
      folder.files.push({ path, text: bytes.toString('utf8') });
    }
  }
  const byPath = (a: { path: string }, b: { path: string }) =>
    a.path < b.path ? -1 : 1;
  folder.files.sort(byPath);
  folder.problems.sort(byPath);
  return folder;
}
