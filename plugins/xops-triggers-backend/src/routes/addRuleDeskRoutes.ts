import {
  ruleDraftSchema,
  silenceSchema,
  switchSchema,
  TriggerRule,
  TryoutResult,
  tryoutSchema,
} from '@xops/plugin-xops-triggers-common';
import { Router } from 'express';
import { audited } from '../audited';
import { parseInput, parseRuleId } from '../parseRequest';
import { RouteOptions } from './RouteOptions';

/** Where who may configure makes rules, edits, switches and tries them. */
export function addRuleDeskRoutes(
  router: Router,
  { auditor, httpAuth, ruleDesk, tryoutDesk }: RouteOptions,
): void {
  router.post('/v1/rules', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const draft = parseInput(ruleDraftSchema, request.body, 'rule');
    const { subject } = draft;
    const rule = await audited(
      auditor,
      { eventId: 'rule-create', request, meta: { subject } },
      () => ruleDesk.create(draft, credentials),
    );
    response.status(201).json(rule satisfies TriggerRule);
  });

  router.put('/v1/rules/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleId = parseRuleId(request);
    const draft = parseInput(ruleDraftSchema, request.body, 'rule');
    const rule = await audited(
      auditor,
      { eventId: 'rule-edit', request, meta: { ruleId } },
      () => ruleDesk.edit({ ruleId, draft }, credentials),
    );
    response.json(rule satisfies TriggerRule);
  });

  router.delete('/v1/rules/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleId = parseRuleId(request);
    await audited(
      auditor,
      { eventId: 'rule-remove', request, meta: { ruleId } },
      () => ruleDesk.remove(ruleId, credentials),
    );
    response.status(204).end();
  });

  router.post('/v1/rules/:id/silence', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleId = parseRuleId(request);
    const silence = parseInput(silenceSchema, request.body, 'silence');
    await audited(
      auditor,
      { eventId: 'rule-silence', request, meta: { ruleId, ...silence } },
      () => ruleDesk.silence({ ruleId, ...silence }, credentials),
    );
    response.status(204).end();
  });

  router.post('/v1/rules/:id/enabled', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ruleId = parseRuleId(request);
    const body = parseInput(switchSchema, request.body, 'switch');
    await audited(
      auditor,
      { eventId: 'rule-switch', request, meta: { ruleId, ...body } },
      () => ruleDesk.switch({ ruleId, ...body }, credentials),
    );
    response.status(204).end();
  });

  // It writes nothing: it is no GET because a draft is longer than an address.
  router.post('/v1/tryouts', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const tryout = parseInput(tryoutSchema, request.body, 'tryout');
    const result = await tryoutDesk.run(tryout, credentials);
    response.json(result satisfies TryoutResult);
  });
}
