import {
  readingSourceListSchema,
  ruleDetailSchema,
} from '@xops/plugin-xops-triggers-common';
import request from 'supertest';
import {
  ada,
  asService,
  asUser,
  startBackend,
} from '../__testUtils__/startBackend';
import { FakeGiteaPulls } from './__testUtils__/FakeGiteaPulls';
import { readRecorded } from './__testUtils__/recorded';
import { TestServer } from './__testUtils__/TestServer';

const base = '/api/xops-triggers/v1';
const recordId = '0a1b2c3d4e:docs/adr/0004-atlantis.md';
const row = (subject: string, condition: string, threshold: string) => ({
  subject,
  condition,
  comparator: '>',
  threshold,
  ...(condition.includes('/week') && { window: 'P7D' }),
  mandate: false,
  raw: `| ${subject} | ${condition} |`,
  line: 3,
});

describe('Rules of a record over other systems', () => {
  let gitea: FakeGiteaPulls;
  let others: TestServer;
  let backend: Awaited<ReturnType<typeof startBackend>>;

  beforeAll(async () => {
    gitea = await new FakeGiteaPulls().start();
    const now = new Date().toISOString();
    for (let number = 1; number <= 6; number += 1) {
      gitea.add({ number, mergedAt: now, files: [`infra/${number}.tf`] });
    }
    gitea.add({ number: 7, mergedAt: now, files: ['README.md'] });
    others = await TestServer.start(({ path }) =>
      path === '/tickets.json'
        ? { status: 200, body: { open: 3 } }
        : readRecorded('prometheus')('query-nan'),
    );
    backend = await startBackend({
      entities: [],
      integrations: gitea.integrations(),
      triggers: {
        httpEndpoints: [
          {
            id: 'tickets',
            url: `${others.url}/tickets.json`,
            unit: { kind: 'count', of: 'tickets' },
            pointer: '/open',
          },
        ],
        prometheus: [{ id: 'main', baseUrl: others.url }],
        aliases: {
          readings: [
            {
              words: ['IaC PRs'],
              reading: {
                source: 'pullRequests.rate',
                parameters: {
                  paths: ['**/*.tf'],
                  repositories: [gitea.title],
                },
              },
            },
            {
              words: ['Open tickets'],
              reading: {
                source: 'http.json',
                parameters: { endpoint: 'tickets' },
              },
            },
            {
              words: ['Load'],
              reading: {
                source: 'prometheus',
                parameters: {
                  server: 'main',
                  query: '0/0 * up',
                  unit: { kind: 'count' },
                },
              },
            },
          ],
        },
      },
    });
    await request(backend.server)
      .post(`${base}/pushed-rules`)
      .set(asService())
      .send({
        location: '0a1b2c3d4e',
        records: [
          {
            recordId,
            entityRef: 'component:default/platform',
            title: 'Atlantis waits',
            path: 'docs/adr/0004-atlantis.md',
            rows: [
              row('IaC PRs', '>5/week', '5'),
              row('Open tickets', '>5', '5'),
              row('Load', '>5', '5'),
            ],
          },
        ],
      })
      .expect(200);
    await backend.runRound();
  });
  afterAll(async () => {
    await gitea?.close();
    await others?.close();
  });

  const get = async (path: string) =>
    (await request(backend.server).get(`${base}${path}`).set(asUser(ada))).body;
  const ruleOf = async (slug: string) =>
    ruleDetailSchema.parse(
      await get(`/rules/${encodeURIComponent(`${recordId}#${slug}`)}`),
    );

  it('fire by the pull requests of a week, and name each of them', async () => {
    const rule = await ruleOf('iac-prs');
    expect(rule.state).toBe('firing');
    expect(Object.values(rule.readings)).toMatchObject([
      { quality: 'ok', value: 6, samples: 7 },
    ]);
    const [explanation] = Object.values(rule.explanations);
    expect(explanation.map(({ url }) => url)).toEqual(
      expect.arrayContaining([gitea.urlOf(1), gitea.urlOf(6)]),
    );
    expect(explanation[0].text).toMatch(
      /^7 pull requests were merged since .* in 1 repository; of these 6 touched '\*\*\/\*\.tf'$/,
    );
  });

  it('stay quiet below a number in JSON', async () => {
    const rule = await ruleOf('open-tickets');
    expect(rule.state).toBe('inactive');
    expect(Object.values(rule.readings)).toMatchObject([{ value: 3 }]);
  });

  // recordings/prometheus/query-nan.json
  it('neither fire nor clear by what is no number', async () => {
    const rule = await ruleOf('load');
    expect(rule).toMatchObject({ state: 'inactive', mark: 'error' });
    expect(Object.values(rule.readings)).toMatchObject([
      {
        quality: 'error',
        reason: expect.stringContaining('it is NaN, which cannot be compared'),
      },
    ]);
  });

  it('can be chosen from on the page', async () => {
    const { items } = readingSourceListSchema.parse(
      await get('/reading-sources'),
    );
    expect(items.map(({ id }) => id)).toEqual([
      'catalog.count',
      'http.json',
      'mandate',
      'prometheus',
      'pullRequests.rate',
      'team.size',
    ]);
  });
});
