interface Entry<T> {
  place: string;
  value: T;
}

/** Deep enough to choose among after one is left out, and to see that two are equally near. */
const KEPT = 3;

/** A path with every folder above it, nearest first, ending with the root `''`. */
export function placesOf(path: string): string[] {
  const places = [path];
  for (
    let slash = path.lastIndexOf('/');
    slash >= 0;
    slash = path.lastIndexOf('/', slash - 1)
  ) {
    places.push(path.slice(0, slash));
    if (slash === 0) {
      break;
    }
  }
  return places[places.length - 1] === '' ? places : [...places, ''];
}

/**
 * Finds what goes by a name, nearest in the tree of folders first: in the same
 * file, then in the same folder, then below each folder above. The cost of a
 * name is paid when it is first asked for, so that a number that stands in
 * every folder stays cheap.
 */
export class NearestIndex<T> {
  readonly #entries = new Map<string, Entry<T>[]>();
  readonly #byPlace = new Map<string, Map<string, Entry<T>[]>>();

  add(name: string, place: string, value: T): void {
    const entries = this.#entries.get(name);
    if (entries) {
      entries.push({ place, value });
    } else {
      this.#entries.set(name, [{ place, value }]);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The nearest to `place` but `self`; undefined where there is none, or where two are equally near. */
  find(name: string, place: string, self: T): T | undefined {
    const byPlace = this.#placesOf(name);
    for (const from of placesOf(place)) {
      const [nearest, second] = (byPlace.get(from) ?? []).filter(
        it => it.value !== self,
      );
      if (nearest) {
        return second && depthOf(second.place) === depthOf(nearest.place)
          ? undefined
          : nearest.value;
      }
    }
    return undefined;
  }

  #placesOf(name: string): Map<string, Entry<T>[]> {
    const known = this.#byPlace.get(name);
    if (known) {
      return known;
    }
    const byPlace = new Map<string, Entry<T>[]>();
    const shallowFirst = [...(this.#entries.get(name) ?? [])].sort(
      (a, b) => depthOf(a.place) - depthOf(b.place),
    );
    for (const entry of shallowFirst) {
      for (const from of placesOf(entry.place)) {
        const kept = byPlace.get(from);
        if (!kept) {
          byPlace.set(from, [entry]);
        } else if (kept.length < KEPT) {
          kept.push(entry);
        }
      }
    }
    this.#byPlace.set(name, byPlace);
    return byPlace;
  }
}

function depthOf(place: string): number {
  let depth = 0;
  for (let i = 0; i < place.length; i++) {
    if (place[i] === '/') {
      depth++;
    }
  }
  return depth;
}
