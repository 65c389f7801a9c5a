import { ConflictError, InputError } from '@backstage/errors';
import {
  ReadingSpec,
  readingSpecSchema,
  Unit,
} from '@xops/plugin-xops-triggers-common';
import { ReadingSource } from '@xops/plugin-xops-triggers-node';
import { faultsOf, inputWords } from '../inputWords';

/** A reading whose source is installed and takes its parameters. */
export interface CheckedReading {
  source: ReadingSource<unknown>;
  /** As the source completes them. */
  parameters: unknown;
  unit: Unit;
}

/** The reading sources that are installed. */
export class SourceRegistry {
  readonly #sources = new Map<string, ReadingSource<unknown>>();

  add<P>(source: ReadingSource<P>): void {
    if (this.#sources.has(source.id)) {
      throw new ConflictError(
        `Two reading sources are called '${source.id}'; install one of them`,
      );
    }
    this.#sources.set(source.id, checked(source));
  }

  list(): ReadingSource<unknown>[] {
    return [...this.#sources.values()].sort((a, b) => a.id.localeCompare(b.id));
  }

  has(sourceId: string): boolean {
    return this.#sources.has(sourceId);
  }

  /** @throws InputError that names the source, the parameter and what is wrong */
  check(spec: ReadingSpec): CheckedReading {
    const { source: id, parameters } = readingSpecSchema.parse(spec);
    const source = this.#sources.get(id);
    if (!source) {
      const known = this.list().map(it => `'${it.id}'`);
      throw new InputError(
        `No reading source '${id}' is installed; there are ${known.join(', ')}`,
      );
    }
    const parsed = source.parameters.safeParse(parameters, {
      error: inputWords,
    });
    if (!parsed.success) {
      throw new InputError(
        `'${id}' does not take these parameters: ${faultsOf(
          parsed.error,
          parameters,
        ).join('; ')}`,
      );
    }
    return { source, parameters: parsed.data, unit: source.unit(parsed.data) };
  }

  /** What a reading's values count; undefined where `check` would throw. */
  unitOf(spec: ReadingSpec): Unit | undefined {
    try {
      return this.check(spec).unit;
    } catch (error) {
      if (error instanceof InputError) {
        return undefined;
      }
      throw error;
    }
  }
}

/** The same source, which parses parameters of any kind before it uses them. */
function checked<P>(source: ReadingSource<P>): ReadingSource<unknown> {
  const parse = (parameters: unknown) => source.parameters.parse(parameters);
  return {
    id: source.id,
    description: source.description,
    parameters: source.parameters,
    intervalSeconds: source.intervalSeconds,
    timeToLiveSeconds: source.timeToLiveSeconds,
    unit: parameters => source.unit(parse(parameters)),
    read: (requests, context) =>
      source.read(
        requests.map(({ key, parameters }) => ({
          key,
          parameters: parse(parameters),
        })),
        context,
      ),
  };
}
