import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import {
  apiOf,
  HomeAttentionBlueprint,
  type HomeLoaderContext,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { triggersApiRef } from '../api/TriggersApi';
import { rootRouteRef, ruleRouteRef } from '../routes';
import {
  brokenTriggers,
  endingMandates,
  unansweredTriggers,
  unboundRows,
} from './triggersAttention';
import { triggersTile } from './triggersTile';

/** More than anybody works through in a morning. */
const MOST = 100;

function linksOf({ apis }: HomeLoaderContext) {
  const routes = apiOf(apis, routeResolutionApiRef);
  const page = routes.resolve(ruleRouteRef);
  return {
    root: routes.resolve(rootRouteRef)?.() ?? '/',
    linkTo: (ruleId: string) => page?.({ ruleId }) ?? '/',
  };
}

export const triggersTileExtension = HomeTileBlueprint.make({
  params: {
    title: 'Triggers',
    step: 'watch',
    routeRef: rootRouteRef,
    loader: async ({ apis, signal }) =>
      triggersTile(
        await apiOf(apis, triggersApiRef).getSummary({}, signal),
        new Date(),
      ),
  },
});

export const firingSource = HomeAttentionBlueprint.make({
  name: 'firing',
  params: {
    title: 'Triggers that fire',
    loader: async context => {
      const { items } = await apiOf(context.apis, triggersApiRef).listRules(
        { group: 'firing', limit: MOST },
        context.signal,
      );
      const { linkTo } = linksOf(context);
      return unansweredTriggers(items, { linkTo, now: new Date() });
    },
  },
});

export const brokenSource = HomeAttentionBlueprint.make({
  name: 'broken',
  params: {
    title: 'Triggers that are broken',
    loader: async context => {
      const { items } = await apiOf(context.apis, triggersApiRef).listRules(
        { group: 'broken', limit: MOST },
        context.signal,
      );
      const { linkTo } = linksOf(context);
      return brokenTriggers(items, { linkTo, now: new Date() });
    },
  },
});

export const unboundSource = HomeAttentionBlueprint.make({
  name: 'unbound',
  params: {
    title: 'Triggers without a reading',
    loader: async context => {
      const { items } = await apiOf(context.apis, triggersApiRef).listUnbound(
        context.signal,
      );
      const link = `${linksOf(context).root}/unbound`;
      return unboundRows(items.slice(0, MOST), { link, now: new Date() });
    },
  },
});

export const mandatesSource = HomeAttentionBlueprint.make({
  name: 'mandates',
  params: {
    title: 'Mandates',
    loader: async context => {
      const { items } = await apiOf(context.apis, triggersApiRef).listMandates(
        context.signal,
      );
      const link = `${linksOf(context).root}/mandates`;
      return endingMandates(items, { link, now: new Date() });
    },
  },
});

/** What triggers bring to the home page. */
export const homeExtensions = [
  triggersTileExtension,
  firingSource,
  brokenSource,
  unboundSource,
  mandatesSource,
];
