import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Unit } from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';

/** One line of what a value is made of: a pull request that was counted, a person, a mandate. */
export interface ExplanationLine {
  text: string;
  url?: string;
  /** For a line about what is not the rule's own: who may read what belongs to `owner` is told it, others `otherwise`. */
  restricted?: {
    /** Entity reference. */
    owner: string;
    otherwise: string;
  };
}

/** What a source found for one set of parameters. A source that cannot know says so; it never makes up a value. */
export type ReadingResult = {
  explanation: ExplanationLine[];
  /** How many samples the answer stands on. */
  samples?: number;
} & (
  | { quality: 'ok'; value: number }
  | {
      quality: 'noData' | 'error';
      /** In words that a person can act on, without secrets. */
      reason: string;
    }
);

export interface ReadingRequest<P> {
  /** To be given back with the result. */
  key: string;
  parameters: P;
}

export interface ReadContext {
  /** Aborts when the round is over or the backend stops. */
  signal: AbortSignal;
  now: Date;
}

/** A kind of reading, for example the rate of merged pull requests. */
export interface ReadingSource<P = unknown> {
  /** `pullRequests.rate` */
  id: string;
  /** One sentence for people who choose a reading. */
  description: string;
  /** Checks and completes parameters; its JSON schema is what the page's form shows. */
  parameters: z.ZodType<P>;
  /** What its values count. */
  unit(parameters: P): Unit;
  /** How often it is read, and how long a value is good for, in seconds. */
  intervalSeconds: number;
  timeToLiveSeconds: number;
  /**
   * Reads all that any rule asks of this source in one round, so that what they
   * share is read once. One result for each key; a request that fails gives a
   * result of quality `error`, and never fails the others.
   */
  read(
    requests: readonly ReadingRequest<P>[],
    context: ReadContext,
  ): Promise<ReadonlyMap<string, ReadingResult>>;
}

/** By which modules of `xops-triggers` bring their sources. */
export interface ReadingSourcesExtensionPoint {
  /** @throws when a source with this id is there already */
  addSource<P>(source: ReadingSource<P>): void;
}

export const readingSourcesExtensionPoint =
  createExtensionPoint<ReadingSourcesExtensionPoint>({
    id: 'xops-triggers.reading-sources',
  });
