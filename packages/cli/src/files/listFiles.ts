import { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { gitFiles } from './gitFiles';
import { IgnoreRules } from './IgnoreRules';

const NEVER = new Set(['node_modules', '.git']);

/** What lies below a folder, as absolute paths. */
export interface Listing {
  files: string[];
  /** Folders that the system does not let us look into. */
  closed: string[];
}

class FileCollector {
  /** By real path; a file's own name wins over links to it. */
  readonly #files = new Map<string, string>();
  readonly #folders = new Set<string>();
  readonly #closed: string[] = [];
  readonly #links: string[] = [];

  async addFolder(folder: string): Promise<void> {
    if (!(await this.#isNew(folder))) {
      return;
    }
    const known = await gitFiles(folder);
    // A folder that git ignores is read when somebody names it.
    if (known && known.length > 0) {
      await this.#addKnown(folder, known);
    } else {
      await this.#walk(folder, undefined);
    }
  }

  async listing(): Promise<Listing> {
    // Links come last, and may lead to folders with more links.
    for (let link = this.#links.shift(); link; link = this.#links.shift()) {
      const kind = await stat(link).catch(() => undefined);
      if (kind?.isDirectory()) {
        await this.addFolder(link);
      } else {
        // One that leads nowhere is kept: it is told that it cannot be read.
        const real = await realpath(link).catch(() => link);
        if (!this.#files.has(real)) {
          this.#files.set(real, link);
        }
      }
    }
    return { files: [...this.#files.values()], closed: this.#closed };
  }

  async #isNew(folder: string): Promise<boolean> {
    const real = await realpath(folder).catch(() => folder);
    const isNew = !this.#folders.has(real);
    this.#folders.add(real);
    return isNew;
  }

  async #addKnown(folder: string, known: readonly string[]): Promise<void> {
    for (const relative of known) {
      if (relative.split('/').some(it => NEVER.has(it))) {
        continue;
      }
      const absolute = path.join(folder, relative);
      const kind = await lstat(absolute).catch(asRemoved);
      if (kind === 'closed') {
        this.#files.set(absolute, absolute);
      } else if (kind?.isSymbolicLink()) {
        this.#links.push(absolute);
      } else if (kind?.isDirectory()) {
        await this.addFolder(absolute);
      } else if (kind?.isFile()) {
        this.#files.set(await realpath(absolute), absolute);
        await this.#isNew(path.dirname(absolute));
      }
    }
  }

  async #walk(folder: string, above: IgnoreRules | undefined): Promise<void> {
    const rules = await IgnoreRules.create(folder, above);
    const entries = await this.#entriesOf(folder);
    for (const entry of entries.filter(it => !NEVER.has(it.name))) {
      const absolute = path.join(folder, entry.name);
      if (!rules.ignores(absolute, entry.isDirectory())) {
        await this.#addEntry(entry, absolute, rules);
      }
    }
  }

  async #entriesOf(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(folder, { withFileTypes: true });
    } catch {
      // It is told, and all others are read.
      this.#closed.push(folder);
      return [];
    }
  }

  async #addEntry(
    entry: Dirent,
    absolute: string,
    rules: IgnoreRules,
  ): Promise<void> {
    if (entry.isSymbolicLink()) {
      this.#links.push(absolute);
    } else if (entry.isFile()) {
      this.#files.set(
        // A folder may show names that it does not let us follow.
        await realpath(absolute).catch(() => absolute),
        absolute,
      );
    } else if (entry.isDirectory() && (await this.#isNew(absolute))) {
      await this.#walk(absolute, rules);
    }
  }
}

/** One that git knows may have been removed since, or stand in a folder that is closed to us. */
function asRemoved(error: NodeJS.ErrnoException): 'closed' | undefined {
  return error.code === 'EACCES' ? 'closed' : undefined;
}

/**
 * All files below a folder that git does not ignore, without node_modules; each
 * file once, however many links lead to it. Links that lead round in a circle
 * end where they began.
 */
export async function listFiles(folder: string): Promise<Listing> {
  const found = new FileCollector();
  await found.addFolder(folder);
  return found.listing();
}
