import { UrlReaderService } from '@backstage/backend-plugin-api';
import { stringifyError, toError } from '@backstage/errors';
import {
  describeFault,
  parseProvenance,
} from '@xops/plugin-xops-golden-paths-common';
import {
  ProvenanceLocation,
  ProvenanceReading,
  ProvenanceSource,
  ReadProvenanceOptions,
} from './ProvenanceSource';

const MOST_FAULTS_TOLD = 3;

/** Reads provenance files through the portal's Git integrations. */
export class UrlProvenanceSource implements ProvenanceSource {
  readonly #urlReader: UrlReaderService;
  readonly #timeoutMilliseconds: number;

  constructor(options: {
    urlReader: UrlReaderService;
    timeoutMilliseconds: number;
  }) {
    this.#urlReader = options.urlReader;
    this.#timeoutMilliseconds = options.timeoutMilliseconds;
  }

  async read(
    location: ProvenanceLocation,
    options: ReadProvenanceOptions,
  ): Promise<ProvenanceReading> {
    const { provenanceUrl } = location;
    try {
      const { text, etag } = await this.#readText(provenanceUrl, options);
      return readingOf(provenanceUrl, text, etag);
    } catch (error) {
      return failureOf(provenanceUrl, error);
    }
  }

  async #readText(url: string, options: ReadProvenanceOptions) {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(this.#timeoutMilliseconds),
    ]);
    const reading = async () => {
      const response = await this.#urlReader.readUrl(url, {
        etag: options.etag,
        signal,
      });
      const buffer = await response.buffer();
      return { text: buffer.toString('utf8'), etag: response.etag };
    };
    // Some readers do not look at the signal, so that it is raced as well.
    return await Promise.race([
      reading(),
      rejectionOn(signal, this.#timeoutMilliseconds),
    ]);
  }
}

function rejectionOn(
  signal: AbortSignal,
  timeoutMilliseconds: number,
): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () =>
      reject(
        new Error(
          signal.reason?.name === 'TimeoutError'
            ? `no answer within ${timeoutMilliseconds / 1000} s`
            : 'the round was stopped',
        ),
      );
    if (signal.aborted) {
      stop();
    } else {
      signal.addEventListener('abort', stop, { once: true });
    }
  });
}

function readingOf(
  url: string,
  text: string,
  etag: string | undefined,
): ProvenanceReading {
  const parsed = parseProvenance(text);
  if (parsed.status === 'read') {
    return { status: 'read', provenance: parsed.provenance, etag };
  }
  const told = parsed.faults.slice(0, MOST_FAULTS_TOLD).map(describeFault);
  const others = parsed.faults.length - told.length;
  return {
    status: 'failed',
    message: `The provenance file at ${url} is not valid: ${told.join('; ')}${
      others > 0 ? `; and ${others} more` : ''
    }`,
  };
}

function failureOf(url: string, error: unknown): ProvenanceReading {
  switch (toError(error).name) {
    case 'NotModifiedError':
      return { status: 'unchanged' };
    case 'NotFoundError':
      return {
        status: 'failed',
        message: `There is no provenance file at ${url}`,
      };
    default:
      return {
        status: 'failed',
        message: `The provenance file at ${url} could not be read: ${stringifyError(
          error,
        )}`,
      };
  }
}
