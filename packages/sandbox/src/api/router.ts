import express, { Router } from 'express';
import { readCaller } from '../host/Caller';
import type { GitHost } from '../host/GitHost';
import { notFound } from '../host/GiteaError';
import { ok } from './Answer';
import { addBranchProtectionRoutes } from './branchProtections';
import { addBranchRoutes } from './branches';
import { addCommitRoutes } from './commits';
import { addContentsRoutes } from './contents';
import { addCommentRoutes } from './comments';
import { addFileRoutes } from './files';
import { addHookRoutes } from './hooks';
import { addOrganizationRoutes } from './organizations';
import { PAGING } from './paging';
import { addPullRoutes } from './pulls';
import { addRepositoryRoutes } from './repositories';
import { apiErrors, Routes } from './routes';
import { addTopicRoutes } from './topics';
import { addTreeRoutes } from './trees';
import { addUserRoutes } from './users';

/** The version of Gitea whose answers were recorded. */
export const GITEA_VERSION = '1.26.3';

/** Gitea's REST API, as far as the portal and its tests use it: https://docs.gitea.com/api/ */
export function createApi(host: GitHost): Router {
  const routes = new Routes(host);
  routes.open('get', '/version', async () => ok({ version: GITEA_VERSION }));
  routes.open('get', '/settings/api', async () =>
    ok({
      max_response_items: PAGING.max,
      default_paging_num: PAGING.default,
      default_git_trees_per_page: 1000,
      default_max_blob_size: 10_485_760,
      default_max_response_size: 104_857_600,
    }),
  );
  addUserRoutes(routes);
  addOrganizationRoutes(routes);
  addRepositoryRoutes(routes);
  addTopicRoutes(routes);
  addBranchRoutes(routes);
  addBranchProtectionRoutes(routes);
  addContentsRoutes(routes);
  addFileRoutes(routes);
  addTreeRoutes(routes);
  addCommitRoutes(routes);
  addPullRoutes(routes);
  addCommentRoutes(routes);
  addHookRoutes(routes);

  const router = Router();
  const parseBody = express.json({ limit: '100mb', type: () => true });
  // A stranger's body is never read: whatever takes one asks for a token.
  router.use((request, response, next) => {
    if (readCaller(host.accounts, request.headers.authorization)) {
      parseBody(request, response, next);
    } else {
      next();
    }
  });
  router.use(routes.router);
  router.use(() => {
    throw notFound(undefined);
  });
  router.use(apiErrors(host));
  return router;
}
