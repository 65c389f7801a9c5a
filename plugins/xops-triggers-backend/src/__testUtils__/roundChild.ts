import { mockServices } from '@backstage/backend-test-utils';
import { ReadingSource } from '@xops/plugin-xops-triggers-node';
import knexFactory from 'knex';
import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { TriggersRound } from '../engine/TriggersRound';
import { RetentionRound } from '../engine/RetentionRound';
import { ReminderPlanner } from '../notifications/ReminderPlanner';
import { TransitionNotifier } from '../notifications/TransitionNotifier';
import { RuleStandings } from '../RuleStandings';
import { SourceRegistry } from '../sources/SourceRegistry';
import { openTriggersDatabase } from '../store/TriggersDatabase';
import { minute, newRules, ruleOf } from './rules';

const RULES = 8;
const MINUTES = 200;

/** Swings around the threshold, and fails now and then: the same at the same minute. */
const swing: ReadingSource<object> = {
  id: 'pullRequests.rate',
  description: 'For tests',
  parameters: z.strictObject({}),
  unit: () => ({ kind: 'rate', per: 'P7D' }),
  intervalSeconds: 60,
  timeToLiveSeconds: 300,
  read: async (requests, { now }) => {
    const minutes = Math.round((now.getTime() - minute(0).getTime()) / 60_000);
    const value = 5 + 4 * Math.sin(minutes / 9);
    return new Map(
      requests.map(({ key }) => [
        key,
        minutes % 37 === 0
          ? { quality: 'error', reason: '403', explanation: [] }
          : { quality: 'ok', value, explanation: [] },
      ]),
    );
  },
};

/**
 * `<database file>`: runs rounds minute by minute, from the minute that was
 * begun last, for a test that may kill it. Begins when it is told to.
 */
async function main(): Promise<void> {
  const [filename] = process.argv.slice(2);
  const knex = knexFactory({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  // A killed process loses nothing that the system has, and disks are slow.
  await knex.raw('PRAGMA synchronous = OFF');
  process.stdout.write('ready\n');
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${line}\n`);
    break;
  }
  const stores = await openTriggersDatabase(mockServices.database({ knex }));
  const rules = Array.from({ length: RULES }, (_, index) =>
    ruleOf(`r${index}`, {
      timing: { for: `PT${index % 7}M`, keepFiringFor: `PT${index % 3}M` },
    }),
  );
  await stores.rules.replaceLocation('tests', newRules(rules), minute(0));
  const registry = new SourceRegistry();
  registry.add(swing);
  const clock = { minutes: readClock(filename) };
  const now = () => minute(clock.minutes);
  const logger = mockServices.rootLogger({ level: 'none' });
  const onTransitions = async () => {};
  const round = new TriggersRound({
    stores,
    registry,
    logger,
    now,
    onTransitions,
  });
  const notifier = new TransitionNotifier({
    notifications: {
      send: async ({ payload }) =>
        appendFileSync(`${filename}.sent`, `${payload.scope}\n`),
    },
    outbox: stores.notices,
    rules: stores.rules,
    now,
  });
  const reminders = new ReminderPlanner({
    outbox: stores.notices,
    standings: new RuleStandings(stores),
    reminders: { everyMilliseconds: 10 * 60_000 },
    now,
  });
  const day = 24 * 3_600_000;
  const keeping = new RetentionRound({
    stores,
    retention: { raw: 2 * day, hourly: 2 * day, daily: undefined },
    now,
  });
  const { signal } = new AbortController();
  for (; clock.minutes <= MINUTES; clock.minutes += 1) {
    writeClock(filename, clock.minutes);
    await round.run(signal);
    await reminders.plan();
    await keeping.run(signal);
    await notifier.notify(signal);
  }
  await knex.destroy();
}

/** The minute at which the clock stood when somebody was killed: time does not go back. */
function readClock(filename: string): number {
  const file = `${filename}.clock`;
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
}

function writeClock(filename: string, minutes: number): void {
  writeFileSync(`${filename}.clock.new`, String(minutes));
  renameSync(`${filename}.clock.new`, `${filename}.clock`);
}

main().catch(error => {
  process.stderr.write(`${String(error?.stack ?? error)}\n`);
  process.exitCode = 1;
});
