import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import {
  actSchema,
  DeclaredMandate,
  mandateDeclarationSchema,
  MandateList,
  mandateWithdrawalSchema,
  OpeningAnswer,
  readingPushSchema,
  RecordedAct,
  RuleDetail,
  RuleList,
  rulePushSchema,
  RulePushReceipt,
  ruleQuerySchema,
  RuleReadings,
  triggersReportPermission,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { TriggersAccess } from './access/TriggersAccess';
import { ActivationReceiver } from './activations/ActivationReceiver';
import { addActivationRoute } from './activations/addActivationRoute';
import { audited } from './audited';
import {
  actionIdSchema,
  mandateIdSchema,
  noneSchema,
  parseInput,
  parseQuery,
  parseRuleId,
  readingsQuerySchema,
} from './parseRequest';
import { PushReceiver } from './rules/PushReceiver';
import { TriggersView } from './TriggersView';

export interface RouterOptions {
  access: TriggersAccess;
  activations: ActivationReceiver;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  receiver: PushReceiver;
  view: TriggersView;
}

export function createRouter(options: RouterOptions): Router {
  const { access, auditor, httpAuth, receiver, view } = options;
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
  addActivationRoute(router, { ...options, authorizeService });

  router.post('/v1/pushed-rules', async (request, response) => {
    await authorizeService(request);
    const push = parseInput(rulePushSchema, request.body, 'push of rules');
    const { location } = push;
    const receipt = await audited(
      auditor,
      { eventId: 'rule-push', request, meta: { location } },
      () => receiver.receiveRules(push),
    );
    response.json(receipt satisfies RulePushReceipt);
  });

  router.post('/v1/pushed-readings', async (request, response) => {
    await authorizeService(request);
    const what = 'push of readings';
    const push = parseInput(readingPushSchema, request.body, what);
    const sources = [...new Set(push.readings.map(it => it.spec.source))];
    await audited(
      auditor,
      {
        eventId: 'reading-push',
        request,
        severityLevel: 'low',
        meta: { sources },
      },
      () => receiver.receiveReadings(push),
    );
    response.status(204).end();
  });

  router.get('/v1/openings/:action', async (request, response) => {
    await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const { action } = request.params;
    const id = parseInput(actionIdSchema, action, 'id of an action');
    response.json((await view.opening(id)) satisfies OpeningAnswer);
  });

  router.get('/v1/rules', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(ruleQuerySchema, request);
    response.json((await view.list(query, credentials)) satisfies RuleList);
  });

  router.get('/v1/unbound', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const list = await view.listUnbound(credentials);
    response.json(list satisfies UnboundList);
  });

  router.get('/v1/rules/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const detail = await view.get(parseRuleId(request), credentials);
    response.json(detail satisfies RuleDetail);
  });

  router.get('/v1/rules/:id/readings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(readingsQuerySchema, request);
    const ruleId = parseRuleId(request);
    const readings = await view.getReadings({ ...query, ruleId }, credentials);
    response.json(readings satisfies RuleReadings);
  });

  router.post('/v1/rules/:id/acts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleId = parseRuleId(request);
    const act = parseInput(actSchema, request.body, 'act');
    const done = await audited(
      auditor,
      { eventId: 'rule-act', request, meta: { ruleId, kind: act.kind } },
      () => view.act({ ruleId, act }, credentials),
    );
    response.status(201).json(done satisfies RecordedAct);
  });

  router.get('/v1/mandates', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const list = await view.listMandates(credentials);
    response.json(list satisfies MandateList);
  });

  router.post('/v1/mandates', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const what = 'declaration';
    const body = parseInput(mandateDeclarationSchema, request.body, what);
    const mandate = await audited(
      auditor,
      { eventId: 'mandate-declare', request, meta: { kind: body.kind } },
      () => view.declare(body, credentials),
    );
    response.status(201).json(mandate satisfies DeclaredMandate);
  });

  router.post('/v1/mandates/:id/withdrawal', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const id = parseInput(mandateIdSchema, request.params.id, 'path');
    const what = 'withdrawal';
    const body = parseInput(mandateWithdrawalSchema, request.body, what);
    await audited(
      auditor,
      { eventId: 'mandate-withdraw', request, meta: { mandateId: id } },
      () => view.withdraw({ id, ...body }, credentials),
    );
    response.status(204).end();
  });

  return router;
}
