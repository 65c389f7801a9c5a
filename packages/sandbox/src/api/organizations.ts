import { z } from 'zod';
import { includesRight, rightInOrganization } from '../host/Caller';
import { GiteaError } from '../host/GiteaError';
import { sameName } from '../store/AccountStore';
import { created, noContent, ok } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatOrganization, formatUser } from './format/account';
import { paged, readPage, slicePage } from './paging';
import { answerRepositories, visibleRepositories } from './repositories';
import type { Routes } from './routes';
import { visibleOrganization } from './visibleOrganization';

const createSchema = z.object({
  username: requiredText.max(40, 'MaxSize').regex(/^[\w.-]+$/, 'AlphaDashDot'),
  full_name: optional(z.string()),
  description: optional(z.string()),
  visibility: optional(z.enum(['public', 'limited', 'private'])),
});

export function addOrganizationRoutes(routes: Routes): void {
  routes.signedIn('post', '/orgs', 'organization', async request => {
    const { host, caller, body } = request;
    const asked = parseBody(createSchema, body);
    if (host.accounts.isTaken(asked.username)) {
      throw new GiteaError(
        422,
        `user already exists [name: ${asked.username}]`,
      );
    }
    const organization = await host.accounts.addOrganization({
      login: asked.username,
      fullName: asked.full_name ?? '',
      description: asked.description ?? '',
      visibility: asked.visibility ?? 'public',
      members: [{ login: caller.user.login, right: 'admin' }],
    });
    return created(formatOrganization(host, organization));
  });

  routes.open('get', '/orgs/:org', async request =>
    ok(formatOrganization(request.host, visibleOrganization(request))),
  );

  routes.open('get', '/orgs/:org/repos', async request => {
    const { login } = visibleOrganization(request);
    return answerRepositories(request, visibleRepositories(request, login));
  });

  routes.signedIn(
    'get',
    '/orgs/:org/members',
    'organization',
    async request => {
      const { host, query, url } = request;
      const page = readPage(query);
      const users = visibleOrganization(request)
        .members.flatMap(({ login }) => host.accounts.user(login) ?? [])
        .sort((a, b) => a.login.localeCompare(b.login));
      return paged({
        url,
        page,
        total: users.length,
        json: slicePage(users, page).map(user => formatUser(host, user)),
      });
    },
  );

  routes.signedIn(
    'get',
    '/orgs/:org/members/:username',
    'organization',
    async request => {
      const { host, params } = request;
      const { members } = visibleOrganization(request);
      if (!host.accounts.user(params.username)) {
        throw new GiteaError(404, 'GetUserByName', [
          `user does not exist [uid: 0, name: ${params.username}]`,
        ]);
      }
      if (!members.some(({ login }) => sameName(login, params.username))) {
        throw new GiteaError(404, 'not found', 'null');
      }
      return noContent();
    },
  );

  routes.signedIn(
    'get',
    '/users/:username/orgs/:org/permissions',
    'organization',
    async request => {
      const { host, params } = request;
      const organization = visibleOrganization(request);
      const user = host.accounts.user(params.username);
      if (!user) {
        throw new GiteaError(404, 'GetUserByName', [
          `user redirect does not exist [name: ${params.username}]`,
        ]);
      }
      const right = rightInOrganization(organization, { user, scopes: [] });
      return ok({
        is_owner: right === 'admin',
        is_admin: right === 'admin',
        can_write: includesRight(right, 'write'),
        can_read: includesRight(right, 'read'),
        can_create_repository: right === 'admin',
      });
    },
  );
}
