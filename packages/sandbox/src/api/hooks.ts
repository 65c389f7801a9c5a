import { z } from 'zod';
import { rightInOrganization } from '../host/Caller';
import { GiteaError, notFound } from '../host/GiteaError';
import { now } from '../store/AccountStore';
import type { Hook } from '../store/records';
import { created, noContent, ok } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatHook } from './format/hook';
import { paged, readPage, slicePage } from './paging';
import type { ApiRequest, Routes, SignedInRequest } from './routes';
import { visibleOrganization } from './visibleOrganization';

const configSchema = z.looseObject({
  url: optional(z.string()),
  content_type: optional(z.string()),
  secret: optional(z.string()),
});

const createSchema = z.object({
  type: requiredText,
  config: configSchema,
  events: optional(z.array(z.string())),
  branch_filter: optional(z.string()),
  authorization_header: optional(z.string()),
  active: optional(z.boolean()),
});

const editSchema = createSchema.omit({ type: true }).partial();

/** Where hooks hang: on one repository, or on all of an organization. */
interface HookList {
  hooks: Hook[];
  save: () => Promise<void>;
}

export function addHookRoutes(routes: Routes): void {
  const ofRepository = '/repos/:owner/:repo/hooks';
  routes.administer(ofRepository, async request =>
    listHooks(request, request.repository.record.hooks),
  );
  routes.administer(`${ofRepository}/:id`, async request => {
    const { hooks } = request.repository.record;
    return ok(formatHook(findHook(hooks, request.params.id)));
  });
  routes.change('post', ofRepository, 'admin', async request => {
    const { repository } = request;
    return created(
      await addHook(request, {
        hooks: repository.record.hooks,
        save: () => repository.save(),
      }),
    );
  });
  routes.change('patch', `${ofRepository}/:id`, 'admin', async request => {
    const { repository } = request;
    const hook = findHook(repository.record.hooks, request.params.id);
    editHook(hook, request.body);
    await repository.save();
    return ok(formatHook(hook));
  });
  routes.change('delete', `${ofRepository}/:id`, 'admin', async request => {
    const { hooks } = request.repository.record;
    hooks.splice(hooks.indexOf(findHook(hooks, request.params.id)), 1);
    await request.repository.save();
    return noContent();
  });

  routes.change('post', `${ofRepository}/:id/tests`, 'admin', async request => {
    const { host, repository, caller, params } = request;
    const { id } = findHook(repository.record.hooks, params.id);
    const { defaultBranch } = repository.record;
    const branch = await repository.git.branch(defaultBranch);
    if (branch) {
      host.emit({
        kind: 'push',
        repository,
        actor: caller.user,
        change: { ...branch, before: branch, after: branch },
        onlyHook: id,
      });
    }
    return noContent();
  });

  const ofOrganization = '/orgs/:org/hooks';
  routes.signedIn('get', ofOrganization, 'organization', async request =>
    listHooks(request, ownOrganization(request).hooks),
  );
  routes.signedIn('post', ofOrganization, 'organization', async request =>
    created(
      await addHook(request, {
        hooks: ownOrganization(request).hooks,
        save: () => request.host.accounts.save(),
      }),
    ),
  );
  routes.signedIn(
    'delete',
    `${ofOrganization}/:id`,
    'organization',
    async request => {
      const { hooks } = ownOrganization(request);
      hooks.splice(hooks.indexOf(findHook(hooks, request.params.id)), 1);
      await request.host.accounts.save();
      return noContent();
    },
  );
}

function ownOrganization(request: SignedInRequest) {
  const organization = visibleOrganization(request);
  if (rightInOrganization(organization, request.caller) !== 'admin') {
    throw new GiteaError(403, 'Must be an organization owner');
  }
  return organization;
}

function listHooks({ query, url }: ApiRequest, hooks: Hook[]) {
  const page = readPage(query);
  const json = slicePage(hooks, page).map(formatHook);
  return paged({ url, page, total: hooks.length, json });
}

function findHook(hooks: Hook[], id: string): Hook {
  const hook = hooks.find(({ id: own }) => String(own) === id);
  if (!hook) {
    throw notFound();
  }
  return hook;
}

async function addHook(request: ApiRequest, { hooks, save }: HookList) {
  const { host, body } = request;
  const asked = parseBody(createSchema, body);
  const { accounts, repositories } = host;
  const createdAt = now();
  const hook: Hook = {
    id: repositories.nextHookId(
      accounts.organizations.flatMap(organization => organization.hooks),
    ),
    type: asked.type,
    url: requireUrl(asked.config.url),
    contentType: asked.config.content_type ?? 'json',
    secret: asked.config.secret ?? '',
    events: expandEvents(asked.events ?? ['push']),
    branchFilter: asked.branch_filter ?? '',
    authorizationHeader: asked.authorization_header ?? '',
    active: asked.active ?? false,
    createdAt,
    updatedAt: createdAt,
  };
  hooks.push(hook);
  await save();
  return formatHook(hook);
}

function editHook(hook: Hook, body: unknown): void {
  const asked = parseBody(editSchema, body);
  const { url, secret, content_type } = asked.config ?? {};
  Object.assign(hook, {
    url: url === undefined ? hook.url : requireUrl(url),
    contentType: content_type ?? hook.contentType,
    secret: secret ?? hook.secret,
    events: asked.events ? expandEvents(asked.events) : hook.events,
    branchFilter: asked.branch_filter ?? hook.branchFilter,
    authorizationHeader: asked.authorization_header ?? hook.authorizationHeader,
    active: asked.active ?? hook.active,
    updatedAt: now(),
  } satisfies Partial<Hook>);
}

function requireUrl(url: string | undefined): string {
  if (!url) {
    throw new GiteaError(422, 'Missing config option: url');
  }
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new GiteaError(422, 'Invalid url');
  }
  return url;
}

const PULL_REQUEST_FAMILY = [
  'pull_request',
  'pull_request_assign',
  'pull_request_label',
  'pull_request_milestone',
  'pull_request_comment',
  'pull_request_review',
  'pull_request_review_request',
  'pull_request_sync',
];

/** Asking for `pull_request` subscribes to all that happens to one. */
export function expandEvents(events: string[]): string[] {
  const expanded = events.flatMap(event =>
    event === 'pull_request' ? PULL_REQUEST_FAMILY : [event],
  );
  return [...new Set(expanded)];
}
