import { timed } from './timing.mjs';

// Each question costs the portal 8 ms of the processor that does the work.
const POLL_MS = 100;
const TIMEOUT_MS = 120_000;

async function until(what, check) {
  const end = performance.now() + TIMEOUT_MS;
  for (;;) {
    const found = await check();
    if (found) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(`${what}: not within ${TIMEOUT_MS / 1000} s`);
    }
    await new Promise(resolve => setTimeout(resolve, POLL_MS));
  }
}

function entityPresent(portal, name, kind = 'component') {
  return until(`${kind} '${name}' in the catalog`, async () => {
    const path = `/api/catalog/entities/by-name/${kind}/default/${name}`;
    return (await portal.ask(path)).ok;
  });
}

/** Resolves when the template and what its answers name are in the catalog. */
export async function pathPresent(portal) {
  await entityPresent(portal, 'k3s-service', 'template');
  await entityPresent(portal, 'platform', 'group');
  await entityPresent(portal, 'gitops-platform', 'system');
}

/**
 * One golden path as its caller sees it: seconds from the POST of the task to
 * its status `completed`, and on to the entity in the catalog; and its answers.
 */
export async function runWhole(portal, name) {
  const since = performance.now();
  const id = await portal.createService(name);
  const { status, spec } = await until(`The end of the run ${id}`, async () => {
    const task = await portal.task(id);
    return ['open', 'processing'].includes(task.status) ? undefined : task;
  });
  if (status !== 'completed') {
    throw new Error(`The run ${id} is ${status}:\n${await portal.log(id)}`);
  }
  const completed = (performance.now() - since) / 1000;
  const { seconds } = await timed(() => entityPresent(portal, name));
  return {
    completed,
    present: completed + seconds,
    parameters: spec.parameters,
  };
}

/** Where there are no events yet, the portal would answer a second later. */
async function eventsOf(portal, id) {
  try {
    return await portal.json(`/api/scaffolder/v2/tasks/${id}/events`, {
      signal: AbortSignal.timeout(200),
    });
  } catch (error) {
    if (error.name === 'TimeoutError') {
      return [];
    }
    throw error;
  }
}

/**
 * Seconds of each step of one more run, and until the first began. The portal
 * notes events by the second, so they are looked for all the time, which slows
 * the run down a little.
 */
export async function traceSteps(portal, name) {
  const since = performance.now();
  const id = await portal.createService(name);
  const seen = new Map();
  await until(`The end of the run ${id}`, async () => {
    const events = await eventsOf(portal, id);
    for (const { body, type } of events) {
      const key =
        type === 'completion' ? type : `${body.stepId} ${body.status}`;
      if (!seen.has(key)) {
        seen.set(key, (performance.now() - since) / 1000);
      }
    }
    return seen.has('completion');
  });
  const { steps } = (await portal.task(id)).spec;
  const ran = steps.filter(step => seen.has(`${step.id} completed`));
  return {
    untilFirstStep: seen.get(`${steps[0].id} processing`),
    ...Object.fromEntries(
      ran.map(({ id: step }) => [
        step,
        seen.get(`${step} completed`) - seen.get(`${step} processing`),
      ]),
    ),
    all: seen.get('completion'),
  };
}
