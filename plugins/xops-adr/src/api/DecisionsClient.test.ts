import { recordGraph } from '../__testUtils__/graphs';
import {
  decisionsSummary,
  findingList,
  recordDetail,
  recordList,
  recordSummary,
  reviewList,
  sourceState,
} from '../__testUtils__/fixtures';
import type { DecisionsApi } from './DecisionsApi';
import { DecisionsClient } from './DecisionsClient';

const record = {
  entityRef: 'component:default/ferry',
  recordId: '0a1b2c3d4e:docs/a b/0007.md~2',
};
const RECORD_PATH = 'component/default/ferry/0a1b2c3d4e/docs/a%20b/0007.md~2';
const sources = { items: [sourceState()] };
const version = { ...recordDetail().versions[0], markdown: '# A' };

function client(body: unknown) {
  const fetch = jest.fn(
    async (_address: unknown, _options?: RequestInit) =>
      new Response(JSON.stringify(body), {
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  return { api: new DecisionsClient({ fetchApi: { fetch } }), fetch };
}

type Question = [
  name: string,
  ask: (api: DecisionsApi) => Promise<unknown>,
  path: string,
  answer: unknown,
];

const QUESTIONS: Question[] = [
  [
    'records',
    api => api.listRecords({ status: ['draft', 'none'], limit: 5 }),
    '/records?status=draft&status=none&limit=5',
    recordList([recordSummary()]),
  ],
  [
    'a record',
    api => api.getRecord(record),
    `/records/${RECORD_PATH}`,
    recordDetail(),
  ],
  [
    'a version',
    api => api.getVersion({ ...record, versionId: 'v 1' }),
    `/versions/${RECORD_PATH}?version=v+1`,
    version,
  ],
  [
    'the graph',
    api => api.getGraph({ focus: 'a:b', depth: 2 }),
    '/graph?focus=a%3Ab&depth=2',
    recordGraph([], []),
  ],
  [
    'findings',
    api => api.listFindings({ cursor: 'c' }),
    '/findings?cursor=c',
    findingList([]),
  ],
  ['reviews', api => api.listReviews({}), '/reviews', reviewList([])],
  ['the summary', api => api.getSummary(), '/summary', decisionsSummary()],
  [
    'the sources of an entity',
    api => api.listSources({ entityRef: 'component:default/ferry' }),
    '/sources?entity=component%3Adefault%2Fferry',
    sources,
  ],
];

describe('DecisionsClient', () => {
  it.each(QUESTIONS)('asks for %s', async (_name, ask, path, answer) => {
    const { api, fetch } = client(answer);

    expect(await ask(api)).toEqual(answer);
    expect(fetch.mock.calls[0][0]).toBe(`plugin://xops-adr/v1${path}`);
  });

  it('reads an entity again by a POST', async () => {
    const { api, fetch } = client(sources);

    expect(await api.refresh('component:default/ferry')).toEqual(sources);
    expect(fetch).toHaveBeenCalledWith(
      'plugin://xops-adr/v1/refresh/component/default/ferry',
      { method: 'POST' },
    );
  });

  it('gives the bytes of an image', async () => {
    const { api, fetch } = client('bytes');

    const image = await api.getImage({ ...record, path: '../a.png' });

    expect(image.size).toBeGreaterThan(0);
    expect(fetch.mock.calls[0][0]).toBe(
      `plugin://xops-adr/v1/images/${RECORD_PATH}?path=..%2Fa.png`,
    );
  });

  it('passes the signal on', async () => {
    const { api, fetch } = client(reviewList([]));
    const { signal } = new AbortController();

    await api.listReviews({}, signal);

    expect(fetch.mock.calls[0][1]).toEqual({ signal });
  });

  it('names itself where an answer has another shape', async () => {
    const { api } = client({ items: 'many' });

    await expect(api.listSources()).rejects.toThrow(
      /^The decisions backend answered \/sources in another shape/,
    );
  });
});
