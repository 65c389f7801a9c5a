/**
 * Runs work under one name one after the other. Whoever comes while work of the
 * same kind waits to begin joins it: it will see all that has happened by now.
 */
export class SingleFlight {
  readonly #last = new Map<string, Promise<void>>();
  readonly #waiting = new Map<string, Promise<void>>();

  run(
    { name, kind }: { name: string; kind: string },
    work: () => Promise<void>,
  ): Promise<void> {
    const key = `${name} ${kind}`;
    const joined = this.#waiting.get(key);
    if (joined) {
      return joined;
    }
    const before = this.#last.get(name) ?? Promise.resolve();
    const flight = before
      // What went wrong before is told to those who waited for it.
      .catch(() => undefined)
      .then(() => {
        this.#waiting.delete(key);
        return work();
      })
      .finally(() => {
        if (this.#last.get(name) === flight) {
          this.#last.delete(name);
        }
      });
    this.#waiting.set(key, flight);
    this.#last.set(name, flight);
    return flight;
  }
}
