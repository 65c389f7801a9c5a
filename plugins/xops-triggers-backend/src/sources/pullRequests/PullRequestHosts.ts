import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { InputError } from '@backstage/errors';
import { GiteaPullRequests } from './GiteaPullRequests';
import { GitHubPullRequests } from './GitHubPullRequests';
import { GitLabPullRequests } from './GitLabPullRequests';
import { ClientContext } from './HostClient';
import { PullRequestHost } from './PullRequestHost';
import { RepositoryName } from './RepositoryName';

export interface PullRequestHostsOptions extends ClientContext {
  integrations: ScmIntegrationRegistry;
  githubCredentials: GithubCredentialsProvider;
}

/** The hosts of `integrations` whose pull requests can be read; each remembers when it may be asked again. */
export class PullRequestHosts {
  readonly #options: PullRequestHostsOptions;
  readonly #hosts = new Map<string, PullRequestHost>();

  constructor(options: PullRequestHostsOptions) {
    this.#options = options;
  }

  /** @throws InputError in words when the repository's host is not configured, or of another kind */
  hostOf({ host, path }: RepositoryName): PullRequestHost {
    const name = host.toLocaleLowerCase('en-US');
    const found = this.#hosts.get(name) ?? this.#open(name);
    if (!found) {
      const other = this.#options.integrations.byHost(name);
      throw new InputError(
        other
          ? `pull requests are read at GitHub, GitLab and Gitea, and ${host} is of type '${other.type}'`
          : `${host} is not in 'integrations' of the portal's configuration`,
      );
    }
    this.#hosts.set(name, found);
    if (!(found instanceof GitLabPullRequests) && path.split('/').length > 2) {
      throw new InputError(
        `a repository of ${host} has an owner and a name, and '${path}' has more parts`,
      );
    }
    return found;
  }

  #open(name: string): PullRequestHost | undefined {
    const { integrations, githubCredentials } = this.#options;
    const gitea = integrations.gitea.byHost(name);
    if (gitea) {
      return new GiteaPullRequests(gitea.config, this.#options);
    }
    const gitlab = integrations.gitlab.byHost(name);
    if (gitlab) {
      return new GitLabPullRequests(gitlab.config, this.#options);
    }
    const github = integrations.github.byHost(name);
    return (
      github &&
      new GitHubPullRequests(github.config, githubCredentials, this.#options)
    );
  }
}
