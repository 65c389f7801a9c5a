import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  CreatedDetail,
  CreatedList,
  createdQuerySchema,
  CreatedSummary,
  entityRefSchema,
  goldenPathsReportPermission,
  runReportSchema,
} from '@xops/plugin-xops-golden-paths-common';
import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { authorize } from './authorize';
import { CreatedStore } from './CreatedStore';
import { CreatedView } from './CreatedView';
import { parseInput } from './parseInput';

export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  store: CreatedStore;
  view: CreatedView;
}

export function createRouter(options: RouterOptions): Router {
  const { auditor, httpAuth, permissions, store, view } = options;
  const router = PromiseRouter();
  router.use(express.json({ limit: '512kb' }));

  router.post('/v1/runs', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['service'],
    });
    await authorize(permissions, goldenPathsReportPermission, credentials);
    const report = parseInput(runReportSchema, request.body, 'run report');
    const { taskId, entityRef } = report.provenance;
    const receipt = await audited(
      auditor,
      { eventId: 'run-report', request, meta: { taskId, entityRef } },
      () => store.saveRun(report, new Date()),
    );
    response.status(receipt.created ? 201 : 200).json(receipt);
  });

  router.get('/v1/created', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseInput(createdQuerySchema, request.query, 'query');
    const list = await view.list(query, credentials);
    response.json(list satisfies CreatedList);
  });

  router.get(
    '/v1/created/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { kind, namespace, name } = request.params;
      const text = `${kind}:${namespace}/${name}`;
      const ref = parseInput(
        entityRefSchema,
        text,
        `entity reference '${text}'`,
      );
      const detail = await view.get(ref, credentials);
      response.json(detail satisfies CreatedDetail);
    },
  );

  router.get('/v1/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const summary = await view.summarize(credentials);
    response.json(summary satisfies CreatedSummary);
  });

  return router;
}

async function audited<T>(
  auditor: AuditorService,
  event: Parameters<AuditorService['createEvent']>[0],
  write: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  try {
    const result = await write();
    await auditorEvent.success();
    return result;
  } catch (error) {
    await auditorEvent.fail({ error: toError(error) });
    throw error;
  }
}
