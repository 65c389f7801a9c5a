import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitProcesses } from './GitProcesses';

/** Name of the variable that brings the rules of protected branches to the hook. */
export const BRANCH_RULES_VARIABLE = 'XOPS_BRANCH_RULES';

/**
 * Refuses pushes in Gitea's words. A rule is a line `<right> <pattern>`, where the right is
 * `refuse`, `noforce` (a push may only add) or `allow`; the first pattern that fits decides.
 * Only a hook sees the new objects before they are taken in, which "was it forced?" needs.
 */
const PRE_RECEIVE_HOOK = `#!/bin/sh
result=0
zero=0000000000000000000000000000000000000000
refuse() {
  echo "Gitea: $1" >&2
  result=1
}
while read -r old new ref; do
  case "$ref" in
    refs/heads/*) branch=\${ref#refs/heads/} ;;
    *) continue ;;
  esac
  while read -r right pattern; do
    [ -n "$pattern" ] || continue
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
$${BRANCH_RULES_VARIABLE}
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
