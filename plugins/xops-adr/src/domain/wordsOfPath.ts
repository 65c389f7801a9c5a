/**
 * What a record's file is probably about, from its name, to search for:
 * `docs/adr/0007-one-queue.md` is `one queue`. Empty where it says nothing.
 */
export function wordsOfPath(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return name
    .replace(/~[^~]*$/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/^(?:adr|decision)?[-_. ]*\d+[-_. ]*/i, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
}
