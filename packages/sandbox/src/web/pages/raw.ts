import { extname } from 'node:path/posix';
import type { Response } from 'express';
import { isText } from '../../api/files';
import {
  PageNotFoundError,
  requestedPath,
  type RepositoryPageRequest,
} from '../context';

const IMAGES: Record<string, string> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** A file as it is. Only images keep their type, and even those may do nothing. */
export async function rawFile(
  request: RepositoryPageRequest,
  response: Response,
): Promise<void> {
  const { git } = request.repository;
  const { sha, path } = await requestedPath(request);
  const entry = path ? await git.entry(sha, path) : undefined;
  if (entry?.type !== 'blob') {
    throw new PageNotFoundError(`No file '${path}'`);
  }
  const content = await git.blob(entry.sha);
  const otherType = isText(content)
    ? 'text/plain; charset=utf-8'
    : 'application/octet-stream';
  response
    .status(200)
    .set({
      'Content-Type': IMAGES[extname(path).toLowerCase()] ?? otherType,
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    })
    .end(content);
}
