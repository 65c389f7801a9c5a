import { z } from 'zod';
import { isBranchName } from '../host/commitFiles';
import { protectionOf, pushRight } from '../host/branchRules';
import { GiteaError, notFound, objectDoesNotExist } from '../host/GiteaError';
import { created, noContent, ok } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatBranch } from './format/branch';
import { paged, readPage, slicePage } from './paging';
import type { RepositoryRequest, Routes } from './routes';

const createSchema = z.object({
  new_branch_name: requiredText,
  old_ref_name: optional(z.string()),
  old_branch_name: optional(z.string()),
});

export function addBranchRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/branches';

  routes.read(path, async request => {
    const { repository, query, url } = request;
    const branches = await repository.git.branches();
    const page = readPage(query);
    const list = await Promise.all(
      slicePage(branches, page).map(branch => formatBranch(request, branch)),
    );
    const json = branches.length === 0 ? null : list;
    return paged({ url, page, total: branches.length, json });
  });

  routes.change('post', path, 'write', async request => {
    const { host, repository, caller, body } = request;
    const asked = parseBody(createSchema, body);
    const name = asked.new_branch_name;
    if (!(await isBranchName(repository, name))) {
      throw new GiteaError(422, '[BranchName]: GitRefName');
    }
    await host.changeRefs(repository, caller.user, async () => {
      const { git, record } = repository;
      if (await git.branch(name)) {
        throw new GiteaError(409, 'The branch already exists.');
      }
      const from =
        asked.old_ref_name || asked.old_branch_name || record.defaultBranch;
      const sha = await git.commitSha(from);
      if (!sha) {
        // What went wrong inside is told to administrators only.
        const words = caller.user.isAdmin ? objectDoesNotExist(from, '') : '';
        throw new GiteaError(500, words);
      }
      if (pushRight(protectionOf(record, name), caller.user) === 'refuse') {
        const words = caller.user.isAdmin ? 'pre-receive hook declined' : '';
        throw new GiteaError(500, words);
      }
      await git.updateRef(`refs/heads/${name}`, sha, undefined);
    });
    return created(await formatNamedBranch(request, name));
  });

  routes.read(`${path}/*`, async request =>
    ok(await formatNamedBranch(request, request.params[0])),
  );

  routes.change('delete', `${path}/*`, 'write', async request => {
    const { host, repository, caller, params } = request;
    const name = params[0];
    await host.changeRefs(repository, caller.user, async () => {
      const { git, record } = repository;
      const branch = await git.branch(name);
      if (!branch) {
        throw notFound();
      }
      const isTarget = record.pulls.some(
        pull => pull.state === 'open' && pull.base === name,
      );
      if (name === record.defaultBranch || isTarget) {
        throw new GiteaError(
          403,
          'can not delete default or pull request target branch',
        );
      }
      if (pushRight(protectionOf(record, name), caller.user) !== 'allow') {
        throw new GiteaError(403, 'branch protected');
      }
      await git.updateRef(branch.fullName, undefined, branch.sha);
    });
    return noContent();
  });
}

async function formatNamedBranch(request: RepositoryRequest, name: string) {
  const branch = await request.repository.git.branch(name);
  if (!branch) {
    throw notFound();
  }
  return formatBranch(request, branch);
}
