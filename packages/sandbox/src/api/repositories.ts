import { z } from 'zod';
import {
  includesRight,
  rightInOrganization,
  rightOnRepository,
} from '../host/Caller';
import { commitFiles } from '../host/commitFiles';
import { setDefaultBranch, type GitHost } from '../host/GitHost';
import { GiteaError, notFound } from '../host/GiteaError';
import type { Repository } from '../store/Repository';
import type { RepositoryRecord, User } from '../store/records';
import { created, noContent, ok, type Answer } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatRepository } from './format/repository';
import { paged, readPage, slicePage } from './paging';
import type { ApiRequest, Routes, SignedInRequest } from './routes';
import { findOrganization, isVisible } from './visibleOrganization';

const nameSchema = requiredText
  .max(100, 'MaxSize')
  .regex(/^[\w.-]+$/, 'AlphaDashDot');

const createSchema = z.object({
  name: nameSchema,
  description: optional(z.string().max(2048, 'MaxSize')),
  private: optional(z.boolean()),
  template: optional(z.boolean()),
  auto_init: optional(z.boolean()),
  default_branch: optional(z.string()),
});

const editSchema = z.object({
  name: optional(nameSchema),
  description: optional(z.string()),
  website: optional(z.string()),
  private: optional(z.boolean()),
  template: optional(z.boolean()),
  archived: optional(z.boolean()),
  default_branch: optional(z.string()),
});

export function addRepositoryRoutes(routes: Routes): void {
  routes.open('get', '/repos/search', searchRepositories);

  routes.signedIn('post', '/orgs/:org/repos', 'organization', async request => {
    const { caller, body } = request;
    const organization = findOrganization(request);
    if (!isVisible(organization, caller)) {
      throw notFound();
    }
    const right = rightInOrganization(organization, caller);
    if (right !== 'admin') {
      throw new GiteaError(
        403,
        'User is not allowed to create repositories in this organization.',
      );
    }
    return createRepository(request, organization.login, body);
  });

  routes.signedIn('post', '/user/repos', 'user', request =>
    createRepository(request, request.caller.user.login, request.body),
  );

  routes.read('/repos/:owner/:repo', async ({ host, repository, right }) =>
    ok(await formatRepository(host, repository, right)),
  );

  routes.change('patch', '/repos/:owner/:repo', 'admin', async request => {
    const { host, repository, right, body } = request;
    await editRepository(host, repository, parseBody(editSchema, body));
    return ok(await formatRepository(host, repository, right));
  });

  routes.change('delete', '/repos/:owner/:repo', 'admin', async request => {
    const { host, repository } = request;
    await repository.exclusively(() => host.repositories.remove(repository));
    return noContent();
  });

  routes.read('/repos/:owner/:repo/languages', async () => ok({}));
}

async function createRepository(
  request: SignedInRequest,
  owner: string,
  body: unknown,
): Promise<Answer> {
  const { host, caller } = request;
  const asked = parseBody(createSchema, body);
  const repository = await host.createRepository({
    owner,
    name: asked.name,
    description: asked.description ?? '',
    isPrivate: asked.private ?? false,
    isTemplate: asked.template ?? false,
    defaultBranch: asked.default_branch || 'main',
  });
  if (asked.auto_init) {
    await addReadme(host, repository, caller.user);
  }
  return created(await formatRepository(host, repository, 'admin'));
}

async function addReadme(
  host: GitHost,
  repository: Repository,
  user: User,
): Promise<void> {
  const { name, description } = repository.record;
  const text = [`# ${name}`, description].filter(Boolean).join('\n\n');
  await commitFiles(host, repository, {
    user,
    commit: {
      message: 'Initial commit',
      operations: [
        {
          operation: 'create',
          path: 'README.md',
          content: Buffer.from(`${text}\n`).toString('base64'),
        },
      ],
    },
  });
}

async function editRepository(
  host: GitHost,
  repository: Repository,
  asked: z.output<typeof editSchema>,
): Promise<void> {
  const { record } = repository;
  const isRenamed =
    asked.name !== undefined &&
    asked.name.toLowerCase() !== record.name.toLowerCase();
  if (isRenamed && host.repositories.isTaken(record.owner, asked.name ?? '')) {
    throw new GiteaError(
      422,
      `repository already exists [uname: ${record.owner}, name: ${asked.name}]`,
    );
  }
  const { default_branch: branch } = asked;
  const isEmpty = (await repository.git.branches()).length === 0;
  // Another name is passed over in silence, as by Gitea.
  if (branch && (isEmpty || (await repository.git.branch(branch)))) {
    await setDefaultBranch(repository, branch);
  }
  Object.assign(record, {
    name: asked.name ?? record.name,
    description: asked.description ?? record.description,
    website: asked.website ?? record.website,
    isPrivate: asked.private ?? record.isPrivate,
    isTemplate: asked.template ?? record.isTemplate,
    isArchived: asked.archived ?? record.isArchived,
  } satisfies Partial<RepositoryRecord>);
  await repository.touch();
}

/** The repositories that the caller may see, in the order of their ids. */
export function visibleRepositories(
  request: ApiRequest,
  owner?: string,
): Repository[] {
  const { host, caller } = request;
  return host.repositories.all.filter(
    repository =>
      (owner === undefined ||
        repository.record.owner.toLowerCase() === owner.toLowerCase()) &&
      includesRight(
        rightOnRepository(host.accounts, repository, caller),
        'read',
      ),
  );
}

/** A page of repositories, in the shape that `wrap` gives it. */
export async function answerRepositories(
  request: ApiRequest,
  repositories: Repository[],
  wrap: (list: unknown[]) => unknown = list => list,
): Promise<Answer> {
  const { host, caller, query, url } = request;
  const page = readPage(query);
  const list = await Promise.all(
    slicePage(repositories, page).map(repository =>
      formatRepository(
        host,
        repository,
        rightOnRepository(host.accounts, repository, caller) ?? 'read',
      ),
    ),
  );
  return paged({ url, page, total: repositories.length, json: wrap(list) });
}

async function searchRepositories(request: ApiRequest): Promise<Answer> {
  const wanted = (request.query.get('q') ?? '').toLowerCase();
  const found = visibleRepositories(request).filter(({ record }) =>
    [record.name, ...record.topics].some(text =>
      text.toLowerCase().includes(wanted),
    ),
  );
  return answerRepositories(request, found, data => ({ ok: true, data }));
}
