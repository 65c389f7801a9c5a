import { RecordFileInput } from '@xops/plugin-xops-adr-common';
import { RepositoryBranch } from './RepositoryAddress';

/** A branch that is read as a whole, however many entities name places in it. */
export interface RecordLocation extends RepositoryBranch {
  locationKey: string;
  /** Address of the branch's root for readers. */
  rootUrl: string;
  /** Folders and files from the root that entities name; empty text for all. */
  paths: string[];
}

/** Why something could not be read, for people. */
export interface Trouble {
  /** One sentence, without secrets. */
  error: string;
  /** What to do about it. */
  advice: string;
}

/** What came of reading one of a location's paths. */
export interface PathTrouble extends Trouble {
  path: string;
  /**
   * Files that stand there and were not read: what is known of them stays.
   * All below the path where the path itself is not there.
   */
  unread: 'all' | string[];
}

/** What came of one attempt to read a location. */
export type LocationReading =
  | {
      status: 'read';
      /** Each with its path from the repository's root. */
      files: RecordFileInput[];
      etag?: string;
      commit?: string;
      troubles: PathTrouble[];
      /** False for a path that the branch surely does not hold. */
      exists: (path: string) => boolean;
    }
  /** All is as it was when the given etag was handed out. */
  | { status: 'unchanged' }
  | ({
      status: 'failed';
      /** Before which the host demands not to be asked again. */
      retryAt?: Date;
      /** True where the host gave no answer at all. */
      isUnreachable?: boolean;
    } & Trouble);

export interface ReadLocationOptions {
  etag?: string;
  signal: AbortSignal;
}

/** Something that records are read from. A failure is an answer, never thrown. */
export interface RecordSource {
  read(
    location: RecordLocation,
    options: ReadLocationOptions,
  ): Promise<LocationReading>;
}
