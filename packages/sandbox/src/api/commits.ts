import { countCommits, listCommits, readCommit } from '../git/Commit';
import { isTreePath } from '../git/TreeEntry';
import { GiteaError, notFound } from '../host/GiteaError';
import { ok, type Answer } from './Answer';
import { formatCommit } from './format/commit';
import { repositoryApiUrl } from './format/repository';
import { paged, pageHeaders, readPage } from './paging';
import { namedCommit } from './readRef';
import type { RepositoryRequest, Routes } from './routes';

export function addCommitRoutes(routes: Routes): void {
  routes.read('/repos/:owner/:repo/commits', listPage);

  routes.read('/repos/:owner/:repo/git/commits/*', async request => {
    const { host, repository, params, query } = request;
    const sha = await repository.git.commitSha(params[0]);
    if (!sha) {
      throw new GiteaError(404, `commit doesn't exist: ${params[0]}`, 'null');
    }
    const commit = await readCommit(repository.git, sha);
    return ok(formatCommit(host, repository, commit, readParts(query)));
  });

  routes.read('/repos/:owner/:repo/compare/*', async request => {
    const { host, repository, params } = request;
    const [base, head] = params[0].split(/\.{2,3}/);
    const baseSha = await repository.git.commitSha(base);
    const headSha = head && (await repository.git.commitSha(head));
    if (!baseSha || !headSha) {
      throw notFound();
    }
    const commits = await listCommits(repository.git, {
      revisions: [`${baseSha}..${headSha}`],
    });
    return ok({
      total_commits: commits.length,
      commits: commits.map(commit => formatCommit(host, repository, commit)),
    });
  });

  routes.read('/repos/:owner/:repo/git/refs', async request =>
    ok(await formatRefs(request, '')),
  );

  routes.read('/repos/:owner/:repo/git/refs/*', async request => {
    const refs = await formatRefs(request, request.params[0]);
    if (refs.length === 0) {
      throw notFound();
    }
    return ok(refs);
  });
}

function readParts(query: URLSearchParams) {
  return {
    stat: query.get('stat') !== 'false',
    files: query.get('files') !== 'false',
    verification: query.get('verification') !== 'false',
  };
}

async function listPage(request: RepositoryRequest): Promise<Answer> {
  const { host, repository, query, url } = request;
  if ((await repository.git.branches()).length === 0) {
    throw new GiteaError(409, 'Git Repository is empty.');
  }
  const { sha } = await namedCommit(repository, query.get('sha'));
  const path = query.get('path') || undefined;
  if (path && !isTreePath(path)) {
    throw new GiteaError(500, `'${path}' is outside repository`);
  }
  const page = readPage(query);
  const total = await countCommits(repository.git, { revisions: [sha], path });
  const commits = await listCommits(repository.git, {
    revisions: [sha],
    path,
    skip: (page.number - 1) * page.size,
    limit: page.size,
  });
  const json = commits.map(commit =>
    formatCommit(host, repository, commit, readParts(query)),
  );
  const answer = paged({ url, page, total, json });
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...pageHeaders(page, total),
      'X-Total': String(total),
    },
  };
}

async function formatRefs(
  { host, repository }: RepositoryRequest,
  prefix: string,
) {
  const apiUrl = repositoryApiUrl(host, repository);
  const refs = await repository.git.refs();
  return refs
    .filter(({ fullName }) => fullName.startsWith(`refs/${prefix}`))
    .map(({ fullName, sha, commitSha }) => {
      const type = sha === commitSha ? 'commit' : 'tag';
      return {
        ref: fullName,
        url: `${apiUrl}/git/${fullName}`,
        object: { type, sha, url: `${apiUrl}/git/${type}s/${sha}` },
      };
    });
}
