import { inRoot } from '../../scripts/lib/paths.mjs';
import { require } from '../path/sources.mjs';
import { SOURCE, valueAt } from './fill.mjs';

const { z } = require('zod');
const { mockServices } = require('@backstage/backend-test-utils');
const { advance } = require(inRoot(
  'plugins/xops-triggers-common/src/index.ts',
));
const { TriggersRound } = require(inRoot(
  'plugins/xops-triggers-backend/src/engine/TriggersRound.ts',
));
const { SourceRegistry } = require(inRoot(
  'plugins/xops-triggers-backend/src/sources/SourceRegistry.ts',
));
const { openTriggersDatabase } = require(inRoot(
  'plugins/xops-triggers-backend/src/store/TriggersDatabase.ts',
));

const MINUTE = 60_000;
const ROUNDS = 60;

/** Every value anew every minute, without a network. */
const source = {
  id: SOURCE,
  description: 'For this benchmark',
  parameters: z.strictObject({ number: z.number() }),
  unit: () => ({ kind: 'count', of: 'things' }),
  intervalSeconds: 60,
  timeToLiveSeconds: 900,
  read: async (requests, { now }) =>
    new Map(
      requests.map(({ key, parameters }) => [
        key,
        {
          quality: 'ok',
          value: valueAt(parameters.number, now.getTime()),
          explanation: [{ text: 'Counted' }],
        },
      ]),
    ),
};

/** Milliseconds of processor that work takes, of all threads of this process. */
async function processorTime(work) {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What the same evaluations take without a database: the floor of this run. */
async function pureRounds(stores, start) {
  const rules = await stores.rules.listWatched();
  const newest = await stores.readings.findNewest();
  const states = new Map();
  return await processorTime(async () => {
    for (let round = 1; round <= ROUNDS; round++) {
      const now = new Date(start + round * MINUTE);
      for (const rule of rules) {
        const { state } = advance(rule, {
          before: states.get(rule.id),
          readings: newest,
          now,
        });
        states.set(rule.id, state);
      }
    }
  });
}

/**
 * Share of one core that rounds every minute take, what the floor takes, and what
 * the first round after a restart takes: it remembers nothing, and goes through
 * what was read since states were written.
 */
export async function measureRounds(knex, start) {
  const registry = new SourceRegistry();
  registry.add(source);
  let now = start;
  let steps = 0;
  const openRound = async () => {
    const stores = await openTriggersDatabase(mockServices.database({ knex }));
    const round = new TriggersRound({
      stores,
      registry,
      logger: mockServices.rootLogger({ level: 'none' }),
      now: () => new Date(now),
      onTransitions: async transitions => {
        steps += transitions.length;
      },
    });
    return { stores, round };
  };
  const { stores, round } = await openRound();
  const { signal } = new AbortController();
  // The first round writes every state; the others are what every day is like.
  await round.run(signal);
  const used = await processorTime(async () => {
    for (let number = 0; number < ROUNDS; number++) {
      now += MINUTE;
      await round.run(signal);
    }
  });
  now += MINUTE;
  const restarted = await openRound();
  const cold = await processorTime(() => restarted.round.run(signal));
  const floor = await pureRounds(stores, start);
  return {
    rounds: ROUNDS,
    transitions: steps,
    millisecondsPerRound: Number((used / ROUNDS).toFixed(1)),
    shareOfCore: Number((used / (ROUNDS * MINUTE)).toFixed(4)),
    coldRoundMilliseconds: Number(cold.toFixed(1)),
    floorMillisecondsPerRound: Number((floor / ROUNDS).toFixed(1)),
    overFloor: Number((used / floor).toFixed(2)),
    now,
  };
}
