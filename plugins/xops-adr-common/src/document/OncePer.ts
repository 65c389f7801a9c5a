/** What keeps what was found out about it. */
export interface Keeper {
  kept?: unknown[];
}

let count = 0;

/** What is kept where nothing was found. */
const NOTHING = Symbol('nothing');

/**
 * Something that several readers ask about a block, table or decision, found out
 * once. It is kept with the object itself: weak maps cost more than most of what
 * is kept here.
 */
export class OncePer<Owner extends Keeper, Found, Beside = void> {
  readonly #index = count++;
  readonly #find: (owner: Owner, beside: Beside) => Found;

  constructor(find: (owner: Owner, beside: Beside) => Found) {
    this.#find = find;
  }

  /** `beside` is what finding needs, and always the same for one owner. */
  of(owner: Owner, beside: Beside): Found {
    const kept = (owner.kept ??= []);
    const known = kept[this.#index];
    if (known !== undefined) {
      return (known === NOTHING ? undefined : known) as Found;
    }
    const found = this.#find(owner, beside);
    kept[this.#index] = found === undefined ? NOTHING : found;
    return found;
  }
}
