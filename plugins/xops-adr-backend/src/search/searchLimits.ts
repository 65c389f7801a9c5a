/** Characters of a record that are searched. */
export const SEARCHED_CHARACTERS = 200_000;
/** Bytes of its folded words: PostgreSQL refuses a megabyte, and folding makes Korean text longer. */
export const SEARCHED_BYTES = 400_000;
