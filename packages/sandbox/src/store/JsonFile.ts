import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import type { z } from 'zod';

/**
 * One JSON document on disk. A write is a new file that is renamed over the old one, so that a
 * killed process leaves the old document or the new one, never half of one.
 */
export class JsonFile<TSchema extends z.ZodType> {
  readonly #path: string;
  readonly #schema: TSchema;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, schema: TSchema) {
    this.#path = path;
    this.#schema = schema;
  }

  /** Undefined when there is no such file. */
  async read(): Promise<z.output<TSchema> | undefined> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
    try {
      return this.#schema.parse(JSON.parse(text));
    } catch (error) {
      throw new Error(
        `The file '${
          this.#path
        }' cannot be understood; move it away, or start with an empty data folder. ${error}`,
      );
    }
  }

  /** Writes what `document` holds when its turn has come; writes never overtake each other. */
  async write(document: z.output<TSchema>): Promise<void> {
    const write = async () => {
      const half = `${this.#path}.half`;
      await writeFile(half, JSON.stringify(document), { mode: 0o600 });
      await rename(half, this.#path);
    };
    this.#writing = this.#writing.then(write, write);
    await this.#writing;
  }

  async remove(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await rm(this.#path, { force: true });
  }
}

function isNotFound(error: unknown): boolean {
  return isError(error) && error.code === 'ENOENT';
}
