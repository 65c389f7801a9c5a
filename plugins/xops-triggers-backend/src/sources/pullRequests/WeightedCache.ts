/** Keeps what was used last, up to a weight of all together. */
export class WeightedCache<T> {
  readonly #entries = new Map<string, { value: T; weight: number }>();
  readonly #most: number;
  #weight = 0;

  constructor(mostWeight: number) {
    this.#most = mostWeight;
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (entry) {
      // A map keeps the order of insertion: the last is the youngest.
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry?.value;
  }

  set(key: string, value: T, weight: number): void {
    this.#drop(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#most) {
        return;
      }
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }
}
