import { z } from 'zod';
import { findPull } from '../host/pulls';
import type { GitHost } from '../host/GitHost';
import { now } from '../store/AccountStore';
import type { Repository } from '../store/Repository';
import type { Comment, Pull } from '../store/records';
import { created } from './Answer';
import { parseBody, requiredText } from './body';
import { formatUser } from './format/account';
import { pullWebUrl } from './format/pull';
import { paged, readPage, slicePage } from './paging';
import type { Routes } from './routes';

const createSchema = z.object({ body: requiredText });

/** Comments on pull requests: to Gitea a pull request is an issue too. */
export function addCommentRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/issues/:number(\\d+)/comments';

  routes.read(
    path,
    async ({ host, repository, params, query, url }) => {
      const pull = findPull(repository, Number(params.number));
      const page = readPage(query);
      return paged({
        url,
        page,
        total: pull.comments.length,
        json: slicePage(pull.comments, page).map(comment =>
          formatComment(host, repository, { pull, comment }),
        ),
      });
    },
    'issue',
  );

  routes.change(
    'post',
    path,
    'read',
    async ({ host, repository, caller, params, body }) => {
      const pull = findPull(repository, Number(params.number));
      const createdAt = now();
      const comment: Comment = {
        id: host.repositories.nextCommentId(),
        login: caller.user.login,
        body: parseBody(createSchema, body).body,
        createdAt,
        updatedAt: createdAt,
      };
      pull.comments.push(comment);
      await repository.touch();
      return created(formatComment(host, repository, { pull, comment }));
    },
    'issue',
  );
}

function formatComment(
  host: GitHost,
  repository: Repository,
  { pull, comment }: { pull: Pull; comment: Comment },
) {
  const url = pullWebUrl(host, repository, pull);
  const user = host.accounts.user(comment.login);
  return {
    id: comment.id,
    html_url: `${url}#issuecomment-${comment.id}`,
    pull_request_url: url,
    issue_url: '',
    user: user ? formatUser(host, user, 'inPassing') : null,
    original_author: '',
    original_author_id: 0,
    body: comment.body,
    assets: [],
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
  };
}
