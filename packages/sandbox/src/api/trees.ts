import { GiteaError } from '../host/GiteaError';
import { repositoryApiUrl } from './format/repository';
import { slicePage } from './paging';
import type { Routes } from './routes';

/** Trees page by other rules than lists: up to 1000 entries, and the answer says what is missing. */
const MAXIMUM = 1000;

export function addTreeRoutes(routes: Routes): void {
  routes.read('/repos/:owner/:repo/git/trees/*', async request => {
    const { host, repository, params, query } = request;
    const { git } = repository;
    const treeSha = await git.treeSha(params[0]);
    if (!treeSha) {
      throw new GiteaError(400, `sha not found [${params[0]}]`);
    }
    const apiUrl = repositoryApiUrl(host, repository);
    const recursive = ['1', 'true'].includes(query.get('recursive') ?? '');
    const entries = await git.tree(treeSha, { recursive });
    const page = readTreePage(query);
    // Gitea names the commit where one was asked for.
    const sha = (await git.commitSha(params[0])) ?? treeSha;
    return {
      status: 200,
      headers: {
        'X-Total-Count': String(entries.length),
        'Access-Control-Expose-Headers': 'X-Total-Count',
      },
      json: {
        sha,
        url: `${apiUrl}/git/trees/${sha}`,
        tree: slicePage(entries, page).map(entry => ({
          path: entry.path,
          mode: entry.mode,
          type: entry.type,
          size: entry.size,
          sha: entry.sha,
          url: `${apiUrl}/git/${entry.type}s/${entry.sha}`,
        })),
        truncated: page.number * page.size < entries.length,
        page: page.number,
        total_count: entries.length,
      },
    };
  });
}

function readTreePage(query: URLSearchParams) {
  const number = Number.parseInt(query.get('page') ?? '', 10);
  const size = Number.parseInt(query.get('per_page') ?? '', 10);
  return {
    number: number > 0 ? number : 1,
    size: size > 0 ? Math.min(size, MAXIMUM) : MAXIMUM,
  };
}
