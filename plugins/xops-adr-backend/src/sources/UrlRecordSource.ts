import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import { RecordFileInput } from '@xops/plugin-xops-adr-common';
import { FileSelection, SelectionLimits } from './FileSelection';
import { isMarkdown } from './locateRecords';
import { observeRefusals, Refusal } from './observeRefusals';
import { failureOf, UnusableAnswerError } from './readFailure';
import {
  LocationReading,
  ReadLocationOptions,
  RecordLocation,
  RecordSource,
} from './RecordSource';
import { buildReaderUrl } from './RepositoryAddress';

type Failure = Extract<LocationReading, { status: 'failed' }>;

export interface UrlRecordSourceOptions {
  urlReader: UrlReaderService;
  limits: SelectionLimits;
  /** How long the host may take for one location. */
  timeoutMilliseconds: number;
  now?: () => Date;
}

/** Reads records through the portal's Git integrations. */
export class UrlRecordSource implements RecordSource {
  readonly #urlReader: UrlReaderService;
  readonly #limits: SelectionLimits;
  readonly #timeoutMilliseconds: number;
  readonly #now: () => Date;

  constructor(options: UrlRecordSourceOptions) {
    this.#urlReader = options.urlReader;
    this.#limits = options.limits;
    this.#timeoutMilliseconds = options.timeoutMilliseconds;
    this.#now = options.now ?? (() => new Date());
  }

  async read(
    location: RecordLocation,
    { etag, signal }: ReadLocationOptions,
  ): Promise<LocationReading> {
    const stop = new AbortController();
    const all = AbortSignal.any([
      signal,
      stop.signal,
      AbortSignal.timeout(this.#timeoutMilliseconds),
    ]);
    return await observeRefusals(async refusal => {
      try {
        const reading = this.#readFiles(location, {
          etag,
          signal: all,
          refusal,
        });
        // Some readers do not look at the signal, so that it is raced as well.
        return await Promise.race([
          reading,
          rejectionOn(all, this.#timeoutMilliseconds),
        ]);
      } catch (error) {
        if (toError(error).name === 'NotModifiedError') {
          return { status: 'unchanged' };
        }
        const failure = failureOf({
          error,
          refusal: refusal(),
          location,
          now: this.#now(),
        });
        return isMissing(error, refusal())
          ? await this.#explainMissing(location, { failure, etag, signal: all })
          : failure;
      } finally {
        // Ends a body that nobody reads any more.
        stop.abort();
      }
    });
  }

  async #readFiles(
    location: RecordLocation,
    options: ReadLocationOptions & { refusal: () => Refusal | undefined },
  ): Promise<LocationReading> {
    return this.#isFile(location)
      ? await this.#readFile(location, location.paths[0], options)
      : await this.#readTree(location, options);
  }

  /** True where a single file is wanted, which needs no archive. */
  #isFile({ paths }: RecordLocation): boolean {
    return paths.length === 1 && isMarkdown(paths[0]);
  }

  async #readFile(
    location: RecordLocation,
    path: string,
    { etag, signal }: ReadLocationOptions,
  ): Promise<LocationReading> {
    const url = buildReaderUrl(location, { path, isFile: true });
    const response = await this.#urlReader.readUrl(url, { etag, signal });
    const { fileBytes } = this.#limits;
    const content = await readAtMost(response, fileBytes);
    const selection = new FileSelection([path], this.#limits);
    const isPicked = selection.pick(path, content?.length ?? fileBytes + 1);
    const files = isPicked && content ? [{ path, content }] : [];
    return {
      status: 'read',
      files,
      etag: response.etag,
      troubles: selection.troubles(),
      // Nothing else was looked at.
      exists: () => true,
    };
  }

  async #readTree(
    location: RecordLocation,
    options: ReadLocationOptions & { refusal: () => Refusal | undefined },
  ): Promise<LocationReading> {
    const { etag, signal, refusal } = options;
    const selection = new FileSelection(location.paths, this.#limits);
    const tree = await this.#urlReader.readTree(location.rootUrl, {
      etag,
      signal,
      filter: (path, info) => selection.pick(path, info?.size),
    });
    refuseErrorBody(refusal());
    const files: RecordFileInput[] = [];
    for (const { path, content } of await tree.files()) {
      const bytes = await content();
      const size = selection.sizeOf(path);
      if (size !== undefined && size !== bytes.length) {
        throw truncated(location);
      }
      files.push({ path, content: bytes });
    }
    // An empty answer is read as an empty archive, and would delete all.
    if (selection.isEmpty) {
      throw truncated(location);
    }
    return {
      status: 'read',
      files,
      etag: tree.etag,
      commit: /^[0-9a-f]{40,64}$/.test(tree.etag) ? tree.etag : undefined,
      troubles: selection.troubles(),
      exists: path => selection.exists(path),
    };
  }

  /** A missing file or branch is another thing than a missing repository. */
  async #explainMissing(
    location: RecordLocation,
    options: ReadLocationOptions & { failure: Failure },
  ): Promise<LocationReading> {
    const { etag, failure, signal } = options;
    const { branch, host, repository } = location;
    if (this.#isFile(location)) {
      const tree = await this.#lookAt(location.rootUrl, { etag, signal });
      if (tree) {
        return tree.status === 'unchanged'
          ? tree
          : this.#withoutFile(location, tree.etag);
      }
    }
    if (branch === '' || location.reference !== 'branch') {
      return failure;
    }
    const rootUrl = buildReaderUrl(
      { ...location, branch: 'HEAD' },
      { path: '', isFile: false },
    );
    return (await this.#lookAt(rootUrl, { signal }))
      ? {
          status: 'failed',
          error: `${host}/${repository} has no branch '${branch}' any more, though the repository is there`,
          advice:
            'The default branch was renamed, or the branch deleted: register the entity again from the branch that is there, or mend the address in the annotation.',
        }
      : failure;
  }

  /** Whether a branch is there, and as it was; undefined where it cannot be read. */
  async #lookAt(
    rootUrl: string,
    { etag, signal }: ReadLocationOptions,
  ): Promise<
    { status: 'unchanged' } | { status: 'read'; etag: string } | undefined
  > {
    try {
      const tree = await Promise.race([
        this.#urlReader.readTree(rootUrl, {
          etag,
          signal,
          filter: () => false,
        }),
        rejectionOn(signal, this.#timeoutMilliseconds),
      ]);
      return { status: 'read', etag: tree.etag };
    } catch (error) {
      return toError(error).name === 'NotModifiedError'
        ? { status: 'unchanged' }
        : undefined;
    }
  }

  /** A branch that is there and does not hold the only file that is wanted of it. */
  #withoutFile({ paths }: RecordLocation, etag: string): LocationReading {
    return {
      status: 'read',
      files: [],
      // Of the branch: while it is as it is, the file stays away.
      etag,
      troubles: new FileSelection(paths, this.#limits).troubles(),
      exists: () => true,
    };
  }
}

/** Undefined for what is longer; the rest of it is not waited for. */
async function readAtMost(
  response: UrlReaderServiceReadUrlResponse,
  bytes: number,
): Promise<Buffer | undefined> {
  if (!response.stream) {
    return await response.buffer();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop destroys the stream.
  for await (const chunk of response.stream()) {
    const part = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    length += part.length;
    if (length > bytes) {
      return undefined;
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}

function isMissing(error: unknown, refusal: Refusal | undefined): boolean {
  return refusal
    ? refusal.status === 404
    : toError(error).name === 'NotFoundError';
}

/** One of the readers takes the body of a refusal for an archive. */
function refuseErrorBody(refusal: Refusal | undefined): void {
  if (refusal?.status === 404) {
    throw new NotFoundError('The host has no archive of this branch');
  }
  if (refusal) {
    throw new Error(`The host answered with status ${refusal.status}`);
  }
}

function truncated({ host, repository }: RecordLocation): Error {
  return new UnusableAnswerError(
    `The archive of ${host}/${repository} came cut off or empty`,
    'Nothing is to be done in the portal: it is read again in the next round. Where it stays so, look at proxies and size limits between the portal and the host.',
  );
}

function rejectionOn(
  signal: AbortSignal,
  timeoutMilliseconds: number,
): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => {
      const isTimeout = toError(signal.reason).name === 'TimeoutError';
      const error = new Error(
        isTimeout
          ? `no answer within ${timeoutMilliseconds / 1000} s`
          : 'the reading was stopped',
      );
      error.name = isTimeout ? 'TimeoutError' : 'AbortError';
      reject(error);
    };
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener('abort', stop, { once: true });
    }
  });
}
