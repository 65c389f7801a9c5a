/** An error whose message alone tells a person what to do; no stack is shown. */
export class Explained extends Error {
  name = 'Explained';
}

const started = Date.now();

export function seconds(since = started) {
  return Math.round((Date.now() - since) / 1000);
}

/** All talk goes to standard error, so that standard output stays the command's own. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs `work` and tells every ten seconds that it goes on, with what `progress` says.
 *
 * @param {string} title what is being done, in plain words
 * @param {() => Promise<unknown>} work
 * @param {() => string | undefined} progress how far it is
 */
export async function step(title, work, progress = () => undefined) {
  const since = Date.now();
  say(`${title} …`);
  const timer = setInterval(() => {
    const far = progress();
    say(`  … ${title}: ${seconds(since)} s${far ? `, ${far}` : ''}`);
  }, 10_000);
  try {
    const result = await work();
    say(`  ${title}: done in ${seconds(since)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
