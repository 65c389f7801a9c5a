/** Enough for every rule of an installation; more are parsed again. */
const MOST_ENTRIES = 20_000;

/**
 * What texts were parsed to, by the row that they stand in: most rows are as
 * they were when they were read the last time. What it gives is shared, and must
 * not be changed.
 */
export class ParseCache<T> {
  readonly #known = new Map<string, { text: string; value: T }>();
  readonly #parse: (text: string) => T;

  constructor(parse: (text: string) => T) {
    this.#parse = parse;
  }

  get(id: string, text: string): T {
    const known = this.#known.get(id);
    if (known?.text === text) {
      return known.value;
    }
    const value = this.#parse(text);
    if (this.#known.size >= MOST_ENTRIES) {
      this.#known.clear();
    }
    this.#known.set(id, { text, value });
    return value;
  }
}
