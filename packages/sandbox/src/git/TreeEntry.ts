export interface TreeEntry {
  /** From the root of the tree that was listed, with slashes. */
  path: string;
  /** As git writes it: `100644`, `100755`, `120000`, `040000`, `160000`. */
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Bytes; 0 for a folder. */
  size: number;
}

/** Whether git can look for the path: it fails on one that leaves the repository. */
export function isTreePath(path: string): boolean {
  return path.split('/').every(part => !['', '.', '..'].includes(part));
}

function objectType(name: string): TreeEntry['type'] {
  if (name === 'tree' || name === 'commit') {
    return name;
  }
  return 'blob';
}

/** Reads the output of `git ls-tree -l -z`. */
export function parseTree(output: Buffer): TreeEntry[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(record => {
      const tab = record.indexOf('\t');
      const [mode, type, sha, size] = record.slice(0, tab).split(/\s+/);
      return {
        path: record.slice(tab + 1),
        mode,
        type: objectType(type),
        sha,
        size: size === '-' ? 0 : Number(size),
      };
    });
}
