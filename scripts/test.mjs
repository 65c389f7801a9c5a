import { browserPath } from '../packages/app/e2e-tests/browserPath.mjs';
import { ensureAppBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { jestRun } from './lib/jestRun.mjs';
import { inRoot } from './lib/paths.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { run } from './lib/run.mjs';
import { say, seconds, step } from './lib/say.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** Jest loads modules that are ES modules alone, as some of Backstage's are. */
const jestEnvironment = {
  NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
};

const bin = name => inRoot('node_modules/.bin', name);

/** One command that passes or fails as a whole. */
async function check(title, command, args, options) {
  const { code, tail } = await step(title, () =>
    run(command, args, { cwd: inRoot(), ...options }),
  );
  if (code !== 0) {
    say(`\n${title} failed:\n${tail}\n`);
  }
  return code === 0
    ? { passed: 1, failed: [], skipped: [] }
    : { passed: 0, failed: [title], skipped: [] };
}

const types = env => () =>
  check('Types', bin('tsc'), ['--incremental', 'false'], { env });

const lint = env => () =>
  check('Lint', bin('backstage-cli'), ['repo', 'lint', '--max-warnings', '0'], {
    env,
  });

const format = env => () =>
  check('Format', bin('prettier'), ['--check', '.'], { env });

/** Needs the declarations that the check of the types leaves. */
const packing = (env, node) => () =>
  check(
    'Packages can be packed and installed elsewhere',
    node,
    [inRoot('scripts/pack.mjs')],
    { env },
  );

/** Work of one core each, side by side: what stands in a lane goes one by one. */
async function inLanes(...lanes) {
  const ends = await Promise.allSettled(
    lanes.map(async lane => {
      const results = [];
      for (const work of lane) {
        results.push(await work());
      }
      return results;
    }),
  );
  return ends.flatMap(end => {
    if (end.status === 'rejected') {
      throw end.reason;
    }
    return end.value.filter(Boolean);
  });
}

/** The tests of these scripts, by Node's own runner. */
async function scriptTests(env, node) {
  const title = 'Tests of the scripts';
  const { code, tail } = await step(title, () =>
    run(
      node,
      ['--test', '--test-reporter=tap', inRoot('scripts/lib/**/*.test.mjs')],
      {
        cwd: inRoot(),
        env,
      },
    ),
  );
  const counted = name =>
    Number(tail.match(new RegExp(`^# ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  const failed = counted('fail');
  if (code !== 0) {
    say(`\n${title} failed:\n${tail}\n`);
  }
  return {
    passed: counted('pass'),
    failed: Array(Math.max(failed, code === 0 ? 0 : 1)).fill(title),
    skipped: [],
  };
}

async function unitTests(env, patterns) {
  const postgres = await startPostgres();
  if (postgres.skipped) {
    say(`PostgreSQL is not tested: ${postgres.skipped}`);
  }
  try {
    const result = await jestRun({
      title: 'Unit and integration tests',
      command: bin('backstage-cli'),
      args: [
        'repo',
        'test',
        '--config',
        inRoot('scripts/lib/jest/jest.config.cjs'),
        '--maxWorkers=2',
        '--passWithNoTests',
        ...patterns,
      ],
      env: { ...env, ...postgres.env, ...jestEnvironment, CI: 'true' },
    });
    if (postgres.skipped) {
      result.skipped.push(`PostgreSQL: ${postgres.skipped}`);
    }
    return result;
  } finally {
    await postgres.stop();
  }
}

/** `folder` holds tests and their configuration: those that share one portal, or those that have portals of their own. */
const endToEnd = (env, node, { title, folder, browser, patterns }) =>
  jestRun({
    title,
    command: node,
    args: [
      inRoot('node_modules/jest/bin/jest.js'),
      '--config',
      inRoot(folder, 'jest.config.cjs'),
      '--runInBand',
      '--passWithNoTests',
      ...patterns,
    ],
    env: {
      ...env,
      XOPS_NODE: node,
      XOPS_E2E_BROWSER: browser,
      ...jestEnvironment,
    },
  });

/** `npm test`, or a part of it: `npm test -- <pattern>`. */
export async function main(args) {
  const patterns = args.filter(arg => !arg.startsWith('-'));
  const toolchain = await ensureToolchain();
  await ensureInstalled(toolchain);
  const { env, node } = toolchain;

  const results = [];
  if (patterns.length === 0) {
    results.push(
      ...(await inLanes(
        [types(env), () => ensureAppBuilt(toolchain)],
        [lint(env), format(env), () => scriptTests(env, node)],
      )),
    );
  }
  results.push(await unitTests(env, patterns));
  await ensureAppBuilt(toolchain);
  // Once for all lanes: it is unpacked on first use.
  const browser = await browserPath();
  // Three lanes: the tests in a browser wait as much as they compute.
  results.push(
    ...(await inLanes(
      patterns.length === 0 ? [packing(env, node)] : [],
      [
        () =>
          endToEnd(env, node, {
            title: 'End to end in a browser',
            folder: 'packages/app/e2e-tests',
            browser,
            patterns,
          }),
      ],
      [
        () =>
          endToEnd(env, node, {
            title: 'End to end with portals that are stopped and killed',
            folder: 'packages/app/e2e-tests/own',
            browser,
            patterns,
          }),
      ],
    )),
  );

  const failed = results.flatMap(result => result.failed);
  const skipped = results.flatMap(result => result.skipped);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  say('');
  for (const name of failed) {
    say(`failed: ${name}`);
  }
  for (const reason of skipped) {
    say(`skipped: ${reason}`);
  }
  say(`took ${seconds()} s\n`);
  process.stdout.write(
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped\n`,
  );
  process.exit(failed.length === 0 && passed > 0 ? 0 : 1);
}
