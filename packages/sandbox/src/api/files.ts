import { GiteaError, notFound, objectDoesNotExist } from '../host/GiteaError';
import type { GitHost } from '../host/GitHost';
import type { Repository } from '../store/Repository';
import { ok, type Answer } from './Answer';
import { repositoryApiUrl } from './format/repository';
import { lastCommits, namedCommit } from './readRef';
import type { RepositoryRequest, Routes } from './routes';

const ARCHIVE = /^(.+)\.(tar\.gz|zip)$/;

/** Files as they are: raw, archives, blobs. */
export function addFileRoutes(routes: Routes): void {
  routes.read('/repos/:owner/:repo/raw/*', rawFile);
  routes.read('/repos/:owner/:repo/media/*', rawFile);

  routes.read(
    '/repos/:owner/:repo/archive/*',
    async ({ host, repository, params }) =>
      answerArchive(host, repository, params[0]),
  );

  routes.read('/repos/:owner/:repo/git/blobs/:sha', async request => {
    const { host, repository, params } = request;
    const { sha } = params;
    const content = /^[0-9a-f]{40}$/.test(sha)
      ? await repository.git.blob(sha).catch(() => undefined)
      : undefined;
    if (!content) {
      throw new GiteaError(400, objectDoesNotExist(sha, ''));
    }
    return ok({
      content: content.toString('base64'),
      encoding: 'base64',
      url: `${repositoryApiUrl(host, repository)}/git/blobs/${sha}`,
      sha,
      size: content.length,
    });
  });
}

async function rawFile(request: RepositoryRequest): Promise<Answer> {
  const { repository, query, params } = request;
  const commit = await namedCommit(repository, query.get('ref'));
  const path = params[0];
  const entry = await repository.git.entry(commit.sha, path);
  if (entry?.type !== 'blob') {
    throw notFound();
  }
  const content = await repository.git.blob(entry.sha);
  const last = await lastCommits(repository, commit.sha, {
    folder: path,
    paths: [path],
  });
  const modified = last.get(path)?.committer.date;
  return {
    status: 200,
    bytes: content,
    headers: {
      'Content-Type': isText(content)
        ? 'text/plain; charset=utf-8'
        : 'application/octet-stream',
      ETag: `"${entry.sha}"`,
      'X-Gitea-Object-Type': 'file',
      ...(modified
        ? { 'Last-Modified': new Date(modified).toUTCString() }
        : {}),
    },
  };
}

/** `main.tar.gz`: everything lies in one folder named after the repository, without the revision. */
export async function answerArchive(
  host: GitHost,
  repository: Repository,
  file: string,
): Promise<Answer> {
  const [, name = '', format] = ARCHIVE.exec(file) ?? [];
  if (format !== 'tar.gz' && format !== 'zip') {
    throw new GiteaError(400, `unknown format: ${file}`);
  }
  const commitSha = await repository.git.commitSha(name);
  if (!commitSha) {
    throw new GiteaError(404, `unrecognized repository reference: ${name}`);
  }
  const { stream, done } = await repository.git.archive(format, {
    commitSha,
    topFolder: repository.record.name,
  });
  // A failure cuts the stream short, and the client sees that the archive is not whole.
  done.catch(error => stream.destroy(error));
  const fileName = `${repository.record.name}-${name.replace(/\//g, '-')}`;
  const immutable = `${repositoryApiUrl(
    host,
    repository,
  )}/archive/${commitSha}.${format}?rev=${commitSha}`;
  return {
    status: 200,
    stream,
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename=${fileName}.${format}`,
      Link: `<${immutable}>; rel="immutable"`,
    },
  };
}

/** As git decides it: a NUL among the first bytes makes a file binary. */
export function isText(content: Buffer): boolean {
  return !content.subarray(0, 8000).includes(0);
}
