/** Characters of a record that are searched: PostgreSQL refuses a megabyte of words. */
export const SEARCHED_CHARACTERS = 200_000;
