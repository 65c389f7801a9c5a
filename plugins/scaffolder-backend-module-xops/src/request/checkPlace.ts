import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { GitopsTarget } from '../config';
import { RepositoryHosts } from '../hosts/RepositoryHosts';
import { RepositoryAddress } from '../hosts/RepositoryHost';
import { checkCatalog, RequestedEntity } from './checkCatalog';
import { checkGitops } from './checkGitops';
import { checkRepositories } from './checkRepositories';

export interface CheckPlaceOptions {
  request: RequestedEntity;
  /** Repositories to be made, all of one owner. */
  addresses: RepositoryAddress[];
  gitops: GitopsTarget | undefined;
  hosts: RepositoryHosts;
  catalog: CatalogService;
}

/**
 * What speaks against the place of what a golden path is about to make: in the
 * catalog, on the Git host, in the platform's GitOps repository.
 */
export async function checkPlace(
  ctx: Pick<
    ActionContext<object>,
    'getInitiatorCredentials' | 'logger' | 'signal' | 'task'
  >,
  { request, addresses, gitops, hosts, catalog }: CheckPlaceOptions,
): Promise<string[]> {
  const [first] = addresses;
  const host = hosts.host(first.host, ctx);
  const repositories = await checkRepositories({
    addresses,
    host,
    taskId: ctx.task.id,
  });
  return [
    ...(await checkCatalog({
      request,
      catalog,
      credentials: await ctx.getInitiatorCredentials(),
      ownRepositoryUrl: repositories.isOwn ? host.webUrl(first) : undefined,
    })),
    ...repositories.problems,
    ...(gitops
      ? await checkGitops({
          target: gitops,
          host: hosts.host(gitops.repository.host, ctx),
          name: request.name,
        })
      : []),
  ];
}

/**
 * @throws InputError with all problems, one a line, when there are any.
 */
export function refuseRequest(name: string, problems: readonly string[]): void {
  if (problems.length > 0) {
    throw new InputError(
      `The request for '${name}' cannot be fulfilled:\n${problems
        .map(problem => `- ${problem}`)
        .join('\n')}`,
    );
  }
}
