import { z } from 'zod';
import { parseBody } from '../../api/body';
import { listCommits } from '../../git/Commit';
import { GiteaError } from '../../host/GiteaError';
import { mergePull } from '../../host/mergePull';
import { findPull, isDraft, isMergeable } from '../../host/pulls';
import type { Repository } from '../../store/Repository';
import type { Pull } from '../../store/records';
import {
  repositoryPath,
  versionPath,
  type RepositoryPageRequest,
} from '../context';
import { readDiff, renderDiff } from '../diff';
import { html, type Html } from '../html';
import { plural, renderTime, type PageOptions } from '../layout';
import { renderMarkdown } from '../markdown';
import { renderCommits } from './commits';
import { frame } from './repositoryFrame';

export async function pullsPage({
  repository,
}: RepositoryPageRequest): Promise<PageOptions> {
  const pulls = [...repository.record.pulls].sort(
    (a, b) =>
      Number(b.state === 'open') - Number(a.state === 'open') ||
      b.number - a.number,
  );
  const items = pulls.map(
    pull => html`<li>
      <p>
        ${renderState(pull)}
        <a class="name" href="${pullPath(repository, pull)}">${pull.title}</a>
      </p>
      <p class="faint">
        #${pull.number} by ${pull.login}, ${renderTime(pull.createdAt)}:
        ${pull.head} into ${pull.base}
      </p>
    </li>`,
  );
  return frame({
    repository,
    tab: 'Pull requests',
    title: 'Pull requests',
    crumbs: [{ name: 'Pull requests' }],
    body:
      pulls.length > 0
        ? html`<ul class="list">
            ${items}
          </ul>`
        : html`<p>No pull requests yet.</p>`,
  });
}

export async function pullPage(
  request: RepositoryPageRequest,
): Promise<PageOptions> {
  const { host, repository, params } = request;
  const pull = findPull(repository, Number(params.number));
  const { git } = repository;
  const commits = await listCommits(git, {
    revisions: [`${pull.mergeBase}..${pull.headSha}`],
  });
  const diff = await readDiff(git, { from: pull.mergeBase, to: pull.headSha });
  const canMerge =
    pull.state === 'open' &&
    !isDraft(pull) &&
    (await isMergeable(host, repository, pull));
  return frame({
    repository,
    tab: 'Pull requests',
    title: pull.title,
    crumbs: [
      { name: 'Pull requests', href: repositoryPath(repository, '/pulls') },
      { name: `#${pull.number}` },
    ],
    body: html`<p>
        ${renderState(pull)} ${pull.login} wants to merge
        <strong>${pull.head}</strong> into <strong>${pull.base}</strong>,
        ${renderTime(pull.createdAt)}
      </p>
      ${renderText(repository, pull.body)}
      ${renderMerging(repository, pull, canMerge)}
      ${pull.comments.map(
        comment =>
          html`<article
            class="card prose"
            id="issuecomment-${comment.id}"
            aria-label="Comment ${comment.id}"
          >
            <p class="faint">
              ${comment.login}, ${renderTime(comment.createdAt)}
            </p>
            ${renderText(repository, comment.body)}
          </article>`,
      )}
      <h2>${plural(commits.length, 'commit')}</h2>
      ${renderCommits(repository, commits)}
      <h2>${plural(diff.length, 'changed file')}</h2>
      ${renderDiff(diff)}`,
  });
}

const mergeSchema = z.object({
  style: z.enum(['merge', 'squash', 'rebase']),
});

/** The one thing that a visitor may change. Only a form of our own pages can ask for it. */
export async function mergeFromPage({
  host,
  repository,
  params,
  request,
}: RepositoryPageRequest): Promise<Pull> {
  const { origin, host: name } = request.headers;
  if (origin !== `http://${name}`) {
    throw new GiteaError(403, 'The form was sent from another site');
  }
  const user = host.accounts.administrator;
  if (!user) {
    throw new GiteaError(403, 'Nobody here may merge');
  }
  const pull = findPull(repository, Number(params.number));
  const { style } = parseBody(mergeSchema, request.body);
  await mergePull(host, repository, { user, pull, merge: { style } });
  return pull;
}

function renderMerging(
  repository: Repository,
  pull: Pull,
  canMerge: boolean,
): Html | undefined {
  if (pull.merged) {
    const href = repositoryPath(repository, `/commit/${pull.merged.commitSha}`);
    return html`<p>
      ${pull.merged.login} merged it as
      <a href="${href}"><code>${pull.merged.commitSha.slice(0, 10)}</code></a
      >, ${renderTime(pull.merged.at)}
    </p>`;
  }
  if (pull.state === 'closed') {
    return undefined;
  }
  if (!canMerge) {
    return html`<p class="card">
      ${isDraft(pull)
        ? 'This is a draft: it cannot be merged yet.'
        : 'This branch conflicts with the base branch.'}
    </p>`;
  }
  return html`<form
    class="card"
    method="post"
    action="${pullPath(repository, pull)}/merge"
  >
    <label for="style">How</label>
    <select id="style" name="style">
      <option value="merge">Merge commit</option>
      <option value="squash">Squash into one commit</option>
      <option value="rebase">Rebase</option>
    </select>
    <button type="submit">Merge</button>
  </form>`;
}

function renderText(repository: Repository, text: string): Html | undefined {
  const version = {
    ref: repository.record.defaultBranch,
    refKind: 'branch' as const,
  };
  return text
    ? html`<div class="prose">
        ${renderMarkdown(text, {
          folder: '',
          sourceUrl: versionPath(repository, 'src', version),
          rawUrl: versionPath(repository, 'raw', version),
        })}
      </div>`
    : undefined;
}

function renderState(pull: Pull): Html {
  const state = pull.merged ? 'merged' : pull.state;
  const words = { open: 'Open', closed: 'Closed', merged: 'Merged' }[state];
  return html`<span class="badge ${state}">${words}</span>`;
}

function pullPath(repository: Repository, pull: Pull): string {
  return repositoryPath(repository, `/pulls/${pull.number}`);
}
