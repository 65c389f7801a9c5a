import { basename } from 'node:path/posix';
import type { Commit } from '../../git/Commit';
import type { TreeEntry } from '../../git/TreeEntry';
import type { GitHost } from '../../host/GitHost';
import type { Repository } from '../../store/Repository';
import { repositoryApiUrl, repositoryWebUrl, urlPath } from './repository';

export interface ContentsOptions {
  /** As the caller named it: a branch, a tag or a commit. */
  ref: string;
  refKind: 'branch' | 'tag' | 'commit';
  entry: Pick<TreeEntry, 'path' | 'type' | 'mode' | 'sha' | 'size'>;
  /** The last one that touched the entry. */
  lastCommit: Pick<Commit, 'sha' | 'author' | 'committer'>;
  /** Only a single file carries its content; entries of a folder carry null. */
  content?: Buffer;
}

export function formatContents(
  host: GitHost,
  repository: Repository,
  options: ContentsOptions,
) {
  const { ref, refKind, entry, lastCommit, content } = options;
  const path = urlPath(entry.path);
  const apiUrl = repositoryApiUrl(host, repository);
  const webUrl = repositoryWebUrl(host, repository);
  const refPath = `${refKind}/${urlPath(ref)}/${path}`;
  const self = `${apiUrl}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const git = `${apiUrl}/git/blobs/${entry.sha}`;
  const html = `${webUrl}/src/${refPath}`;
  const isLink = entry.mode === '120000';
  return {
    name: basename(entry.path),
    path: entry.path,
    sha: entry.sha,
    last_commit_sha: lastCommit.sha,
    last_committer_date: lastCommit.committer.date,
    last_author_date: lastCommit.author.date,
    type: contentsType(entry),
    size: entry.size,
    encoding: content ? 'base64' : null,
    content: content ? content.toString('base64') : null,
    target: isLink && content ? content.toString('utf8') : null,
    url: self,
    html_url: html,
    git_url: git,
    download_url: entry.type === 'blob' ? `${webUrl}/raw/${refPath}` : null,
    submodule_git_url: null,
    _links: { self, git, html },
  };
}

function contentsType(entry: Pick<TreeEntry, 'type' | 'mode'>): string {
  switch (entry.type) {
    case 'tree':
      return 'dir';
    case 'commit':
      return 'submodule';
    default:
      return entry.mode === '120000' ? 'symlink' : 'file';
  }
}
