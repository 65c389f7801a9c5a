/** Dimensions that one piece of a template depends on. */
export type Dependency<D extends string = string> = ReadonlySet<D>;

function projection<D extends string>(
  options: Record<D, unknown>,
  dependency: Dependency<D>,
): string {
  return [...dependency].map(it => `${it}=${options[it]}`).join();
}

/** Without those that another one contains: its combinations show theirs, too. */
function widest<D extends string>(
  dependencies: readonly Dependency<D>[],
): Dependency<D>[] {
  const contains = (one: Dependency<D>, other: Dependency<D>) =>
    [...other].every(it => one.has(it));
  return dependencies.filter(
    (own, index) =>
      !dependencies.some(
        (other, at) =>
          contains(other, own) &&
          (other.size > own.size || (at < index && other.size === own.size)),
      ),
  );
}

/**
 * Chooses cases so that each dependency meets every combination of its values
 * that there is in `all`: a piece that depends on three options is seen with all
 * combinations of these three, and no other choice can change it. Greedy, the
 * same for the same input.
 */
export function coveringCases<D extends string, O extends Record<D, unknown>>(
  all: readonly O[],
  dependencies: readonly Dependency<D>[],
): O[] {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const wide = widest(dependencies);
  const wanted = all.map(options =>
    wide.map((it, index) => idOf(`${index}:${projection(options, it)}`)),
  );
  const isCovered = new Uint8Array(ids.size);
  const chosen: O[] = [];
  for (;;) {
    let best = -1;
    let most = 0;
    wanted.forEach((own, index) => {
      const gain = own.filter(id => !isCovered[id]).length;
      if (gain > most) {
        most = gain;
        best = index;
      }
    });
    if (best < 0) return chosen;
    wanted[best].forEach(id => (isCovered[id] = 1));
    chosen.push(all[best]);
  }
}
