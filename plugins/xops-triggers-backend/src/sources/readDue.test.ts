import { ReadingSpec } from '@xops/plugin-xops-triggers-common';
import { ReadingResult, ReadingSource } from '@xops/plugin-xops-triggers-node';
import { z } from 'zod';
import { minute } from '../__testUtils__/rules';
import { readDue, ReadDueOptions } from './readDue';
import { SourceRegistry } from './SourceRegistry';

const ok = (value: number): ReadingResult => ({
  quality: 'ok',
  value,
  samples: 2,
  explanation: [{ text: 'Ngozi' }],
});

/** A source that answers from a table, and remembers what it was asked in each round. */
function sourceOf(id: string, answers: Record<string, ReadingResult>) {
  const rounds: string[][] = [];
  const source: ReadingSource<{ of: string }> = {
    id,
    description: 'For tests',
    parameters: z.strictObject({ of: z.string() }),
    unit: () => ({ kind: 'count' }),
    intervalSeconds: 300,
    timeToLiveSeconds: 900,
    read: async requests => {
      rounds.push(requests.map(({ parameters }) => parameters.of));
      return new Map(
        requests.flatMap(({ key, parameters }) => {
          const answer = answers[parameters.of];
          return answer ? [[key, answer]] : [];
        }),
      );
    },
  };
  return { source, rounds };
}

const spec = (source: string, of: string): ReadingSpec => ({
  source,
  parameters: { of },
});

const read = (
  registry: SourceRegistry,
  specs: ReadingSpec[],
  options: Partial<ReadDueOptions> = {},
) =>
  readDue({
    registry,
    specs,
    attemptedAt: new Map(),
    now: minute(10),
    signal: new AbortController().signal,
    ...options,
  });

describe('readDue', () => {
  it('asks a source once in a round, and for each reading once', async () => {
    const { source, rounds } = sourceOf('team', { a: ok(3), b: ok(4) });
    const registry = new SourceRegistry();
    registry.add(source);
    const taken = await read(registry, [
      spec('team', 'a'),
      spec('team', 'b'),
      spec('team', 'a'),
    ]);
    expect(rounds).toEqual([['a', 'b']]);
    expect(taken[0]).toEqual({
      spec: spec('team', 'a'),
      explanation: [{ text: 'Ngozi' }],
      reading: {
        key: 'team?{"of":"a"}',
        at: minute(10).toISOString(),
        quality: 'ok',
        value: 3,
        unit: { kind: 'count' },
        samples: 2,
        timeToLiveSeconds: 900,
      },
    });
  });

  it.each([
    ['just read', 9, []],
    ['read an interval ago', 5, [['a']]],
    ['read in a future that a clock knew', 20, [['a']]],
  ])('minds the interval of what was %s', async (_, last, asked) => {
    const { source, rounds } = sourceOf('team', { a: ok(3) });
    const registry = new SourceRegistry();
    registry.add(source);
    const attemptedAt = new Map([
      ['team?{"of":"a"}', minute(last).toISOString()],
    ]);
    await read(registry, [spec('team', 'a')], { attemptedAt });
    expect(rounds).toEqual(asked);
  });

  it('lets the failure of one source fail no other', async () => {
    const team = sourceOf('team', { a: ok(3) });
    const broken: ReadingSource<unknown> = {
      ...team.source,
      parameters: z.unknown(),
      unit: () => ({ kind: 'count' }),
      id: 'broken',
      read: async () => {
        throw new Error('connection refused');
      },
    };
    const registry = new SourceRegistry();
    registry.add(team.source);
    registry.add(broken);
    const taken = await read(registry, [
      spec('broken', 'x'),
      spec('team', 'a'),
    ]);
    expect(
      taken.map(({ reading }) => [reading.quality, reading.reason]),
    ).toEqual([
      ['error', 'Error: connection refused'],
      ['ok', undefined],
    ]);
  });

  it('goes on without a source that hangs, and asks it to stop', async () => {
    jest.useFakeTimers({ doNotFake: ['Date'] });
    try {
      const team = sourceOf('team', { a: ok(3) });
      let signal: AbortSignal | undefined;
      const registry = new SourceRegistry();
      registry.add(team.source);
      registry.add({
        ...team.source,
        id: 'hanging',
        read: (_, context) => {
          signal = context.signal;
          return new Promise(() => {});
        },
      });
      const taking = read(registry, [spec('hanging', 'x'), spec('team', 'a')]);
      await jest.advanceTimersByTimeAsync(40_000);
      expect(
        (await taking).map(({ reading }) => [reading.quality, reading.reason]),
      ).toEqual([
        [
          'error',
          "ServiceUnavailableError: 'hanging' did not answer within 40 seconds",
        ],
        ['ok', undefined],
      ]);
      expect(signal?.aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it.each<[string, Record<string, ReadingResult>, string]>([
    ['is silent', {}, "'team' gave no answer for it"],
    [
      'answers NaN',
      { a: ok(Number.NaN) },
      "'team' gave NaN, which is no reading",
    ],
    [
      'answers without end',
      { a: ok(Infinity) },
      "'team' gave Infinity, which is no reading",
    ],
    [
      'cannot know',
      { a: { quality: 'noData', reason: 'no group', explanation: [] } },
      'no group',
    ],
  ])('keeps no value of a source that %s', async (_, answers, reason) => {
    const registry = new SourceRegistry();
    registry.add(sourceOf('team', answers).source);
    const [{ reading }] = await read(registry, [spec('team', 'a')]);
    expect(reading.value).toBeUndefined();
    expect(reading.reason).toBe(reason);
  });

  it('leaves what no source reads to whoever tells it', async () => {
    expect(await read(new SourceRegistry(), [spec('cost', 'a')])).toEqual([]);
  });

  it('ends with the signal and keeps nothing', async () => {
    const { source } = sourceOf('team', { a: ok(3) });
    const registry = new SourceRegistry();
    registry.add({
      ...source,
      read: async () => {
        throw new Error('aborted');
      },
    });
    const signal = AbortSignal.abort(new Error('the backend stops'));
    await expect(
      read(registry, [spec('team', 'a')], { signal }),
    ).rejects.toThrow('the backend stops');
  });
});
