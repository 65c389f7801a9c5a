import { createRepositoryPublishAction } from '../actions/repositoryPublish';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { ActionRun, actionRun, InputOf, RunOptions } from './actionRun';

type Input = InputOf<typeof createRepositoryPublishAction>;

/** What a run that publishes needs beyond what a test states. */
export interface PublishRunOptions {
  hosts: RepositoryHosts;
  workspacePath: string;
  repoUrl: string;
}

/** Prepares a run of `xops:repository:publish`. */
export function publishRun(
  { hosts, workspacePath, repoUrl }: PublishRunOptions,
  { input, ...options }: RunOptions<Input> = {},
): ActionRun {
  const author = { name: 'Portal', email: 'portal@example.com' };
  return actionRun(createRepositoryPublishAction({ hosts, author }), {
    workspacePath,
    ...options,
    input: { repoUrl, description: 'Sells things', ...input },
  });
}
