import { z } from 'zod';
import {
  changedFiles,
  countCommits,
  listCommits,
  type ChangedFile,
} from '../git/Commit';
import { mergePull } from '../host/mergePull';
import { GiteaError, notFound } from '../host/GiteaError';
import { closePull, findPull, openPull, settlePulls } from '../host/pulls';
import { now } from '../store/AccountStore';
import type { Pull } from '../store/records';
import { created, empty, noContent, ok, type Answer } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatCommit } from './format/commit';
import { formatPull, formatPullFile } from './format/pull';
import { paged, pageHeaders, readPage, slicePage } from './paging';
import type {
  RepositoryRequest,
  RepositoryWriteRequest,
  Routes,
} from './routes';

const createSchema = z.object({
  title: requiredText,
  head: requiredText,
  base: requiredText,
  body: optional(z.string()),
});

const editSchema = z.object({
  title: optional(z.string()),
  body: optional(z.string()),
  state: optional(z.enum(['open', 'closed'])),
  base: optional(z.string()),
});

const mergeSchema = z.object({
  Do: z.enum(
    ['merge', 'squash', 'rebase', 'rebase-merge', 'fast-forward-only'],
    'Required',
  ),
  MergeTitleField: optional(z.string()),
  MergeMessageField: optional(z.string()),
  head_commit_id: optional(z.string()),
  delete_branch_after_merge: optional(z.boolean()),
  force_merge: optional(z.boolean()),
});

export function addPullRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/pulls';
  const numbered = `${path}/:number(\\d+)`;

  routes.read(path, listPulls);

  routes.change('post', path, 'read', async request => {
    const { host, repository, caller } = request;
    const asked = parseBody(createSchema, request.body);
    const pull = await openPull(host, repository, {
      user: caller.user,
      pull: { ...asked, body: asked.body ?? '' },
    });
    return created(await formatPull(request, pull));
  });

  routes.read(numbered, async request =>
    ok(await formatPull(request, requestedPull(request))),
  );

  routes.read(`${path}/:number(\\d+).:format(diff|patch)`, async request => {
    const { repository, params } = request;
    const pull = requestedPull(request);
    const range = [pull.mergeBase, pull.headSha];
    const output = await repository.git.run(
      params.format === 'diff'
        ? ['diff', '--no-renames', ...range]
        : ['format-patch', '--stdout', range.join('..')],
    );
    return {
      status: 200,
      bytes: output,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    };
  });

  routes.change('patch', numbered, 'read', async request => {
    const pull = requestedPull(request);
    await editPull(request, pull);
    return created(await formatPull(request, pull));
  });

  routes.read(`${numbered}/commits`, listPullCommits);
  routes.read(`${numbered}/files`, listPullFiles);

  routes.read(`${numbered}/merge`, async request => {
    if (!requestedPull(request).merged) {
      throw notFound();
    }
    return noContent();
  });

  routes.change('post', `${numbered}/merge`, 'write', async request => {
    const { host, repository, caller, body } = request;
    const pull = requestedPull(request);
    const asked = parseBody(mergeSchema, body);
    await mergePull(host, repository, {
      user: caller.user,
      pull,
      merge: {
        style: asked.Do,
        title: asked.MergeTitleField,
        message: asked.MergeMessageField,
        headSha: asked.head_commit_id,
        deleteBranch: asked.delete_branch_after_merge,
        force: asked.force_merge,
      },
    });
    return empty(200);
  });

  routes.read(`${path}/:base/:head(*)`, async request => {
    const { repository, params } = request;
    const pull = repository.record.pulls.find(
      ({ base, head }) => base === params.base && head === params.head,
    );
    if (!pull) {
      throw notFound();
    }
    return ok(await formatPull(request, pull));
  });
}

function requestedPull({ repository, params }: RepositoryRequest): Pull {
  return findPull(repository, Number(params.number));
}

const ORDERS: Record<string, (a: Pull, b: Pull) => number> = {
  oldest: (a, b) => a.number - b.number,
  recentupdate: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  leastupdate: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
};

async function listPulls(request: RepositoryRequest): Promise<Answer> {
  const { repository, query, url } = request;
  const state = query.get('state') ?? 'open';
  const newestFirst = (a: Pull, b: Pull) => b.number - a.number;
  const order = ORDERS[query.get('sort') ?? ''] ?? newestFirst;
  const pulls = repository.record.pulls
    .filter(pull => state === 'all' || pull.state === state)
    .sort((a, b) => order(a, b) || newestFirst(a, b));
  const page = readPage(query);
  const json = await Promise.all(
    slicePage(pulls, page).map(pull => formatPull(request, pull, 'inList')),
  );
  return paged({ url, page, total: pulls.length, json });
}

async function editPull(
  request: RepositoryWriteRequest,
  pull: Pull,
): Promise<void> {
  const { host, repository, caller, right, body } = request;
  const asked = parseBody(editSchema, body);
  if (right === 'read' && pull.login !== caller.user.login) {
    throw new GiteaError(403, '');
  }
  if (pull.merged && asked.state) {
    throw new GiteaError(
      412,
      'cannot change state of this pull request, it was already merged',
    );
  }
  const wasOpen = pull.state === 'open';
  pull.title = asked.title || pull.title;
  pull.body = asked.body ?? pull.body;
  pull.updatedAt = now();
  if (asked.state === 'closed' && wasOpen) {
    closePull(pull);
  } else if (asked.state === 'open' && !wasOpen) {
    pull.state = 'open';
    pull.closedAt = undefined;
  }
  await repository.touch();
  const isOpen = pull.state === 'open';
  const stateAction = isOpen ? 'reopened' : 'closed';
  const action = wasOpen === isOpen ? 'edited' : stateAction;
  host.emit({
    kind: 'pullRequest',
    action,
    repository,
    pull,
    actor: caller.user,
  });
  await settlePulls(host, repository, caller.user);
}

async function listPullCommits(request: RepositoryRequest): Promise<Answer> {
  const { host, repository, query, url } = request;
  const pull = requestedPull(request);
  const revisions = [`${pull.mergeBase}..${pull.headSha}`];
  const page = readPage(query);
  const total = await countCommits(repository.git, { revisions });
  const commits = await listCommits(repository.git, {
    revisions,
    skip: (page.number - 1) * page.size,
    limit: page.size,
  });
  const json = commits.map(commit => formatCommit(host, repository, commit));
  const answer = paged({ url, page, total, json });
  const headers = { ...answer.headers, ...pageHeaders(page, total) };
  return { ...answer, headers };
}

async function listPullFiles(request: RepositoryRequest): Promise<Answer> {
  const { host, repository, query, url } = request;
  const pull = requestedPull(request);
  const page = readPage(query);
  const files: ChangedFile[] = await changedFiles(repository.git, {
    from: pull.mergeBase,
    to: pull.headSha,
  });
  const json = slicePage(files, page).map(file =>
    formatPullFile(host, repository, { pull, file }),
  );
  const answer = paged({ url, page, total: files.length, json });
  const headers = { ...answer.headers, ...pageHeaders(page, files.length) };
  return { ...answer, headers };
}
