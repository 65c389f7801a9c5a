import { routeResolutionApiRef } from '@backstage/frontend-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  apiOf,
  HomeAttentionBlueprint,
  type HomeLoaderContext,
  HomeTileBlueprint,
} from '@xops/plugin-xops-home-react';
import { goldenPathsApiRef } from '../api/GoldenPathsApi';
import { rootRouteRef, runRouteRef } from '../routes';
import { createdAttention } from './createdAttention';
import { entityName } from './entityName';
import { runsAttention } from './runsAttention';
import { summaryTile } from './summaryTile';

/** More than anybody fails in a week. */
const NEWEST_RUNS = 100;

const loadSummary = ({ apis, signal }: HomeLoaderContext) =>
  apiOf(apis, goldenPathsApiRef).getSummary(signal);

export const summaryTileExtension = HomeTileBlueprint.make({
  params: {
    title: 'Golden paths',
    step: 'act',
    routeRef: rootRouteRef,
    loader: async context => {
      const summary = await loadSummary(context);
      const creator = summary.newest[0]?.createdBy;
      const latestBy = creator && (await entityName(context.apis, creator));
      return summaryTile({ summary, latestBy, now: new Date() });
    },
  },
});

export const createdSource = HomeAttentionBlueprint.make({
  name: 'created',
  params: {
    title: 'Golden paths',
    loader: async context => {
      const page = apiOf(context.apis, routeResolutionApiRef).resolve(
        rootRouteRef,
      );
      return createdAttention(await loadSummary(context), page?.() ?? '/');
    },
  },
});

export const runsSource = HomeAttentionBlueprint.make({
  name: 'runs',
  params: {
    title: 'Runs',
    loader: async ({ apis }) => {
      const run = apiOf(apis, routeResolutionApiRef).resolve(runRouteRef);
      const { tasks } = await apiOf(apis, scaffolderApiRef).listTasks({
        // The backend lists only those that the reader may see.
        filterByOwnership: 'all',
        limit: NEWEST_RUNS,
      });
      return runsAttention({
        tasks,
        now: new Date(),
        runAddress: taskId => run?.({ taskId }) ?? '/',
      });
    },
  },
});

/** What golden paths bring to the home page. */
export const homeExtensions = [summaryTileExtension, createdSource, runsSource];
