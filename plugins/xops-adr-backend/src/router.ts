import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  DecisionsSummary,
  FindingList,
  ReadableRecords,
  readableRecordsQuerySchema,
  RecordDetail,
  RecordDocumentPage,
  recordFilterSchema,
  RecordGraph,
  RecordList,
  recordQuerySchema,
  RecordVersionText,
  ReviewList,
  SourceList,
} from '@xops/plugin-xops-adr-common';
import { json, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { DecisionsView } from './DecisionsView';
import { sendImage } from './images/sendImage';
import { parseInput } from './parseInput';
import {
  entityRefSchema,
  pagedFilterSchema,
  pageSchema,
  parseEntity,
  parseQuery,
  parseRecordId,
  recordIdSchema,
} from './parseRequest';

const graphQuerySchema = recordFilterSchema
  .extend({
    focus: recordIdSchema.optional(),
    depth: z.coerce.number().int().min(1).max(3).default(1),
  })
  .strict();
const versionSchema = z.strictObject({ version: z.string().min(1).max(64) });
const imageSchema = z.strictObject({ path: z.string().min(1).max(2000) });
const ofEntitySchema = z.strictObject({ entity: entityRefSchema.optional() });
const noneSchema = z.strictObject({});

export interface RouterOptions {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  view: DecisionsView;
}

export function createRouter(options: RouterOptions): Router {
  const { auditor, httpAuth, view } = options;
  const router = PromiseRouter();

  router.get('/v1/records', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(recordQuerySchema.strict(), request);
    const list = await view.list(query, credentials);
    response.json(list satisfies RecordList);
  });

  router.get(
    '/v1/records/:kind/:namespace/:name/*',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      parseQuery(noneSchema, request);
      const recordId = parseRecordId(request.params);
      const detail = await view.get(recordId, credentials);
      response.json(detail satisfies RecordDetail);
    },
  );

  router.get(
    '/v1/versions/:kind/:namespace/:name/*',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { version: versionId } = parseQuery(versionSchema, request);
      const recordId = parseRecordId(request.params);
      const version = { recordId, versionId };
      const text = await view.getVersion(version, credentials);
      response.json(text satisfies RecordVersionText);
    },
  );

  router.get(
    '/v1/images/:kind/:namespace/:name/*',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { path } = parseQuery(imageSchema, request);
      const recordId = parseRecordId(request.params);
      const image = await view.getImage({ recordId, path }, credentials);
      sendImage(response, image);
    },
  );

  router.get('/v1/graph', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(graphQuerySchema, request);
    const graph = await view.getGraph(query, credentials);
    response.json(graph satisfies RecordGraph);
  });

  router.get('/v1/findings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(pagedFilterSchema, request);
    const list = await view.listFindings(query, credentials);
    response.json(list satisfies FindingList);
  });

  router.get('/v1/reviews', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const query = parseQuery(pagedFilterSchema, request);
    const list = await view.listReviews(query, credentials);
    response.json(list satisfies ReviewList);
  });

  router.get('/v1/summary', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entity } = parseQuery(ofEntitySchema, request);
    const summary = await view.summarize(entity, credentials);
    response.json(summary satisfies DecisionsSummary);
  });

  router.get('/v1/sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const { entity } = parseQuery(ofEntitySchema, request);
    const list = await view.listSources(entity, credentials);
    response.json(list satisfies SourceList);
  });

  router.post(
    '/v1/refresh/:kind/:namespace/:name',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const entityRef = parseEntity(request.params);
      const list = await audited(
        auditor,
        { eventId: 'refresh', request, meta: { entityRef } },
        () => view.refresh(entityRef, credentials),
      );
      response.json(list satisfies SourceList);
    },
  );

  router.post(
    '/v1/readable',
    json({ limit: '1mb' }),
    async (request, response) => {
      const credentials = await httpAuth.credentials(request);
      const { recordIds } = parseInput(
        readableRecordsQuerySchema,
        request.body,
        'list of records',
      );
      const readable = await view.findReadable(recordIds, credentials);
      response.json(readable satisfies ReadableRecords);
    },
  );

  router.get('/v1/documents', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['service'] });
    const page = await view.listDocuments(parseQuery(pageSchema, request));
    response.json(page satisfies RecordDocumentPage);
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
