import { recordId, recordKey } from '../../api/RecordId';
import { DecisionRecord } from '../../model/DecisionRecord';
import { RecordLink } from '../../model/RecordLink';
import { sharesNumbers } from './decisionLog';
import { folderOf, isMarkdownFile, LinkTarget, linkTarget } from './linkTarget';
import { NearestIndex } from './NearestIndex';
import { recordNames } from './recordNames';

export interface RecordDirectoryOptions {
  /** Begins every record id; ids are paths alone without it. */
  locationKey?: string;
  /** True for a path that exists although it was not read, so that a link to it is not broken. */
  isFile?: (path: string) => boolean;
}

/** Where a link leads. `broken`: it names a file or number that is not there; a record may be found by its number all the same. */
export interface LinkEnd {
  record?: DecisionRecord;
  broken: boolean;
}

/** All entries that were read, found by whatever other records call them. */
export class RecordDirectory {
  readonly #options: RecordDirectoryOptions;
  readonly #byFile = new Map<string, DecisionRecord[]>();
  readonly #byName = new NearestIndex<DecisionRecord>();
  readonly #series = new Set<string>();
  /** Folders that hold decisions. */
  readonly #folders = new Set<string>();

  constructor(
    records: readonly DecisionRecord[],
    options: RecordDirectoryOptions = {},
  ) {
    this.#options = options;
    for (const record of records) {
      const sameFile = this.#byFile.get(record.path);
      if (sameFile) {
        sameFile.push(record);
      } else {
        this.#byFile.set(record.path, [record]);
      }
      if (record.kind !== 'record') {
        continue;
      }
      this.#folders.add(folderOf(record.path));
      for (const name of recordNames(record)) {
        this.#byName.add(name, record.path, record);
        if (name.startsWith('number:')) {
          this.#series.add(name.slice('number:'.length, name.indexOf('#')));
        }
      }
    }
  }

  idOf(record: DecisionRecord): string {
    const { locationKey } = this.#options;
    return locationKey === undefined
      ? recordKey(record)
      : recordId(locationKey, record);
  }

  /** Finds the record that a link of `from` means. */
  find(link: RecordLink, from: DecisionRecord): LinkEnd {
    const target = linkTarget(link, from.path);
    const inFile = this.#inFile(target, link, from);
    if (inFile) {
      return { record: inFile, broken: false };
    }
    const record = this.#byNames(target, from);
    return {
      record,
      broken:
        (namesRecord(link) && this.#fileIsMissing(target)) ||
        this.#isUnknown(target, record),
    };
  }

  #inFile(
    target: LinkTarget,
    link: RecordLink,
    from: DecisionRecord,
  ): DecisionRecord | undefined {
    const { path } = target;
    if (path === undefined) {
      return undefined;
    }
    const entries = (
      this.#byFile.get(path) ??
      this.#byFile.get(`${path}.md`) ??
      []
    ).filter(it => it.kind === 'record' && it !== from);
    const number = target.fragmentNumber ?? link.number;
    return entries.length === 1 && path !== from.path
      ? entries[0]
      : entries.find(it => number !== undefined && it.number === number);
  }

  #byNames(
    target: LinkTarget,
    from: DecisionRecord,
  ): DecisionRecord | undefined {
    for (const name of target.names()) {
      const found = this.#byName.find(name, from.path, from);
      if (found && sharesNumbers(from.path, found.path)) {
        return found;
      }
    }
    return undefined;
  }

  /** A Markdown file that should lie among decisions and does not. Other documents may have been left out on purpose. */
  #fileIsMissing({ path, outside }: LinkTarget): boolean {
    return (
      path !== undefined &&
      !outside &&
      isMarkdownFile(path) &&
      this.#folders.has(folderOf(path)) &&
      !this.#byFile.has(path) &&
      !(this.#options.isFile?.(path) ?? false)
    );
  }

  /** A number of a series that is kept here, which no record has. */
  #isUnknown(
    { number, path, names }: LinkTarget,
    found: DecisionRecord | undefined,
  ): boolean {
    if (found || number === undefined || path !== undefined) {
      return false;
    }
    const series = number.slice(0, number.indexOf('#'));
    // Two that are equally near, or the record itself, are not missing.
    return (
      this.#series.has(series) &&
      ![...names()].some(name => this.#byName.has(name))
    );
  }
}

/** False for the name of a document that is no more than mentioned: `Contributing.md`. */
function namesRecord({ href, number, type }: RecordLink): boolean {
  return href !== undefined || number !== undefined || type !== 'relatesTo';
}
