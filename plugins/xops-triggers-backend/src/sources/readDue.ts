import { stringifyError } from '@backstage/errors';
import {
  Reading,
  readingKey,
  ReadingSpec,
  readingSchema,
} from '@xops/plugin-xops-triggers-common';
import {
  ExplanationLine,
  ReadingResult,
  ReadingSource,
} from '@xops/plugin-xops-triggers-node';
import { CheckedReading, SourceRegistry } from './SourceRegistry';
import { withinTime } from './withinTime';

/** Below a round's time; above what sources take that mind their own. */
const BUDGET_MILLISECONDS = 40_000;

export interface ReadDueOptions {
  registry: SourceRegistry;
  /** All readings that any rule compares. */
  specs: readonly ReadingSpec[];
  /** ISO 8601 UTC time of the last attempt, by key. */
  attemptedAt: ReadonlyMap<string, string>;
  now: Date;
  signal: AbortSignal;
}

export interface TakenReading {
  spec: ReadingSpec;
  reading: Reading;
  explanation: ExplanationLine[];
}

interface Due extends CheckedReading {
  key: string;
  spec: ReadingSpec;
}

/**
 * Takes the readings whose interval has passed, each once for however many rules
 * compare it. A source that fails as a whole, or hangs, gives readings of quality
 * `error`: it fails no other source. Readings of sources that are not installed are left
 * to whoever tells them.
 */
export async function readDue(
  options: ReadDueOptions,
): Promise<TakenReading[]> {
  const { now, signal } = options;
  const bySource = new Map<ReadingSource<unknown>, Due[]>();
  for (const due of dueReadings(options)) {
    bySource.set(due.source, [...(bySource.get(due.source) ?? []), due]);
  }
  const rounds = [...bySource].map(async ([source, due]) => {
    const results = await readSource(source, { due, now, signal });
    return due.map(it => taken(it, { result: results.get(it.key), now }));
  });
  return (await Promise.all(rounds)).flat();
}

function dueReadings(options: ReadDueOptions): Due[] {
  const { registry, specs, attemptedAt, now } = options;
  const unique = new Map(specs.map(spec => [readingKey(spec), spec]));
  return [...unique].flatMap(([key, spec]) => {
    if (!registry.unitOf(spec)) {
      return [];
    }
    const checked = registry.check(spec);
    const last = attemptedAt.get(key);
    const passed = last ? now.getTime() - Date.parse(last) : Infinity;
    // A clock that was set back must not stop reading until it has caught up.
    const isDue = passed < 0 || passed >= checked.source.intervalSeconds * 1000;
    return isDue ? [{ ...checked, key, spec }] : [];
  });
}

async function readSource(
  source: ReadingSource<unknown>,
  { due, now, signal }: { due: readonly Due[]; now: Date; signal: AbortSignal },
): Promise<ReadonlyMap<string, ReadingResult>> {
  try {
    return await withinTime(
      limited =>
        source.read(
          due.map(({ key, parameters }) => ({ key, parameters })),
          { now, signal: limited },
        ),
      { milliseconds: BUDGET_MILLISECONDS, who: `'${source.id}'`, signal },
    );
  } catch (error) {
    signal.throwIfAborted();
    const reason = stringifyError(error);
    return new Map(
      due.map(({ key }) => [
        key,
        { quality: 'error', reason, explanation: [] },
      ]),
    );
  }
}

function taken(
  { key, spec, source, unit }: Due,
  { result, now }: { result: ReadingResult | undefined; now: Date },
): TakenReading {
  const common = {
    key,
    unit,
    at: now.toISOString(),
    timeToLiveSeconds: source.timeToLiveSeconds,
  };
  const failed = (reason: string) => ({
    spec,
    explanation: [],
    reading: { ...common, quality: 'error' as const, reason },
  });
  if (!result) {
    return failed(`'${source.id}' gave no answer for it`);
  }
  const { explanation, ...rest } = result;
  const reading = readingSchema.safeParse({ ...common, ...rest });
  return reading.success
    ? { spec, explanation, reading: reading.data }
    : failed(
        `'${source.id}' gave ${
          result.quality === 'ok' ? result.value : 'an answer'
        }, which is no reading`,
      );
}
