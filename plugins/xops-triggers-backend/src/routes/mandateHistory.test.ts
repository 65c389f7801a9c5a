import { HistoryList } from '@xops/plugin-xops-triggers-common';
import request from 'supertest';
import {
  ada,
  asUser,
  carol,
  startBackend,
} from '../__testUtils__/startBackend';

const mandate = (title: string, more: object = {}) => ({
  kind: 'regulator',
  title,
  evidenceUrl: 'https://law.example.com/1',
  owner: 'group:default/pay',
  validFrom: '2026-01-01T00:00:00.000Z',
  ...more,
});

describe('Mandates in the history', () => {
  async function start() {
    const { server } = await startBackend({ entities: [] });
    const declare = async (body: object) => {
      const response = await request(server)
        .post('/api/xops-triggers/v1/mandates')
        .set(asUser(ada))
        .send(body)
        .expect(201);
      return response.body.id;
    };
    const history = async (user: string, query = '') => {
      const response = await request(server)
        .get(`/api/xops-triggers/v1/history${query}`)
        .set(asUser(user))
        .expect(200);
      const list: HistoryList = response.body;
      return list;
    };
    return { server, declare, history };
  }

  it('are told as they are declared and withdrawn, by whom and why', async () => {
    const { server, declare, history } = await start();
    const id = await declare(mandate('Keep data at home'));
    await request(server)
      .post(`/api/xops-triggers/v1/mandates/${id}/withdrawal`)
      .set(asUser(ada))
      .send({ reason: 'Repealed' })
      .expect(204);
    const { items } = await history(ada);
    const about = {
      id,
      kind: 'regulator',
      title: 'Keep data at home',
      evidenceUrl: 'https://law.example.com/1',
    };
    expect(items).toHaveLength(2);
    expect(items).toMatchObject([
      { step: 'withdrawn', by: ada, reason: 'Repealed', mandate: about },
      { kind: 'mandate', step: 'declared', by: ada, mandate: about },
    ]);
  });

  it('are told page by page, each once', async () => {
    const { declare, history } = await start();
    await declare(mandate('One'));
    await declare(mandate('Two'));
    await declare(mandate('Three'));
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor }: HistoryList = await history(
        ada,
        `?limit=1${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      );
      titles.push(
        ...items.flatMap(it => (it.kind === 'mandate' ? it.mandate.title : [])),
      );
      cursor = nextCursor;
    } while (cursor);
    expect(titles.sort()).toEqual(['One', 'Three', 'Two']);
  });

  it('are told to those alone who may read what their owner owns', async () => {
    const { declare, history } = await start();
    await declare(mandate('For pay'));
    await declare(mandate('For shop', { owner: 'group:default/shop' }));
    expect((await history(carol)).items).toMatchObject([
      { mandate: { title: 'For pay' } },
    ]);
  });
});
