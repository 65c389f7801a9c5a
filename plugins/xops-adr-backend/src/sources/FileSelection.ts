import { isMarkdown, isRecordFile } from './locateRecords';
import { PathTrouble } from './RecordSource';

export interface SelectionLimits {
  /** Bytes of one file. */
  fileBytes: number;
  /** Files of one path. */
  files: number;
}

/** Bytes of one location, so that no archive fills the memory. */
const LOCATION_BYTES = 256 * 1024 * 1024;

/** Names that are remembered, so that links to files are not called broken. */
const MOST_ENTRIES = 200_000;
/** PostgreSQL indexes no longer ones. */
const PATH_BYTES = 1500;

interface PathSelection {
  path: string;
  found: boolean;
  files: number;
  tooLarge: string[];
  tooMany: string[];
  /** The path is a file of a kind that holds no record. */
  isOther: boolean;
}

/**
 * Picks from the entries of an archive the files below some paths: Markdown in
 * folders, and Markdown or plain text that is named itself. What else is named,
 * too large or too much is left out and told.
 */
export class FileSelection {
  readonly #paths: PathSelection[];
  readonly #limits: SelectionLimits;
  readonly #sizes = new Map<string, number | undefined>();
  readonly #entries = new Set<string>();
  #bytes = 0;

  constructor(paths: readonly string[], limits: SelectionLimits) {
    this.#paths = paths.map(path => ({
      path,
      found: false,
      files: 0,
      tooLarge: [],
      tooMany: [],
      isOther: false,
    }));
    this.#limits = limits;
  }

  /** True where the archive held no file at all, picked or not. */
  get isEmpty(): boolean {
    return this.#entries.size === 0;
  }

  /** False for a path that the archive surely did not hold. */
  exists(path: string): boolean {
    return this.#entries.size >= MOST_ENTRIES || this.#entries.has(path);
  }

  /** Bytes that a picked file has by the archive's list, where it says so. */
  sizeOf(path: string): number | undefined {
    return this.#sizes.get(path);
  }

  /** True for a file that is to be read. */
  pick(path: string, size: number | undefined): boolean {
    if (this.#entries.size < MOST_ENTRIES) {
      this.#entries.add(path);
    }
    const selections = this.#paths.filter(it => isBelow(path, it.path));
    for (const selection of selections) {
      selection.found = true;
      selection.isOther ||= selection.path === path && !isRecordFile(path);
    }
    const wanting = selections.filter(it =>
      it.path === path
        ? isRecordFile(path)
        : isMarkdown(path) && !isInstalled(path.slice(it.path.length)),
    );
    if (wanting.length === 0) {
      return false;
    }
    const bytes = size ?? 0;
    if (bytes > this.#limits.fileBytes || isTooLong(path)) {
      wanting.forEach(it => it.tooLarge.push(path));
      return false;
    }
    const fits =
      this.#bytes + bytes <= LOCATION_BYTES &&
      wanting.some(it => it.files < this.#limits.files);
    if (!fits) {
      wanting.forEach(it => it.tooMany.push(path));
      return false;
    }
    wanting.forEach(it => {
      it.files += 1;
    });
    this.#bytes += bytes;
    this.#sizes.set(path, size);
    return true;
  }

  troubles(): PathTrouble[] {
    return this.#paths.flatMap(selection => {
      const trouble = this.#troubleOf(selection);
      return trouble ? [trouble] : [];
    });
  }

  #troubleOf(selection: PathSelection): PathTrouble | undefined {
    const { path, found, files, tooLarge, tooMany, isOther } = selection;
    if (!found) {
      return {
        path,
        unread: 'all',
        error: `There is no folder or file '${path || '/'}' on this branch`,
        advice:
          'Mend the path in the annotation, or bring the folder back. Records that were read before stay as they were.',
      };
    }
    if (isOther) {
      return {
        path,
        // What was read of it before goes: it may be a secret.
        unread: [],
        error: `'${path}' is not read: records are Markdown files`,
        advice:
          'Name a folder, or a file that ends in .md, .markdown or .txt, in the annotation.',
      };
    }
    if (tooMany.length > 0) {
      return {
        path,
        unread: [...tooMany, ...tooLarge],
        error: `${files} files were read and ${
          tooMany.length
        } were not, since ${
          this.#limits.files
        } files or ${LOCATION_BYTES} bytes are the limit`,
        advice:
          'Name the folders of the records instead of the one above them, or raise xops.adr.limits.files.',
      };
    }
    if (tooLarge.length > 0) {
      const others = tooLarge.length - 1;
      return {
        path,
        unread: tooLarge,
        error: `'${tooLarge[0]}'${
          others > 0 ? ` and ${others} more are` : ' is'
        } larger than ${this.#limits.fileBytes} bytes and not read`,
        advice:
          'Take pictures and attachments out of the file, or raise xops.adr.limits.fileBytes.',
      };
    }
    return undefined;
  }
}

/** True for a path itself and all below it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function isTooLong(path: string): boolean {
  return Buffer.byteLength(path) > PATH_BYTES;
}

function isInstalled(path: string): boolean {
  return path.split('/').some(it => it === 'node_modules' || it === '.git');
}
