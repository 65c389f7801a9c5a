// What a golden path costs over the parts it consists of, and publishing over
// the plain git client with the same API calls: in one run, on a portal of its
// own. Prints seconds and ratios as JSON, medians of five rounds; exits 1 when a
// ratio is above its target.
//   .tools/bin/node benchmarks/path/index.mjs
import { inRoot } from '../../scripts/lib/paths.mjs';
import { startDemo } from './demoPortal.mjs';
import { measureParts } from './parts.mjs';
import { require } from './sources.mjs';
import { medians, rounded } from './timing.mjs';
import { pathPresent, runWhole, traceSteps } from './wholePath.mjs';

const { PortalClient } = require(inRoot(
  'packages/app/e2e-tests/portalClient.ts',
));

const ROUNDS = 5;
const TARGETS = { wholeOverParts: 1.5, publishOverPlain: 2 };

const sum = parts => Object.values(parts).reduce((all, part) => all + part, 0);

/** Whole and parts follow each other, so that what else the machine does meets both alike. */
async function measureRound(portal, demo, name) {
  const { parameters, ...whole } = await runWhole(portal, name);
  const { parts, publishAction } = await measureParts({ demo, parameters });
  return {
    whole,
    parts: { ...parts, sum: sum(parts) },
    publish: { action: publishAction, plain: parts.publish },
    ratios: {
      wholeOverParts: whole.present / sum(parts),
      publishOverPlain: publishAction / parts.publish,
    },
  };
}

async function measure(demo) {
  const portal = new PortalClient({
    portal: demo.url,
    git: `http://${demo.gitHost}`,
    gitToken: demo.gitToken,
  });
  await pathPresent(portal);
  const rounds = [];
  for (let round = 1; round <= ROUNDS; round++) {
    rounds.push(await measureRound(portal, demo, `round-${round}`));
  }
  const mediansOf = field => rounded(medians(rounds.map(it => it[field])));
  return {
    wholeSeconds: mediansOf('whole'),
    partsSeconds: mediansOf('parts'),
    publishSeconds: mediansOf('publish'),
    stepsSeconds: rounded(await traceSteps(portal, 'traced')),
    ratios: mediansOf('ratios'),
    ratiosOfRounds: rounds.map(({ ratios }) => rounded(ratios)),
    targets: TARGETS,
  };
}

const demo = await startDemo();
try {
  const figures = await measure(demo);
  process.stdout.write(`${JSON.stringify(figures, undefined, 2)}\n`);
  if (
    Object.keys(TARGETS).some(name => !(figures.ratios[name] <= TARGETS[name]))
  ) {
    process.exitCode = 1;
  }
} finally {
  await demo.stop();
}
