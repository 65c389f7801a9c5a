import {
  actSchema,
  HistoryList,
  historyQuerySchema,
  OpeningAnswer,
  RecordedAct,
  RuleDetail,
  RuleList,
  ruleQuerySchema,
  RuleReadings,
  RuleTrends,
  TriggersSummary,
  UnboundList,
} from '@xops/plugin-xops-triggers-common';
import { Router } from 'express';
import { audited } from '../audited';
import {
  actionIdSchema,
  noneSchema,
  parseInput,
  parseQuery,
  parseRuleId,
  parseTrendIds,
  readingsQuerySchema,
  summaryQuerySchema,
} from '../parseRequest';
import { RouteOptions } from './RouteOptions';

/** Rules as they stand, and what people do about them. */
export function addRuleRoutes(
  router: Router,
  { auditor, httpAuth, overview, view }: RouteOptions,
): void {
  router.get('/v1/openings/:action', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const { action } = request.params;
    const id = parseInput(actionIdSchema, action, 'id of an action');
    const opening = await view.opening(id, credentials);
    response.json(opening satisfies OpeningAnswer);
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

  router.get('/v1/trends', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleIds = parseTrendIds(request);
    const trends = await overview.trends(ruleIds, credentials);
    response.json(trends satisfies RuleTrends);
  });

  router.get('/v1/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(summaryQuerySchema, request);
    const summary = await overview.summary(query, credentials);
    response.json(summary satisfies TriggersSummary);
  });

  router.get('/v1/history', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(historyQuerySchema, request);
    const history = await overview.history(query, credentials);
    response.json(history satisfies HistoryList);
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
}
