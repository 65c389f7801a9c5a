import { fakeApi } from '../__testUtils__/fakeApi';
import {
  recordedAct,
  ruleDetail,
  ruleList,
  ruleSummary,
  triggerRule,
  triggersSummary,
} from '../__testUtils__/fixtures';
import type { TriggersApi } from './TriggersApi';
import { TriggersClient } from './TriggersClient';

const RULE = 'a:b/c d.md#iac';
const RULE_PATH = '/rules/a%3Ab%2Fc%20d.md%23iac';

function client(body: unknown, status = 200) {
  const fetch = jest.fn(
    async (_address: unknown, _options?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  return { api: new TriggersClient({ fetchApi: { fetch } }), fetch };
}

const memory = fakeApi();
const since = '2026-11-01T00:00:00.000Z';

type Question = [
  name: string,
  ask: (api: TriggersApi) => Promise<unknown>,
  path: string,
  answer: unknown,
];

const QUESTIONS: Question[] = [
  [
    'rules',
    api => api.listRules({ group: 'firing', text: 'a b', limit: 5 }),
    '/rules?group=firing&text=a+b&limit=5',
    ruleList([ruleSummary()]),
  ],
  ['a rule', api => api.getRule(RULE), RULE_PATH, ruleDetail()],
  [
    'trends',
    api => api.getTrends(['a', 'b#c']),
    '/trends?rule=a&rule=b%23c',
    { since, items: [{ ruleId: 'a', points: [], threshold: 5 }] },
  ],
  ['unbound rows', api => api.listUnbound(), '/unbound', { items: [] }],
  [
    'the history of a rule',
    api => api.listHistory({ rule: 'a', cursor: 'c' }),
    '/history?rule=a&cursor=c',
    { items: [] },
  ],
  [
    'the summary of an entity',
    api => api.getSummary({ entityRef: 'group:default/a' }),
    '/summary?entity=group%3Adefault%2Fa',
    triggersSummary(),
  ],
  [
    'readings',
    api => api.getReadings(RULE, { since, points: 9 }),
    `${RULE_PATH}/readings?since=2026-11-01T00%3A00%3A00.000Z&points=9`,
    { since, series: [] },
  ],
  [
    'an opening',
    api => api.getOpening('activate-atlantis'),
    '/openings/activate-atlantis',
    { action: 'activate-atlantis', open: false, reason: 'quiet', at: since },
  ],
  ['mandates', api => api.listMandates(), '/mandates', { items: [] }],
  [
    'aliases',
    api => api.listAliases(),
    '/aliases',
    { readings: [], actions: [] },
  ],
  [
    'reading sources',
    api => api.listReadingSources(),
    '/reading-sources',
    { items: [] },
  ],
];

const draft = {
  subject: 'People',
  match: 'all' as const,
  comparisons: [],
  timing: { for: 'P1D', keepFiringFor: 'PT0S' },
  owners: [],
  enabled: true,
};
const declaration = {
  kind: 'iot' as const,
  title: 'The plant',
  evidenceUrl: 'https://example.org/a',
  owner: 'group:default/a',
  validFrom: since,
};
const alias = {
  words: ['IaC PRs'],
  reading: { source: 'team.size', parameters: {} },
};

type Sending = [
  name: string,
  send: (api: TriggersApi) => Promise<unknown>,
  method: string,
  path: string,
  body: unknown,
  answer: unknown,
];

const SENDINGS: Sending[] = [
  [
    'an act',
    api => api.act(RULE, { kind: 'acknowledge' }),
    'POST',
    `${RULE_PATH}/acts`,
    { kind: 'acknowledge' },
    recordedAct(),
  ],
  [
    'a silence',
    api => api.silence(RULE, { reason: 'r' }),
    'POST',
    `${RULE_PATH}/silence`,
    { reason: 'r' },
    {},
  ],
  [
    'a switch',
    api => api.switchRule(RULE, { enabled: true, reason: 'r' }),
    'POST',
    `${RULE_PATH}/enabled`,
    { enabled: true, reason: 'r' },
    {},
  ],
  [
    'a new rule',
    api => api.createRule(draft),
    'POST',
    '/rules',
    draft,
    triggerRule(),
  ],
  [
    'a changed rule',
    api => api.updateRule(RULE, draft),
    'PUT',
    RULE_PATH,
    draft,
    {},
  ],
  [
    'the end of a rule',
    api => api.deleteRule(RULE),
    'DELETE',
    RULE_PATH,
    undefined,
    {},
  ],
  [
    'a trial',
    api => api.tryOut({ rule: { ruleId: RULE }, since }),
    'POST',
    '/tryouts',
    { rule: { ruleId: RULE }, since },
    { sentence: 's', since, readings: 0, firings: 0, transitions: [] },
  ],
  [
    'a look at a reading',
    api => api.previewReading(alias.reading),
    'POST',
    '/reading-previews',
    alias.reading,
    {
      reading: {
        key: 'team.size?{}',
        at: since,
        quality: 'ok',
        value: 4,
        unit: { kind: 'count' },
        timeToLiveSeconds: 60,
      },
      explanation: [{ text: 'Mara' }],
    },
  ],
  [
    'a meaning of words',
    api => api.bindReading(alias),
    'POST',
    '/aliases/readings',
    alias,
    {},
  ],
  [
    'an action of words',
    api => api.bindAction({ words: ['a'], action: 'b' }),
    'POST',
    '/aliases/actions',
    { words: ['a'], action: 'b' },
    {},
  ],
  [
    'the end of an alias',
    api => api.removeAlias('a/b'),
    'DELETE',
    '/aliases/a%2Fb',
    undefined,
    {},
  ],
  [
    'a mandate',
    api => api.declareMandate(declaration),
    'POST',
    '/mandates',
    declaration,
    {
      id: 'm',
      declaration,
      declaredBy: 'user:default/ines',
      declaredAt: since,
    },
  ],
  [
    'the end of a mandate',
    api => api.withdrawMandate('m/1', 'Over'),
    'POST',
    '/mandates/m%2F1/withdrawal',
    { reason: 'Over' },
    {},
  ],
];

describe('TriggersClient', () => {
  it.each(QUESTIONS)('asks for %s', async (_name, ask, path, answer) => {
    const { api, fetch } = client(answer);

    expect(await ask(api)).toEqual(answer);
    expect(fetch.mock.calls[0][0]).toBe(`plugin://xops-triggers/v1${path}`);
  });

  it.each(SENDINGS)(
    'sends %s',
    async (_name, send, method, path, body, answer) => {
      const { api, fetch } = client(answer);

      await send(api);

      const [address, options] = fetch.mock.calls[0];
      expect(address).toBe(`plugin://xops-triggers/v1${path}`);
      expect(options?.method).toBe(method);
      expect(options?.body).toBe(body && JSON.stringify(body));
    },
  );

  it('asks all that a page may want', () => {
    expect(QUESTIONS.length + SENDINGS.length).toBe(Object.keys(memory).length);
  });

  it('passes the signal on', async () => {
    const { api, fetch } = client({ items: [] });
    const { signal } = new AbortController();

    await api.listMandates(signal);

    expect(fetch.mock.calls[0][1]).toEqual({ signal });
  });

  it("rejects with the backend's words", async () => {
    const { api } = client(
      {
        error: { name: 'ConflictError', message: 'Nobody has activated it' },
        response: { statusCode: 409 },
      },
      409,
    );

    await expect(
      api.act(RULE, { kind: 'close', reason: 'r' }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { message: 'Nobody has activated it' },
    });
  });

  it.each([[{ items: 'many' }], ['<html>']])(
    'says when the answer has another shape: %j',
    async body => {
      const { api } = client(body);

      await expect(api.listMandates()).rejects.toThrow(
        /answered \/mandates in another shape.*same version/,
      );
    },
  );
});
