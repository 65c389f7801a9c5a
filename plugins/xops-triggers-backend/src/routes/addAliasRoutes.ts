import {
  actionAliasSchema,
  AliasList,
  readingAliasSchema,
  ReadingPreview,
  ReadingSourceList,
  readingSpecSchema,
} from '@xops/plugin-xops-triggers-common';
import { Router } from 'express';
import { audited } from '../audited';
import {
  aliasIdSchema,
  noneSchema,
  parseInput,
  parseQuery,
} from '../parseRequest';
import { RouteOptions } from './RouteOptions';

/** What words of records mean, and what can be measured. */
export function addAliasRoutes(
  router: Router,
  { aliasDesk, auditor, httpAuth, previewDesk }: RouteOptions,
): void {
  router.get('/v1/reading-sources', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    const list = await aliasDesk.listSources(credentials);
    response.json(list satisfies ReadingSourceList);
  });

  // It keeps nothing: it is no GET because parameters are longer than an address.
  router.post('/v1/reading-previews', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const spec = parseInput(readingSpecSchema, request.body, 'reading');
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const preview = await previewDesk.read(spec, {
      credentials,
      signal: gone.signal,
    });
    response.json(preview satisfies ReadingPreview);
  });

  router.get('/v1/aliases', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    parseQuery(noneSchema, request);
    response.json((await aliasDesk.list(credentials)) satisfies AliasList);
  });

  router.post('/v1/aliases/readings', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const alias = parseInput(readingAliasSchema, request.body, 'alias');
    const { words } = alias;
    const id = await audited(
      auditor,
      { eventId: 'alias-add', request, meta: { kind: 'reading', words } },
      () => aliasDesk.add({ kind: 'reading', alias }, credentials),
    );
    response.status(201).json({ id });
  });

  router.post('/v1/aliases/actions', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const alias = parseInput(actionAliasSchema, request.body, 'alias');
    const { words } = alias;
    const id = await audited(
      auditor,
      { eventId: 'alias-add', request, meta: { kind: 'action', words } },
      () => aliasDesk.add({ kind: 'action', alias }, credentials),
    );
    response.status(201).json({ id });
  });

  router.delete('/v1/aliases/:id', async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const id = parseInput(aliasIdSchema, request.params.id, 'path');
    await audited(
      auditor,
      { eventId: 'alias-remove', request, meta: { aliasId: id } },
      () => aliasDesk.remove(id, credentials),
    );
    response.status(204).end();
  });
}
