import { InputError } from '@backstage/errors';
import {
  GithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { GiteaHost } from './GiteaHost';
import { GitHubHost } from './GitHubHost';
import { GitLabHost } from './GitLabHost';
import { RequestContext } from './patientFetch';
import { readRepositoryAddress } from './readRepositoryAddress';
import { RepositoryAddress, RepositoryHost } from './RepositoryHost';

/** The Git hosts of the portal's `integrations` that golden paths can publish to. */
export class RepositoryHosts {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #githubCredentials: GithubCredentialsProvider;

  constructor(
    integrations: ScmIntegrationRegistry,
    githubCredentials: GithubCredentialsProvider,
  ) {
    this.#integrations = integrations;
    this.#githubCredentials = githubCredentials;
  }

  /**
   * Reads a `repoUrl`: `host/owner/repository`, or Backstage's own form
   * `host?owner=…&repo=…`.
   *
   * @throws InputError when it has another form or the host is not configured.
   */
  address(repoUrl: string): RepositoryAddress {
    const address = readRepositoryAddress(repoUrl);
    const problem = address
      ? this.problem(address.host)
      : // Not quoted: it may hold credentials.
        'The repoUrl is not the address of a repository; it needs host, owner and name, as in host/owner/repository, without credentials';
    if (!address || problem) {
      throw new InputError(problem);
    }
    return address;
  }

  /**
   * The host by its name in `integrations`, speaking for one run.
   *
   * @throws InputError when it is not configured or of a kind that is not supported.
   */
  host(name: string, context: RequestContext): RepositoryHost {
    const gitea = this.#integrations.gitea.byHost(name);
    if (gitea) {
      return new GiteaHost(gitea.config, context);
    }
    const github = this.#integrations.github.byHost(name);
    if (github) {
      return new GitHubHost(github.config, this.#githubCredentials, context);
    }
    const gitlab = this.#integrations.gitlab.byHost(name);
    if (gitlab) {
      return new GitLabHost(gitlab.config, context);
    }
    throw new InputError(this.problem(name));
  }

  /** Why golden paths cannot publish to the host of that name; undefined when they can. */
  problem(name: string): string | undefined {
    const { gitea, github, gitlab } = this.#integrations;
    if ([gitea, github, gitlab].some(kind => kind.byHost(name))) {
      return undefined;
    }
    const other = this.#integrations.byHost(name);
    return other
      ? `The host '${name}' is of type '${other.type}'; golden paths publish to Gitea, GitHub and GitLab`
      : `The host '${name}' is not configured; add it to 'integrations' in the portal's configuration`;
  }
}
