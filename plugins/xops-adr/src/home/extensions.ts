import { parseEntityRef } from '@backstage/catalog-model';
import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import {
  apiOf,
  HomeAttentionBlueprint,
  type HomeLoaderContext,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { decisionsApiRef, type RecordAddress } from '../api/DecisionsApi';
import { recordRouteRef, rootRouteRef } from '../routes';
import {
  failingSources,
  overdueReviews,
  recordsWithErrors,
} from './decisionsAttention';
import { decisionsTile } from './decisionsTile';

/** More than anybody works through in a morning. */
const MOST = 100;

function linksOf({ apis }: HomeLoaderContext) {
  const routes = apiOf(apis, routeResolutionApiRef);
  const page = routes.resolve(recordRouteRef);
  return {
    root: routes.resolve(rootRouteRef)?.() ?? '/',
    linkTo: ({ entityRef, recordId }: RecordAddress) =>
      page
        ? `${page(parseEntityRef(entityRef))}/${recordIdToPath(recordId)}`
        : '/',
  };
}

export const decisionsTileExtension = HomeTileBlueprint.make({
  params: {
    title: 'Decisions',
    step: 'decide',
    routeRef: rootRouteRef,
    loader: async ({ apis, signal }) =>
      decisionsTile(
        await apiOf(apis, decisionsApiRef).getSummary({}, signal),
        new Date(),
      ),
  },
});

export const reviewsSource = HomeAttentionBlueprint.make({
  name: 'reviews',
  params: {
    title: 'Decision reviews',
    loader: async context => {
      const { items } = await apiOf(context.apis, decisionsApiRef).listReviews(
        { review: ['overdue'], limit: MOST },
        context.signal,
      );
      return overdueReviews(items, linksOf(context).linkTo);
    },
  },
});

export const findingsSource = HomeAttentionBlueprint.make({
  name: 'findings',
  params: {
    title: 'Decision findings',
    loader: async context => {
      const { items } = await apiOf(context.apis, decisionsApiRef).listRecords(
        { finding: ['error'], sort: 'findings', order: 'desc', limit: MOST },
        context.signal,
      );
      return recordsWithErrors(items, linksOf(context).linkTo);
    },
  },
});

export const sourcesSource = HomeAttentionBlueprint.make({
  name: 'sources',
  params: {
    title: 'Decision sources',
    loader: async context => {
      const { items } = await apiOf(context.apis, decisionsApiRef).listSources(
        {},
        context.signal,
      );
      const link = `${linksOf(context).root}/sources`;
      return failingSources(items, { link, now: new Date() });
    },
  },
});

/** What decisions bring to the home page. */
export const homeExtensions = [
  decisionsTileExtension,
  reviewsSource,
  findingsSource,
  sourcesSource,
];
