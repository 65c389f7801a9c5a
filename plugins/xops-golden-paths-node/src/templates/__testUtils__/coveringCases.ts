import { type Dimension, type TemplateOptions } from './TemplateOptions';

/** Dimensions that one piece of a template depends on. */
export type Dependency = ReadonlySet<Dimension>;

function projection(options: TemplateOptions, dependency: Dependency): string {
  return [...dependency].map(it => `${it}=${options[it]}`).join();
}

/**
 * Chooses cases so that each dependency meets every combination of its values
 * that there is in `all`: a piece that depends on three options is seen with all
 * combinations of these three, and no other choice can change it. Greedy, the
 * same for the same input.
 */
export function coveringCases(
  all: readonly TemplateOptions[],
  dependencies: readonly Dependency[],
): TemplateOptions[] {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const wanted = all.map(options =>
    dependencies.map((it, index) =>
      idOf(`${index}:${projection(options, it)}`),
    ),
  );
  const isCovered = new Uint8Array(ids.size);
  const chosen: TemplateOptions[] = [];
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
