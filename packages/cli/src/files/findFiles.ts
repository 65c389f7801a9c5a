import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore from 'ignore';
import { UsageError } from '../UsageError';
import { FoundFile, isMarkdown } from './FoundFile';
import { listFiles } from './listFiles';
import { adrToolsFolder, isUsualPlace } from './usualPlaces';

/** The files that a command is to read. */
export interface FoundFiles {
  /** Absolute path of the folder that paths are relative to. */
  root: string;
  files: FoundFile[];
}

export interface FindFilesOptions {
  cwd: string;
  /** Patterns as in .gitignore, from `root`; a file that is named itself is read all the same. */
  exclude?: readonly string[];
}

/**
 * Finds the records in `paths`: all Markdown below a folder, a file whatever its
 * ending, and beside a file the Markdown of its folder, to which it may link. A
 * folder that cannot be looked into stands for its files, so that it is told.
 * Without paths, where decisions are usually kept. Paths are relative to the
 * folder, or to the one above all that are named.
 *
 * @throws UsageError where a path does not exist, or nothing is found
 */
export async function findFiles(
  paths: readonly string[],
  options: FindFilesOptions,
): Promise<FoundFiles> {
  const found =
    paths.length === 0
      ? await inUsualPlaces(options.cwd)
      : await inNamedPlaces(paths, options.cwd);
  const excluded = ignore({ allowRelativePaths: true }).add([
    ...(options.exclude ?? []),
  ]);
  const files = new Map<string, FoundFile>();
  for (const { absolute, how } of found.places) {
    const relative = slashed(path.relative(found.root, absolute));
    const isNamed = how === 'named';
    // What is named or in a folder comes before what is context alone.
    if ((isNamed || !excluded.ignores(relative)) && !files.has(relative)) {
      files.set(relative, {
        path: relative,
        absolute,
        ...(how === 'context' && { context: true }),
      });
    }
  }
  const list = [...files.values()];
  if (!list.some(it => !it.context)) {
    throw new UsageError(nothingFound(paths));
  }
  return { root: found.root, files: list };
}

/** How a file was found: by name, in a folder, or beside a file that was named. */
type How = 'named' | 'folder' | 'context';

interface Places {
  root: string;
  places: { absolute: string; how: How }[];
}

async function inUsualPlaces(cwd: string): Promise<Places> {
  const usual = (await recordsBelow(cwd)).filter(absolute =>
    isUsualPlace(slashed(path.relative(cwd, absolute))),
  );
  const named = await adrToolsFolder(cwd);
  const more =
    named && (await isFolder(named)) ? await recordsBelow(named) : [];
  return {
    root: cwd,
    places: [...usual, ...more].map(absolute => ({ absolute, how: 'folder' })),
  };
}

async function inNamedPlaces(
  paths: readonly string[],
  cwd: string,
): Promise<Places> {
  const folders: string[] = [];
  const files: string[] = [];
  for (const named of paths) {
    const absolute = path.resolve(cwd, named);
    const kind = await stat(absolute).catch(error => {
      throw new UsageError(
        error.code === 'ENOENT'
          ? `There is no file or folder '${named}'.`
          : `'${named}' cannot be read: ${error.message}`,
      );
    });
    (kind.isDirectory() ? folders : files).push(absolute);
  }
  const places: Places['places'] = files.map(absolute => ({
    absolute,
    how: 'named',
  }));
  for (const folder of folders) {
    for (const absolute of await recordsBelow(folder)) {
      if (absolute === folder) {
        throw new UsageError(
          `The folder '${shownFrom(cwd, folder)}' cannot be looked into.`,
        );
      }
      places.push({ absolute, how: 'folder' });
    }
  }
  for (const folder of new Set(files.map(it => path.dirname(it)))) {
    // A file may be read although its folder may not be looked into.
    const beside = await readdir(folder, { withFileTypes: true }).catch(
      () => [],
    );
    for (const { name } of beside.filter(it => it.isFile())) {
      if (isMarkdown(name)) {
        places.push({ absolute: path.join(folder, name), how: 'context' });
      }
    }
  }
  const root = commonFolder([...folders, ...files.map(it => path.dirname(it))]);
  return { root, places };
}

async function recordsBelow(folder: string): Promise<string[]> {
  const { files, closed } = await listFiles(folder);
  return [...files.filter(isMarkdown), ...closed];
}

function commonFolder(folders: readonly string[]): string {
  const [first, ...others] = folders.map(it => it.split(path.sep));
  let length = first.length;
  for (const other of others) {
    while (
      length > 1 &&
      first.slice(0, length).join(path.sep) !==
        other.slice(0, length).join(path.sep)
    ) {
      length--;
    }
  }
  return first.slice(0, length).join(path.sep) || path.sep;
}

function shownFrom(cwd: string, absolute: string): string {
  return slashed(path.relative(cwd, absolute)) || '.';
}

async function isFolder(absolute: string): Promise<boolean> {
  return (await stat(absolute).catch(() => undefined))?.isDirectory() ?? false;
}

function nothingFound(paths: readonly string[]): string {
  return paths.length === 0
    ? 'No decision records were found here: no folder named adr, decisions or madr, and no .adr-dir. Name a folder or a file.'
    : `No Markdown file was found in ${paths.join(
        ', ',
      )}. A file of another kind is read when it is named itself.`;
}

function slashed(relative: string): string {
  return relative.split(path.sep).join('/');
}
