import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { createHash } from 'node:crypto';
import { imageType } from './imageType';

const TIMEOUT_MILLISECONDS = 10_000;
const TYPES = 'PNG, JPEG, GIF, WebP or SVG';

export interface Image {
  bytes: Buffer;
  type: string;
  /** Quoted, as a header holds it. */
  etag: string;
}

export interface ImageReaderOptions {
  urlReader: UrlReaderService;
  maxBytes: number;
}

/** Reads images from Git hosts, by addresses that were made from the store. */
export class ImageReader {
  readonly #urlReader: UrlReaderService;
  readonly #maxBytes: number;

  constructor(options: ImageReaderOptions) {
    this.#urlReader = options.urlReader;
    this.#maxBytes = options.maxBytes;
  }

  /**
   * Throws a NotFoundError where there is no such file, an InputError for what
   * is no image or too large, and a ServiceUnavailableError where the host
   * refuses or fails.
   */
  async read(url: string): Promise<Image> {
    const bytes = await this.#bytesAt(url);
    const type = imageType(bytes);
    if (!type) {
      throw new InputError(
        bytes.subarray(0, 64).toString().startsWith('version https://git-lfs')
          ? `The file at ${url} is kept in Git LFS, which images are not read from`
          : `The file at ${url} is no ${TYPES} image`,
      );
    }
    const hash = createHash('sha256').update(bytes).digest('base64url');
    return { bytes, type, etag: `"${hash}"` };
  }

  async #bytesAt(url: string): Promise<Buffer> {
    const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
    try {
      const response = await this.#urlReader.readUrl(url, { signal });
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of response.stream?.() ?? [
        await response.buffer(),
      ]) {
        const part = Buffer.from(chunk);
        size += part.length;
        if (size > this.#maxBytes) {
          throw new InputError(
            `The image at ${url} is larger than the ${
              this.#maxBytes
            } bytes of 'xops.adr.images.maxBytes'`,
          );
        }
        chunks.push(part);
      }
      return Buffer.concat(chunks);
    } catch (error) {
      throw refusalOf(url, error);
    }
  }
}

/** The host's own status must not become ours. */
function refusalOf(url: string, error: unknown): Error {
  if (error instanceof InputError) {
    return error;
  }
  if (isError(error) && error.name === 'NotFoundError') {
    return new NotFoundError(`There is no file at ${url}`);
  }
  return new ServiceUnavailableError(
    `The image at ${url} cannot be read`,
    error,
  );
}
