import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitProcesses } from './GitProcesses';

/** Variables that bring the hook what it has to know. */
export const HOOK_VARIABLES = {
  branchRules: 'XOPS_BRANCH_RULES',
  defaultBranch: 'XOPS_DEFAULT_BRANCH',
};

/**
 * Refuses pushes in Gitea's words. A rule is a line `<right> <slashes> <pattern>`, where the right
 * is `refuse`, `noforce` (a push may only add) or `allow`; the first pattern that fits decides.
 * A star of the shell goes across slashes and one of Gitea does not, so a name fits only with as
 * many slashes as the pattern has, or with any number where that says `any`.
 * Only a hook sees the new objects before they are taken in, which "was it forced?" needs.
 */
const PRE_RECEIVE_HOOK = `#!/bin/sh
result=0
zero=0000000000000000000000000000000000000000
refuse() {
  printf '\\nerror:\\nerror: %s\\nerror:\\n' "$1" >&2
  result=1
}
while read -r old new ref; do
  case "$ref" in
    refs/heads/*) branch=\${ref#refs/heads/} ;;
    *) continue ;;
  esac
  if [ "$new" = "$zero" ] && [ "$branch" = "$XOPS_DEFAULT_BRANCH" ]; then
    refuse "branch $branch is the default branch and cannot be deleted"
    continue
  fi
  rest=$branch
  depth=0
  while [ "$rest" != "\${rest#*/}" ]; do
    rest=\${rest#*/}
    depth=$((depth + 1))
  done
  while read -r right slashes pattern; do
    [ -n "$pattern" ] || continue
    [ "$slashes" = any ] || [ "$slashes" = "$depth" ] || continue
    case "$branch" in
      $pattern) ;;
      *) continue ;;
    esac
    if [ "$right" = allow ]; then
      break
    elif [ "$new" = "$zero" ]; then
      refuse "branch $branch is protected from deletion"
    elif [ "$right" = refuse ]; then
      refuse "Not allowed to push to protected branch $branch"
    elif [ "$old" != "$zero" ] && ! git merge-base --is-ancestor "$old" "$new"; then
      refuse "branch $branch is protected from force push"
    fi
    break
  done <<RULES
$XOPS_BRANCH_RULES
RULES
done
exit $result
`;

/** Makes the repository beside its place and moves it there, so that a half one is never seen. */
export async function createBareRepository(
  processes: GitProcesses,
  options: { folder: string; temporaryFolder: string; defaultBranch: string },
): Promise<void> {
  const { folder, temporaryFolder, defaultBranch } = options;
  const half = join(temporaryFolder, `new-${process.hrtime.bigint()}`);
  await mkdir(half, { recursive: true });
  await processes.run(['init', '--quiet', '--bare', '--template=', '.'], {
    folder: half,
  });
  await processes.run(['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`], {
    folder: half,
  });
  await mkdir(join(half, 'hooks'), { recursive: true });
  await writeFile(join(half, 'hooks', 'pre-receive'), PRE_RECEIVE_HOOK, {
    mode: 0o755,
  });
  await rename(half, folder);
}
