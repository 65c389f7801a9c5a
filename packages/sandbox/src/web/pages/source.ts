import { basename } from 'node:path/posix';
import { isText } from '../../api/files';
import { lastCommits } from '../../api/readRef';
import type { TreeEntry } from '../../git/TreeEntry';
import type { Repository } from '../../store/Repository';
import {
  PageNotFoundError,
  repositoryPath,
  requestedPath,
  versionPath,
  type PathInVersion,
  type RepositoryPageRequest,
} from '../context';
import { html, type Html } from '../html';
import { renderTime, type Crumb, type PageOptions } from '../layout';
import { renderMarkdown } from '../markdown';
import { frame } from './repositoryFrame';

/** Larger files are offered raw. */
const MAXIMUM_BYTES = 1_000_000;

/** A repository's first page, a folder or a file. */
export async function sourcePage(
  request: RepositoryPageRequest,
): Promise<PageOptions> {
  const { repository, params } = request;
  const { git, record } = repository;
  const version = params.rest ? await requestedPath(request) : undefined;
  const sha = version?.sha ?? (await git.commitSha(record.defaultBranch));
  if (!sha) {
    return emptyPage(request);
  }
  const where: PathInVersion = version ?? {
    ref: record.defaultBranch,
    refKind: 'branch',
    sha,
    path: '',
  };
  const entry = where.path ? await git.entry(sha, where.path) : undefined;
  if (where.path && !entry) {
    throw new PageNotFoundError(
      `'${where.path}' does not exist at ${where.ref}`,
    );
  }
  const content =
    entry && entry.type !== 'tree'
      ? await renderFile(repository, where, entry)
      : await renderFolder(repository, where);
  return frame({
    repository,
    tab: 'Code',
    title: where.path || record.name,
    crumbs: pathCrumbs(repository, where),
    body: html`${where.path ? undefined : about(request)}
      <p class="faint">${where.refKind} <strong>${where.ref}</strong></p>
      ${content}`,
  });
}

function emptyPage({ host, repository }: RepositoryPageRequest): PageOptions {
  const url = `${host.baseUrl}${repositoryPath(repository, '.git')}`;
  return frame({
    repository,
    tab: 'Code',
    title: repository.record.name,
    body: html`<p>This repository is empty. Push to it:</p>
      <div class="card">
        <code>git push ${url} HEAD:${repository.record.defaultBranch}</code>
      </div>`,
  });
}

function about({ host, repository }: RepositoryPageRequest): Html {
  const { description, topics } = repository.record;
  const url = `${host.baseUrl}${repositoryPath(repository, '.git')}`;
  return html`<p>${description}</p>
    <p class="faint">${topics.map(topic => `#${topic} `)}</p>
    <p>Clone with <code>git clone ${url}</code></p>
    <p class="faint">
      Git asks for a name and a password: any name, and the token in demo.json
      of the portal's data folder.
    </p>`;
}

function pathCrumbs(repository: Repository, where: PathInVersion): Crumb[] {
  const parts = where.path.split('/').filter(Boolean);
  return parts.map((name, index) => {
    const path = parts.slice(0, index + 1).join('/');
    const isLast = index === parts.length - 1;
    return isLast
      ? { name }
      : { name, href: versionPath(repository, 'src', { ...where, path }) };
  });
}

async function renderFolder(
  repository: Repository,
  where: PathInVersion,
): Promise<Html> {
  const { sha, path: folder } = where;
  const children = await repository.git.tree(`${sha}:${folder}`);
  const entries = children
    .map(child => ({
      ...child,
      path: folder ? `${folder}/${child.path}` : child.path,
    }))
    .sort((a, b) => Number(b.type === 'tree') - Number(a.type === 'tree'));
  const last = await lastCommits(repository, sha, {
    folder,
    paths: entries.map(({ path }) => path),
  });
  const rows = entries.map(({ path, type }) => {
    const commit = last.get(path);
    const name = type === 'tree' ? `${basename(path)}/` : basename(path);
    const href = versionPath(repository, 'src', { ...where, path });
    return html`<tr>
      <th scope="row"><a href="${href}">${name}</a></th>
      <td>
        ${commit
          ? html`<a
              href="${repositoryPath(repository, `/commit/${commit.sha}`)}"
              >${firstLine(commit.message)}</a
            >`
          : undefined}
      </td>
      <td class="faint">
        ${commit ? renderTime(commit.committer.date) : undefined}
      </td>
    </tr>`;
  });
  const readme = entries.find(({ path }) =>
    /^readme\.md$/i.test(basename(path)),
  );
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Files">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Last commit</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${readme ? await renderReadme(repository, where, readme) : undefined}`;
}

async function renderReadme(
  repository: Repository,
  where: PathInVersion,
  { path, sha }: TreeEntry,
): Promise<Html> {
  const text = (await repository.git.blob(sha)).toString('utf8');
  return html`<section class="card prose" aria-label="${basename(path)}">
    ${markdownOf(repository, where, text)}
  </section>`;
}

function markdownOf(
  repository: Repository,
  where: PathInVersion,
  text: string,
): Html {
  const { path } = where;
  const isFile = path.endsWith('.md');
  const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
  const root = { ...where, path: '' };
  return renderMarkdown(text, {
    folder: isFile ? parent : path,
    sourceUrl: versionPath(repository, 'src', root),
    rawUrl: versionPath(repository, 'raw', root),
  });
}

async function renderFile(
  repository: Repository,
  where: PathInVersion,
  entry: TreeEntry,
): Promise<Html> {
  const raw = versionPath(repository, 'raw', where);
  const history = versionPath(repository, 'commits', where);
  const links = html`<p>
    <a href="${raw}">Raw</a> · <a href="${history}">History</a>
    <span class="faint">${entry.size} bytes</span>
  </p>`;
  if (entry.type !== 'blob' || entry.size > MAXIMUM_BYTES) {
    return html`${links}
      <p>This file is too large for a page.</p>`;
  }
  const content = await repository.git.blob(entry.sha);
  if (!isText(content)) {
    return html`${links}
      <p>This is not a text.</p>`;
  }
  const text = content.toString('utf8');
  const rendered = /\.md$/i.test(where.path)
    ? html`<section class="card prose" aria-label="Rendered">
          ${markdownOf(repository, where, text)}
        </section>
        <h2>Source</h2>`
    : undefined;
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => html`<span id="L${index + 1}">${line}</span>`);
  return html`${links}${rendered}
    <div
      class="scroll"
      tabindex="0"
      role="region"
      aria-label="Content of the file"
    >
      <pre class="file">${lines}</pre>
    </div>`;
}

export function firstLine(message: string): string {
  return message.split('\n', 1)[0] || '(no message)';
}
