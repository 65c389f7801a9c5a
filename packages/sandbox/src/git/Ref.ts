export interface Ref {
  kind: 'branch' | 'tag';
  /** `main`, `v1.0.0` */
  name: string;
  /** `refs/heads/main` */
  fullName: string;
  /** The object itself: for an annotated tag this is not the commit. */
  sha: string;
  commitSha: string;
}

const KINDS = [
  { kind: 'branch', prefix: 'refs/heads/' },
  { kind: 'tag', prefix: 'refs/tags/' },
] as const;

/** Reads `git for-each-ref` with the fields name, object and peeled object, parted by NUL. */
export function parseRefs(output: Buffer): Ref[] {
  return output
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap(line => {
      const [fullName, sha, peeled] = line.split('\0');
      const kind = KINDS.find(({ prefix }) => fullName.startsWith(prefix));
      return kind
        ? [
            {
              kind: kind.kind,
              name: fullName.slice(kind.prefix.length),
              fullName,
              sha,
              commitSha: peeled || sha,
            },
          ]
        : [];
    });
}

/**
 * Parts `feature/x/docs/a.md` into the branch `feature/x` and the path `docs/a.md`: names of
 * branches may hold slashes, so the longest one that exists wins.
 */
export function splitRefAndPath(
  names: string[],
  refAndPath: string,
): { ref: string; path: string } | undefined {
  const ref = names
    .filter(name => `${refAndPath}/`.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
  return ref === undefined
    ? undefined
    : { ref, path: refAndPath.slice(ref.length + 1).replace(/\/+$/, '') };
}
