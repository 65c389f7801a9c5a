import { z } from 'zod';
import type { TreeEntry } from '../git/TreeEntry';
import { commitFiles, type FilesCommitted } from '../host/commitFiles';
import type { FileOperation } from '../host/fileOperations';
import { GiteaError, objectDoesNotExist } from '../host/GiteaError';
import { created, ok, type Answer } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatFilesCommit, NOT_VERIFIED } from './format/commit';
import { formatContents } from './format/contents';
import { lastCommits, namedCommit, type NamedCommit } from './readRef';
import type {
  RepositoryRequest,
  RepositoryWriteRequest,
  Routes,
} from './routes';

const identitySchema = optional(
  z.object({
    name: z.string().optional(),
    email: z.string().optional(),
  }),
);

const commitSchema = z.object({
  message: optional(z.string()),
  branch: optional(z.string()),
  new_branch: optional(z.string()),
  author: identitySchema,
  committer: identitySchema,
});

const fileSchema = commitSchema.extend({
  content: optional(z.string()),
  sha: optional(z.string()),
  from_path: optional(z.string()),
});

const filesSchema = commitSchema.extend({
  files: z.array(
    z.object({
      operation: z.enum(['create', 'update', 'upload', 'rename', 'delete'], {
        error: 'In',
      }),
      path: requiredText,
      content: optional(z.string()),
      sha: optional(z.string()),
      from_path: optional(z.string()),
    }),
    'Required',
  ),
});

export function addContentsRoutes(routes: Routes): void {
  const path = '/repos/:owner/:repo/contents';

  routes.read(path, request => readContents(request, ''));
  routes.read(`${path}/*`, request => readContents(request, request.params[0]));

  routes.change('post', path, 'write', async request => {
    const { files, ...asked } = parseBody(filesSchema, request.body);
    const operations = files.map(({ from_path, ...file }) => ({
      ...file,
      fromPath: from_path,
    }));
    const done = await change(request, asked, operations);
    return created({
      files: done.files.length > 0 ? formatWritten(request, done) : null,
      ...formatCommitted(request, done),
    });
  });

  routes.change('post', `${path}/*`, 'write', request =>
    writeFile(request, 'create'),
  );
  routes.change('put', `${path}/*`, 'write', request =>
    writeFile(request, 'update'),
  );

  routes.change('delete', `${path}/*`, 'write', async request => {
    const asked = parseBody(fileSchema, request.body);
    if (!asked.sha) {
      throw new GiteaError(422, '[SHA]: Required');
    }
    const done = await change(request, asked, [
      { operation: 'delete', path: request.params[0], sha: asked.sha },
    ]);
    return ok({ content: null, ...formatCommitted(request, done) });
  });
}

async function readContents(
  request: RepositoryRequest,
  path: string,
): Promise<Answer> {
  const { repository, query } = request;
  const { git } = repository;
  const commit = await namedCommit(repository, query.get('ref'));
  const clean = path.replace(/^\/+|\/+$/g, '');
  const entry = clean ? await git.entry(commit.sha, clean) : undefined;
  if (clean && !entry) {
    throw new GiteaError(404, 'GetContentsOrList', [
      objectDoesNotExist('', clean),
    ]);
  }
  if (!entry || entry.type === 'tree') {
    return ok(await listFolder(request, commit, clean));
  }
  const content = entry.type === 'blob' ? await git.blob(entry.sha) : undefined;
  const [file] = await formatEntries(request, commit, {
    folder: clean,
    entries: [entry],
    content,
  });
  return ok(file);
}

async function listFolder(
  request: RepositoryRequest,
  commit: NamedCommit,
  folder: string,
) {
  const children = await request.repository.git.tree(`${commit.sha}:${folder}`);
  const entries = children.map(child => ({
    ...child,
    path: folder ? `${folder}/${child.path}` : child.path,
  }));
  return formatEntries(request, commit, { folder, entries });
}

async function formatEntries(
  { host, repository }: RepositoryRequest,
  commit: NamedCommit,
  what: { folder: string; entries: TreeEntry[]; content?: Buffer },
) {
  const { folder, entries, content } = what;
  const paths = entries.map(({ path }) => path);
  const last = await lastCommits(repository, commit.sha, { folder, paths });
  return entries.flatMap(entry => {
    const lastCommit = last.get(entry.path);
    return lastCommit
      ? [
          formatContents(host, repository, {
            ...commit,
            entry,
            lastCommit,
            content,
          }),
        ]
      : [];
  });
}

/** Without a SHA an update makes a new file, as on Gitea. */
async function writeFile(
  request: RepositoryWriteRequest,
  asked: 'create' | 'update',
): Promise<Answer> {
  const file = parseBody(fileSchema, request.body);
  const operation = asked === 'update' && file.sha ? 'update' : 'create';
  const done = await change(request, file, [
    {
      operation,
      path: request.params[0],
      content: file.content,
      sha: file.sha,
      fromPath: file.from_path,
    },
  ]);
  const [content] = formatWritten(request, done);
  const json = { content, ...formatCommitted(request, done) };
  return operation === 'create' ? created(json) : ok(json);
}

async function change(
  { host, repository, caller }: RepositoryWriteRequest,
  asked: z.output<typeof commitSchema>,
  operations: FileOperation[],
): Promise<FilesCommitted> {
  return commitFiles(host, repository, {
    user: caller.user,
    commit: {
      branch: asked.branch,
      newBranch: asked.new_branch,
      message: asked.message || defaultMessage(operations),
      author: asked.author,
      committer: asked.committer,
      operations,
    },
  });
}

const VERBS: Record<FileOperation['operation'], string> = {
  create: 'Add',
  update: 'Update',
  upload: 'Upload',
  rename: 'Rename',
  delete: 'Delete',
};

function defaultMessage(operations: FileOperation[]): string {
  return operations
    .map(({ operation, path }) => `${VERBS[operation]} ${path}`)
    .join('\n');
}

function formatWritten(
  { host, repository }: RepositoryWriteRequest,
  { branch, commit, files }: FilesCommitted,
) {
  return files.map(file =>
    file === undefined
      ? null
      : formatContents(host, repository, {
          ref: branch,
          refKind: 'branch',
          entry: {
            path: file.path,
            sha: file.sha,
            type: 'blob',
            mode: '100644',
            size: file.content.length,
          },
          lastCommit: commit,
          content: file.content,
        }),
  );
}

function formatCommitted(
  { host, repository }: RepositoryWriteRequest,
  { commit }: FilesCommitted,
) {
  return {
    commit: formatFilesCommit(host, repository, commit),
    verification: NOT_VERIFIED,
  };
}
