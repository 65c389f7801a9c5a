import { DayFirstRule, dayFirstAt } from '../dayFirst';
import { isBelow } from '../sources/FileSelection';
import { LocationReading, RecordSource } from '../sources/RecordSource';
import { contentHash } from '../store/contentHash';
import { LocationContent, StoredReading } from '../store/LocationContent';
import { RecordStore } from '../store/RecordStore';
import { LocationState } from '../store/SourceStore';
import { CheckConfig, checkLocation } from './checkLocation';
import { HostPauses } from './HostPauses';
import { OtherRepositories } from './OtherRepositories';
import { ReadRecordFile, readFiles } from './readFiles';

export interface LocationReaderOptions {
  store: RecordStore;
  source: RecordSource;
  readFile: ReadRecordFile;
  others: Pick<OtherRepositories, 'find'>;
  /** Changes whenever `readFile` may read the same file in another way. */
  readerVersion: string;
  check: CheckConfig;
  dayFirst: readonly DayFirstRule[];
  now: () => Date;
}

export interface ReadLocationRequest {
  signal: AbortSignal;
  /** True to read again what is known to be unchanged, and hosts that could not be reached. */
  force?: boolean;
}

type WholeReading = Extract<LocationReading, { status: 'read' }>;

/** Another writer was quicker so many times: the next round sees to it. */
const MOST_ATTEMPTS = 3;

/** Reads one location, checks what it says and stores it. */
export class LocationReader {
  readonly #options: LocationReaderOptions;
  readonly #pauses: HostPauses;

  constructor(options: LocationReaderOptions) {
    this.#options = options;
    this.#pauses = new HostPauses(options.now);
  }

  /** True where records changed. What cannot be read is stored as such, not thrown. */
  async read(
    locationKey: string,
    request: ReadLocationRequest,
  ): Promise<boolean> {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const [state] = await this.#options.store.sources.findLocations([
        locationKey,
      ]);
      if (!state || request.signal.aborted) {
        return false;
      }
      const outcome = await this.#attempt(state, request);
      if (outcome !== 'conflict') {
        return outcome;
      }
    }
    return false;
  }

  async #attempt(
    state: LocationState,
    { signal, force = false }: ReadLocationRequest,
  ): Promise<boolean | 'conflict'> {
    const { source, store, now } = this.#options;
    const { locationKey, host } = state.location;
    const at = now();
    if (state.retryAt && at.toISOString() < state.retryAt) {
      return await this.#checkAgain(state, at);
    }
    const isAsKnown = state.readWith === this.#readWith(state);
    const reading =
      this.#pauses.find(host, { force }) ??
      (await source.read(state.location, {
        etag: isAsKnown && !force ? state.etag : undefined,
        signal,
      }));
    // What was cut off tells nothing about the host.
    if (signal.aborted) {
      return false;
    }
    this.#pauses.note(host, reading);
    switch (reading.status) {
      case 'failed':
        await store.sources.saveFailure(locationKey, reading, at);
        return await this.#checkAgain(state, at);
      case 'unchanged':
        await store.sources.saveUnchanged(locationKey, at);
        return await this.#checkAgain(state, at);
      case 'read':
        return await this.#store(state, { reading, at, signal });
      default:
        return reading satisfies never;
    }
  }

  async #store(
    state: LocationState,
    options: { reading: WholeReading; at: Date; signal: AbortSignal },
  ): Promise<boolean | 'conflict'> {
    const { reading, at, signal } = options;
    const { readFile, dayFirst } = this.#options;
    const { readings, markdown } = await readFiles(reading.files, {
      readFile,
      dayFirst: dayFirstAt(dayFirst, `${state.name}/`),
      signal,
    });
    const kept = await this.#keptReadings(state, reading, readings);
    return await this.#replace(state, {
      readings: [...readings, ...kept],
      markdown,
      at,
      exists: path => reading.exists(path) || kept.some(it => it.path === path),
      read: {
        etag: reading.etag,
        commit: reading.commit,
        readWith: this.#readWith(state),
        troubles: reading.troubles,
      },
    });
  }

  /** What is known of files that stand there and could not be read now. */
  async #keptReadings(
    { location }: LocationState,
    { troubles }: WholeReading,
    readings: readonly StoredReading[],
  ): Promise<StoredReading[]> {
    if (troubles.length === 0) {
      return [];
    }
    const read = new Set(readings.map(it => it.path));
    const stored = await this.#options.store.loadReadings(location.locationKey);
    return (stored ?? []).filter(
      ({ path }) =>
        !read.has(path) &&
        troubles.some(trouble =>
          trouble.unread === 'all'
            ? isBelow(path, trouble.path)
            : trouble.unread.includes(path),
        ),
    );
  }

  /** Reviews fall due although nobody writes: once a day all is checked again. */
  async #checkAgain(
    state: LocationState,
    at: Date,
  ): Promise<boolean | 'conflict'> {
    if (state.checkedOn === undefined || state.checkedOn === dayOf(at)) {
      return false;
    }
    const { locationKey } = state.location;
    const readings = await this.#options.store.loadReadings(locationKey);
    const known = new Set(state.linkedFiles);
    return readings === undefined
      ? false
      : await this.#replace(state, {
          readings,
          markdown: new Map(),
          at,
          exists: path => known.has(path),
        });
  }

  async #replace(
    state: LocationState,
    options: {
      readings: StoredReading[];
      markdown: ReadonlyMap<string, string>;
      at: Date;
      exists: (path: string) => boolean;
      read?: LocationContent['read'];
    },
  ): Promise<boolean | 'conflict'> {
    const { readings, markdown, at, exists, read } = options;
    const checkedOn = dayOf(at);
    const elsewhere = await this.#options.others.find(
      readings.flatMap(it => it.reading.records),
    );
    const { entries, linkedFiles } = checkLocation({
      ...this.#options.check,
      location: state.location,
      readings,
      markdown,
      today: checkedOn,
      exists,
      elsewhere,
    });
    const replacement = await this.#options.store.replaceRecords({
      locationKey: state.location.locationKey,
      revision: state.revision,
      at,
      readings,
      entries,
      checkedOn,
      linkedFiles,
      read,
    });
    return replacement.status === 'conflict'
      ? 'conflict'
      : replacement.changedRecords > 0;
  }

  #readWith({ location, name }: LocationState): string {
    const { readerVersion, check, dayFirst } = this.#options;
    return contentHash(
      JSON.stringify([
        location.paths,
        readerVersion,
        check,
        dayFirstAt(dayFirst, `${name}/`),
      ]),
    );
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
