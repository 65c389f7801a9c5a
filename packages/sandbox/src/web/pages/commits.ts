import {
  countCommits,
  listCommits,
  readCommit,
  type Commit,
} from '../../git/Commit';
import type { Repository } from '../../store/Repository';
import {
  PageNotFoundError,
  repositoryPath,
  requestedPath,
  versionPath,
  type RepositoryPageRequest,
} from '../context';
import { readDiff, renderDiff } from '../diff';
import { html, type Html } from '../html';
import { plural, renderTime, type PageOptions } from '../layout';
import { frame } from './repositoryFrame';
import { firstLine } from './source';

const PAGE_SIZE = 30;

export async function commitsPage(
  request: RepositoryPageRequest,
): Promise<PageOptions> {
  const { repository, query } = request;
  const where = await requestedPath(request);
  const path = where.path || undefined;
  const revisions = [where.sha];
  const total = await countCommits(repository.git, { revisions, path });
  const asked = Number.parseInt(query.get('page') ?? '1', 10);
  const page = asked > 0 ? asked : 1;
  const commits = await listCommits(repository.git, {
    revisions,
    path,
    skip: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  });
  const href = versionPath(repository, 'commits', where);
  const older =
    page * PAGE_SIZE < total
      ? html`<a rel="next" href="${href}?page=${page + 1}">Older commits</a>`
      : undefined;
  const newer =
    page > 1
      ? html`<a rel="prev" href="${href}?page=${page - 1}">Newer commits</a> `
      : undefined;
  return frame({
    repository,
    tab: 'Commits',
    title: path ? `Commits of ${path}` : 'Commits',
    crumbs: [{ name: 'Commits' }],
    body: html`<p class="faint">${plural(total, 'commit')} on ${where.ref}</p>
      ${renderCommits(repository, commits)}
      <p>${newer}${older}</p>`,
  });
}

export function renderCommits(repository: Repository, commits: Commit[]): Html {
  const items = commits.map(
    ({ sha, message, author, committer }) =>
      html`<li>
        <p>
          <a class="name" href="${repositoryPath(repository, `/commit/${sha}`)}"
            >${firstLine(message)}</a
          >
        </p>
        <p class="faint">
          ${author.name}, ${renderTime(committer.date)},
          <code>${sha.slice(0, 10)}</code>
        </p>
      </li>`,
  );
  return commits.length > 0
    ? html`<ul class="list">
        ${items}
      </ul>`
    : html`<p>No commits.</p>`;
}

export async function commitPage({
  repository,
  params,
}: RepositoryPageRequest): Promise<PageOptions> {
  const sha = await repository.git.commitSha(params.sha);
  if (!sha) {
    throw new PageNotFoundError(`No commit '${params.sha}'`);
  }
  const commit = await readCommit(repository.git, sha);
  const { author, committer, parents, files } = commit;
  const diff = await readDiff(repository.git, { from: parents[0], to: sha });
  const rest = commit.message.split('\n').slice(1).join('\n').trim();
  const browse = versionPath(repository, 'src', {
    ref: sha,
    refKind: 'commit',
  });
  const parentLinks = parents.map(
    parent =>
      html` <a href="${repositoryPath(repository, `/commit/${parent}`)}"
        ><code>${parent.slice(0, 10)}</code></a
      >`,
  );
  return frame({
    repository,
    tab: 'Commits',
    title: firstLine(commit.message),
    crumbs: [{ name: sha.slice(0, 10) }],
    body: html`${rest ? html`<pre class="card">${rest}</pre>` : undefined}
      <p>${author.name} committed ${renderTime(committer.date)}</p>
      <p class="faint">
        Commit <code>${sha}</code>.
        Parents:${parents.length > 0 ? parentLinks : ' none'}.
        <a href="${browse}">Browse the files</a>
      </p>
      <h2>${plural(files.length, 'changed file')}</h2>
      ${renderDiff(diff)}`,
  });
}

export async function comparePage({
  repository,
  params,
}: RepositoryPageRequest): Promise<PageOptions> {
  const { git } = repository;
  const [base, head] = params.range.split(/\.{2,3}/);
  const from = await git.commitSha(base);
  const to = head ? await git.commitSha(head) : undefined;
  if (!from || !to) {
    throw new PageNotFoundError(`Cannot compare '${params.range}'`);
  }
  const start = (await git.mergeBase(from, to)) ?? from;
  const commits = await listCommits(git, { revisions: [`${from}..${to}`] });
  const diff = await readDiff(git, { from: start, to });
  return frame({
    repository,
    tab: 'Commits',
    title: `${shortened(base)} to ${shortened(head)}`,
    crumbs: [{ name: 'Compare' }],
    body: html`${renderCommits(repository, commits)}
      <h2>${plural(diff.length, 'changed file')}</h2>
      ${renderDiff(diff)}`,
  });
}

function shortened(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 10) : ref;
}
