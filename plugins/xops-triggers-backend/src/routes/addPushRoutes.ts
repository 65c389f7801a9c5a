import {
  readingPushSchema,
  rulePushSchema,
  RulePushReceipt,
} from '@xops/plugin-xops-triggers-common';
import { Request, Router } from 'express';
import { audited } from '../audited';
import { parseInput } from '../parseRequest';
import { RouteOptions } from './RouteOptions';

export interface PushRouteOptions
  extends Pick<RouteOptions, 'auditor' | 'receiver'> {
  /** @throws NotAllowedError for who is no service, or may not report */
  authorizeService(request: Request): Promise<void>;
}

/** By which other plugins tell rules and readings. */
export function addPushRoutes(router: Router, options: PushRouteOptions): void {
  const { auditor, authorizeService, receiver } = options;

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
}
