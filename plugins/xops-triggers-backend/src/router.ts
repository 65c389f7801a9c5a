import { triggersReportPermission } from '@xops/plugin-xops-triggers-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { addActivationRoute } from './activations/addActivationRoute';
import { addAliasRoutes } from './routes/addAliasRoutes';
import { addMandateRoutes } from './routes/addMandateRoutes';
import { addPushRoutes } from './routes/addPushRoutes';
import { addRuleDeskRoutes } from './routes/addRuleDeskRoutes';
import { addRuleRoutes } from './routes/addRuleRoutes';
import { RouteOptions } from './routes/RouteOptions';

export function createRouter(options: RouteOptions): Router {
  const { access, httpAuth } = options;
  const router = PromiseRouter();
  const authorizeService = async (request: express.Request) => {
    const allow: ['service'] = ['service'];
    const credentials = await httpAuth.credentials(request, { allow });
    await access.authorize(triggersReportPermission, credentials);
  };
  // A location may hold thousands of records.
  router.use(
    ['/v1/pushed-rules', '/v1/pushed-readings'],
    express.json({ limit: '10mb' }),
  );
  router.use(express.json());
  addPushRoutes(router, { ...options, authorizeService });
  addActivationRoute(router, { ...options, authorizeService });
  addRuleRoutes(router, options);
  addRuleDeskRoutes(router, options);
  addAliasRoutes(router, options);
  addMandateRoutes(router, options);
  return router;
}
