/** Values of an address that changes; an empty one takes its parameter away. */
export type AddressChanges = Readonly<
  Record<string, string | readonly string[]>
>;

/** Gives the parameters with the changed values, and the others as they were. */
export function changeParams(
  params: URLSearchParams,
  changes: AddressChanges,
): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    changed.delete(name);
    for (const one of [value].flat()) {
      if (one !== '') {
        changed.append(name, one);
      }
    }
  }
  return changed;
}
