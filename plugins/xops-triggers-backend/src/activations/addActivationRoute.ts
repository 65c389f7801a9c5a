import { AuditorService } from '@backstage/backend-plugin-api';
import {
  ActivationReceipt,
  activationReportSchema,
} from '@xops/plugin-xops-triggers-common';
import { Request, Router } from 'express';
import { audited } from '../audited';
import { parseInput } from '../parseRequest';
import { ActivationReceiver } from './ActivationReceiver';

export interface ActivationRouteOptions {
  activations: ActivationReceiver;
  auditor: AuditorService;
  /** @throws NotAllowedError for who is no service, or may not report */
  authorizeService(request: Request): Promise<void>;
}

/** `POST /v1/activations`: 201 for what is new, 200 for what was told before. */
export function addActivationRoute(
  router: Router,
  options: ActivationRouteOptions,
): void {
  const { activations, auditor, authorizeService } = options;
  router.post('/v1/activations', async (request, response) => {
    await authorizeService(request);
    const what = 'report of an activation';
    const report = parseInput(activationReportSchema, request.body, what);
    const { action, by, taskId } = report;
    const receipt = await audited(
      auditor,
      { eventId: 'activation-report', request, meta: { action, by, taskId } },
      () => activations.receive(report),
    );
    response
      .status(receipt.created ? 201 : 200)
      .json(receipt satisfies ActivationReceipt);
  });
}
