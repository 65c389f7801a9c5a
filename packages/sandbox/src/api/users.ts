import { z } from 'zod';
import { rightInOrganization } from '../host/Caller';
import { GiteaError } from '../host/GiteaError';
import { created, ok } from './Answer';
import { optional, parseBody, requiredText } from './body';
import { formatOrganization, formatUser } from './format/account';
import { paged, readPage, slicePage } from './paging';
import { answerRepositories, visibleRepositories } from './repositories';
import type { ApiRequest, Routes } from './routes';

const createSchema = z.object({
  username: requiredText.max(40, 'MaxSize').regex(/^[\w.-]+$/, 'AlphaDashDot'),
  email: requiredText,
  full_name: optional(z.string()),
});

export function addUserRoutes(routes: Routes): void {
  routes.signedIn('get', '/user', 'user', async ({ host, caller }) =>
    ok(formatUser(host, caller.user)),
  );

  routes.signedIn('get', '/user/orgs', 'organization', async request => {
    const { host, caller, query, url } = request;
    const page = readPage(query);
    const own = host.accounts.organizations.filter(organization =>
      rightInOrganization(organization, caller),
    );
    return paged({
      url,
      page,
      total: own.length,
      json: slicePage(own, page).map(organization =>
        formatOrganization(host, organization),
      ),
    });
  });

  routes.signedIn('get', '/user/repos', 'repository', async request =>
    answerRepositories(request, visibleRepositories(request)),
  );

  routes.open('get', '/users/:username', async request =>
    ok(formatUser(request.host, findUser(request))),
  );

  routes.open('get', '/users/:username/repos', async request => {
    const { login } = findUser(request);
    return answerRepositories(request, visibleRepositories(request, login));
  });

  /** A password is taken as Gitea's API demands one, and kept nowhere: tokens are the only key. */
  routes.signedIn('post', '/admin/users', 'admin', async request => {
    const { host, caller, body } = request;
    if (!caller.user.isAdmin) {
      throw new GiteaError(403, 'user should be the site admin');
    }
    const asked = parseBody(createSchema, body);
    if (host.accounts.isTaken(asked.username)) {
      throw new GiteaError(
        422,
        `user already exists [name: ${asked.username}]`,
      );
    }
    const user = await host.accounts.addUser({
      login: asked.username,
      fullName: asked.full_name ?? '',
      email: asked.email,
      isAdmin: false,
    });
    return created(formatUser(host, user));
  });
}

function findUser({ host, params }: ApiRequest) {
  const user = host.accounts.user(params.username);
  if (!user) {
    throw new GiteaError(
      404,
      `user redirect does not exist [name: ${params.username}]`,
    );
  }
  return user;
}
