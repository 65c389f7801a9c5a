import {
  DeclaredMandate,
  mandateDeclarationSchema,
  MandateList,
  mandateWithdrawalSchema,
} from '@xops/plugin-xops-triggers-common';
import { Router } from 'express';
import { audited } from '../audited';
import {
  mandateIdSchema,
  noneSchema,
  parseInput,
  parseQuery,
} from '../parseRequest';
import { RouteOptions } from './RouteOptions';

/** Demands that people declare. */
export function addMandateRoutes(
  router: Router,
  { auditor, httpAuth, view }: RouteOptions,
): void {
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
}
