import {
  type RenderPluginOptions,
  renderPlugin,
} from '@xops/plugin-xops-home-react/testUtils';
import decisions from '../alpha';
import { decisionsApiRef, type DecisionsApi } from '../api/DecisionsApi';
import {
  decisionsSummary,
  findingList,
  recordDetail,
  recordList,
  reviewList,
  sourceState,
} from './fixtures';
import { recordGraph } from './graphs';

/** A backend in memory; every method can be taken over. */
export function fakeApi(more: Partial<DecisionsApi> = {}) {
  return {
    listRecords: jest.fn(more.listRecords ?? (async () => recordList([]))),
    getRecord: jest.fn(more.getRecord ?? (async () => recordDetail())),
    getVersion: jest.fn(
      more.getVersion ??
        (async ({ versionId }) => ({
          ...recordDetail().versions[0],
          versionId,
          markdown: `# Version ${versionId}\n`,
        })),
    ),
    getImage: jest.fn(more.getImage ?? (async () => new Blob(['image']))),
    getGraph: jest.fn(more.getGraph ?? (async () => recordGraph([], []))),
    listFindings: jest.fn(more.listFindings ?? (async () => findingList([]))),
    listReviews: jest.fn(more.listReviews ?? (async () => reviewList([]))),
    getSummary: jest.fn(more.getSummary ?? (async () => decisionsSummary())),
    listSources: jest.fn(
      more.listSources ?? (async () => ({ items: [sourceState()] })),
    ),
    refresh: jest.fn(
      more.refresh ?? (async () => ({ items: [sourceState()] })),
    ),
  } satisfies DecisionsApi;
}

export type RenderDecisionsOptions = Omit<RenderPluginOptions, 'apis'>;

/** The plugin in an app on the new frontend system. */
export function renderDecisions(
  api: DecisionsApi,
  options: RenderDecisionsOptions = {},
) {
  const apis = [[decisionsApiRef, api]] as const;
  return renderPlugin(decisions, { at: '/decisions', apis, ...options });
}
