import { TestDatabases } from '@backstage/backend-test-utils';
import { recordIdToPath } from '@xops/plugin-xops-adr-common';
import request from 'supertest';
import { FakeGitea } from '../__testUtils__/FakeGitea';
import { base } from '../__testUtils__/shopRepositories';
import {
  ada,
  asUser,
  bob,
  carol,
  startBackend,
} from '../__testUtils__/startBackend';
import { componentAt } from '../__testUtils__/startIngest';
import { locationKeyOf } from '../sources/locateRecords';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_18'],
  disableDocker: true,
});

const FIRST = '# First\nStatus: accepted';
const LOG = `# Log

## ADR-0001: Keep one queue

Status: accepted

## ADR-0002: Keep two caches

Status: accepted
`;

describe.each(databases.eachSupportedId())(
  'a record that is gone, on %s',
  id => {
    let gitea: FakeGitea;
    let backend: Awaited<ReturnType<typeof startBackend>>;

    beforeEach(async () => {
      gitea = await FakeGitea.start();
      const files = { 'docs/adr/1.md': FIRST, 'docs/adr/log.md': LOG };
      gitea.commit('shop/checkout', files);
      gitea.commit('shop/secret', files);
      backend = await startBackend({
        gitea,
        knex: await databases.init(id),
        entities: ['checkout', 'secret'].map(it => componentAt(gitea, it)),
      });
      await backend.readAll();
      for (const name of ['checkout', 'secret']) {
        gitea.commit(`shop/${name}`, { 'docs/adr/README.md': '# Decisions' });
      }
      await backend.readAll();
    });
    afterEach(async () => {
      await gitea.stop();
    });

    const idOf = (name: string, path: string) =>
      `${locationKeyOf({
        host: gitea.host,
        repository: `shop/${name}`,
        branch: 'main',
      })}:docs/adr/${path}`;

    async function ask(name: string, path: string, user: string) {
      const { status, body } = await request(backend.server)
        .get(
          `${base}/records/component/default/${name}/${recordIdToPath(
            idOf(name, path),
          )}`,
        )
        .set(asUser(user));
      return { status, message: body.error?.message };
    }

    it.each([
      ['1.md', 'First'],
      ['log.md~0002', 'Keep two caches'],
    ])('is told with its place and since when: %s', async (path, title) => {
      const { status, message } = await ask('checkout', path, ada);
      expect(status).toBe(404);
      expect(message).toContain(
        `“${title}”, was no longer in ${gitea.host}/shop/checkout (main) when this was read at 20`,
      );
    });

    it.each([
      ['of an entity that the catalog hides', 'secret', bob],
      [
        'to somebody whom the policy gives less than everything',
        'checkout',
        carol,
      ],
    ])('is not told %s', async (_, name, user) => {
      const { message } = await ask(name, '1.md', user);
      expect(message).toBe(`No decision record '${idOf(name, '1.md')}'`);
    });

    it('is not told of what never was', async () => {
      const { message } = await ask('checkout', '2.md', ada);
      expect(message).toBe(`No decision record '${idOf('checkout', '2.md')}'`);
    });

    it('is there again with its history when it comes back, and gone later when it goes again', async () => {
      const before = (await ask('checkout', '1.md', ada)).message;
      gitea.commit('shop/checkout', { 'docs/adr/1.md': FIRST });
      await backend.readAll();
      expect((await ask('checkout', '1.md', ada)).status).toBe(200);
      gitea.commit('shop/checkout', { 'docs/adr/README.md': '# Decisions' });
      await backend.readAll();
      const { message } = await ask('checkout', '1.md', ada);
      expect(message).toContain('“First”, was no longer in');
      expect(message).not.toBe(before);
    });
  },
);
