/**
 * Several values of one field. Lunr splits a string into words, those of a
 * filter too, but takes the values of an array as words of their own, so that
 * `group:default/pay` in an array is found by no filter: it is given all values
 * as one string. All else takes what stands in JSON, which is an array.
 */
export class FieldValues {
  readonly #values: readonly string[];

  constructor(values: readonly string[]) {
    this.#values = values;
  }

  toString(): string {
    return this.#values.join(' ');
  }

  toJSON(): readonly string[] {
    return this.#values;
  }
}
