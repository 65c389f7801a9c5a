import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import { Knex } from 'knex';
import request from 'supertest';
import { locationKeyOf } from '../sources/locateRecords';
import { FakeGitea } from './FakeGitea';
import { base, CHECKOUT, SECRET } from './shopRepositories';
import { asUser, bob, startBackend } from './startBackend';
import { componentAt } from './startIngest';

/** A backend that has read two repositories, one of them of an entity that Bob does not see. */
export async function startShop(knex: Knex) {
  const gitea = await FakeGitea.start();
  gitea.commit('shop/checkout', CHECKOUT);
  gitea.commit('shop/secret', SECRET);
  const backend = await startBackend({
    gitea,
    knex,
    entities: [
      componentAt(gitea, 'checkout'),
      componentAt(gitea, 'secret', { owner: 'pay' }),
    ],
    adr: { images: { maxBytes: 4096 }, defaultReview: 'P1Y' },
  });
  await backend.readAll();
  const keyOf = (name: string) =>
    locationKeyOf({
      host: gitea.host,
      repository: `shop/${name}`,
      branch: 'main',
    });
  return {
    backend,
    gitea,
    keyOf,
    valkey: `${keyOf('checkout')}:docs/adr/0001-valkey.md`,
    http: `${keyOf('checkout')}:docs/adr/0002-http.md`,
    watch: `${keyOf('secret')}:docs/adr/0001-watch.md`,
    /** The end of a record's address. */
    at: (recordId: string, entity = 'component/default/checkout') =>
      `${entity}/${recordIdToPath(recordId)}`,
    get: (path: string, user = bob) =>
      request(backend.server).get(`${base}${path}`).set(asUser(user)),
  };
}

export type Shop = Awaited<ReturnType<typeof startShop>>;
