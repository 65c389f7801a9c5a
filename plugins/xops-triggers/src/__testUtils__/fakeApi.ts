import type { ReadingSourceList } from '@xops/plugin-xops-triggers-common';
import type { TriggersApi } from '../api/TriggersApi';
import {
  hoursFromNow,
  reading,
  READING_KEY,
  recordedAct,
  ruleDetail,
  ruleList,
  triggerRule,
  triggersSummary,
} from './fixtures';

const WEEKS_HOURS = 56 * 24;

const noParameters: ReadingSourceList['items'][number]['parameters'] = {};

const answers: TriggersApi = {
  listRules: async () => ruleList([]),
  getRule: async () => ruleDetail(),
  getReadings: async () => ({
    since: hoursFromNow(-WEEKS_HOURS),
    series: [
      {
        reading: READING_KEY,
        unit: { kind: 'rate', of: 'pull requests', per: 'P7D' },
        points: [
          { at: hoursFromNow(-200), value: 2 },
          { at: hoursFromNow(-20), value: 7 },
        ],
        gaps: [],
      },
    ],
  }),
  getTrends: async ruleIds => ({
    since: hoursFromNow(-WEEKS_HOURS),
    items: ruleIds.map(ruleId => ({
      ruleId,
      points: [
        { at: hoursFromNow(-200), value: 2 },
        { at: hoursFromNow(-20), value: 7 },
      ],
      threshold: 5,
    })),
  }),
  listUnbound: async () => ({ items: [] }),
  listHistory: async () => ({ items: [] }),
  getSummary: async () => triggersSummary(),
  listReadingSources: async () => ({
    items: [
      {
        id: 'pullRequests.rate',
        description: 'Pull requests in a window',
        intervalSeconds: 300,
        timeToLiveSeconds: 7200,
        parameters: {
          properties: {
            paths: { type: 'array', items: { type: 'string' } },
            state: { enum: ['merged', 'opened'], default: 'merged' },
          },
          required: ['paths'],
        },
      },
      {
        id: 'team.size',
        description: 'People in groups of the catalog',
        intervalSeconds: 300,
        timeToLiveSeconds: 3600,
        parameters: noParameters,
      },
    ],
  }),
  previewReading: async () => ({
    reading: reading({ value: 3 }),
    explanation: [{ text: 'Add a queue', url: 'https://git.example/pulls/7' }],
  }),
  getOpening: async action => ({
    action,
    open: true,
    reason: 'its trigger is firing: IaC PRs above 5 a week',
    at: hoursFromNow(0),
  }),
  act: async () => recordedAct(),
  silence: async () => undefined,
  switchRule: async () => undefined,
  createRule: async () => triggerRule({ id: 'page#new' }),
  updateRule: async () => undefined,
  deleteRule: async () => undefined,
  tryOut: async ({ since }) => ({
    sentence: 'Would have fired twice since 1 March 2026.',
    since,
    readings: 12,
    firings: 2,
    transitions: [],
  }),
  listAliases: async () => ({ readings: [], actions: [] }),
  bindReading: async () => undefined,
  bindAction: async () => undefined,
  removeAlias: async () => undefined,
  listMandates: async () => ({ items: [] }),
  declareMandate: async declaration => ({
    id: 'm1',
    declaration,
    declaredBy: 'user:default/ines',
    declaredAt: hoursFromNow(0),
  }),
  withdrawMandate: async () => undefined,
};

/** A backend in memory; every method can be taken over, and tells what it was asked. */
export function fakeApi(
  more: Partial<TriggersApi> = {},
): jest.Mocked<TriggersApi> {
  const all: TriggersApi = { ...answers, ...more };
  return {
    listRules: jest.fn(all.listRules),
    getRule: jest.fn(all.getRule),
    getReadings: jest.fn(all.getReadings),
    getTrends: jest.fn(all.getTrends),
    listUnbound: jest.fn(all.listUnbound),
    listHistory: jest.fn(all.listHistory),
    getSummary: jest.fn(all.getSummary),
    listReadingSources: jest.fn(all.listReadingSources),
    previewReading: jest.fn(all.previewReading),
    getOpening: jest.fn(all.getOpening),
    act: jest.fn(all.act),
    silence: jest.fn(all.silence),
    switchRule: jest.fn(all.switchRule),
    createRule: jest.fn(all.createRule),
    updateRule: jest.fn(all.updateRule),
    deleteRule: jest.fn(all.deleteRule),
    tryOut: jest.fn(all.tryOut),
    listAliases: jest.fn(all.listAliases),
    bindReading: jest.fn(all.bindReading),
    bindAction: jest.fn(all.bindAction),
    removeAlias: jest.fn(all.removeAlias),
    listMandates: jest.fn(all.listMandates),
    declareMandate: jest.fn(all.declareMandate),
    withdrawMandate: jest.fn(all.withdrawMandate),
  };
}
