import { listCommits, type Commit } from '../git/Commit';
import { splitRefAndPath } from '../git/Ref';
import { notFound, objectDoesNotExist } from '../host/GiteaError';
import type { Repository } from '../store/Repository';

export interface NamedCommit {
  ref: string;
  refKind: 'branch' | 'tag' | 'commit';
  sha: string;
}

/** The commit that `?ref=` names; the default branch without one. */
export async function namedCommit(
  repository: Repository,
  ref: string | null | undefined,
): Promise<NamedCommit> {
  const name = ref || repository.record.defaultBranch;
  const sha = await repository.git.commitSha(name);
  if (!sha) {
    throw notFound([objectDoesNotExist(name, '')]);
  }
  return { ref: name, refKind: await refKind(repository, name), sha };
}

async function refKind(
  repository: Repository,
  name: string,
): Promise<NamedCommit['refKind']> {
  const refs = await repository.git.refs();
  const short = refs.find(ref => ref.name === name || ref.fullName === name);
  return short?.kind ?? 'commit';
}

/** `main/docs/a.md` of a web address: the reference may hold slashes itself. */
export async function splitNamedPath(
  repository: Repository,
  refKindInUrl: NamedCommit['refKind'],
  refAndPath: string,
): Promise<(NamedCommit & { path: string }) | undefined> {
  const refs = await repository.git.refs();
  const names =
    refKindInUrl === 'commit'
      ? [refAndPath.split('/')[0]]
      : refs.filter(({ kind }) => kind === refKindInUrl).map(ref => ref.name);
  const split = splitRefAndPath(names, refAndPath);
  const sha = split && (await repository.git.commitSha(split.ref));
  return split && sha ? { ...split, refKind: refKindInUrl, sha } : undefined;
}

/** The newest commit, up to `sha`, that touched each of the paths; all lie in `folder`. */
export async function lastCommits(
  repository: Repository,
  sha: string,
  { folder, paths }: { folder: string; paths: string[] },
): Promise<Map<string, Commit>> {
  const found = new Map<string, Commit>();
  const commits = await listCommits(repository.git, {
    revisions: [sha],
    path: folder || undefined,
  });
  // A merge repeats what the merged commits did; they are the answer.
  for (const commit of commits.filter(({ parents }) => parents.length < 2)) {
    for (const path of paths.filter(wanted => !found.has(wanted))) {
      const touches = commit.files.some(file =>
        `${file.path}/`.startsWith(`${path}/`),
      );
      if (touches) {
        found.set(path, commit);
      }
    }
    if (found.size === paths.length) {
      break;
    }
  }
  return found;
}
