export type SiblingUrlOptions = {
  /** Web address of a file of the repository. */
  url: string;
  /** Its path from the repository's root. */
  path: string;
  /** The other file's path from the root. */
  sibling: string;
};

/**
 * Web address of another file of the same repository: what hosts put before the
 * path (`/src/branch/main`, `/-/blob/main`) is taken over from the known one.
 * Undefined when the address does not end in the path.
 */
export function siblingUrl(options: SiblingUrlOptions): string | undefined {
  const { url, path, sibling } = options;
  const strip = (text: string) => text.replace(/^\/+/, '');
  const ending = `/${strip(path)}`;
  return url.endsWith(ending)
    ? `${url.slice(0, -ending.length)}/${strip(sibling)}`
    : undefined;
}
