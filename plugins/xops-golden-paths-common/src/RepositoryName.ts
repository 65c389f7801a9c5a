/** What is added to a service's repository for that of its manifests. */
export const MANIFESTS_SUFFIX = '-manifests';

const LONGEST = 100;

/**
 * Why no Git host takes a repository of this name, as a sentence; undefined
 * when Gitea, GitHub and GitLab all do.
 */
export function repositoryNameProblem(name: string): string | undefined {
  if (
    !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(name) ||
    name.length > LONGEST ||
    name.includes('..')
  ) {
    return `The repository name '${name}' must start with a letter or digit and hold at most ${LONGEST} letters, digits, dots, underscores and hyphens.`;
  }
  const ending = ['.git', '.atom', '.wiki', '.rss', '.'].find(it =>
    name.toLowerCase().endsWith(it),
  );
  return ending
    ? `The repository name '${name}' ends with '${ending}', which Git hosts keep for themselves.`
    : undefined;
}
