import { ServerResponse } from 'node:http';
import { FakeGitea, json } from '../__testUtils__/FakeGitea';
import { packTar } from '../__testUtils__/packTar';
import {
  locationOn,
  readFrom,
  ReadFromOptions,
} from '../__testUtils__/readFromGitea';
import { RecordLocation } from './RecordSource';
// Recorded from Gitea 1.26.3.
import recorded from '../__fixtures__/gitea-refusals.json';

// Backstage's reader of archives leaves some rejections to nobody; the backend logs them.
const leaveUnhandled = () => {};

describe('UrlRecordSource on a Gitea that refuses or fails', () => {
  let gitea: FakeGitea;

  beforeEach(async () => {
    gitea = await FakeGitea.start();
    gitea.commit('shop/checkout', { 'docs/adr/0001-first.md': '# First' });
    process.on('unhandledRejection', leaveUnhandled);
  });
  afterEach(async () => {
    process.off('unhandledRejection', leaveUnhandled);
    await gitea.stop();
  });

  const locationOf = (paths: string[], repository?: string) =>
    locationOn(gitea, paths, repository);
  const read = (location: RecordLocation, options?: ReadFromOptions) =>
    readFrom(gitea, location, options);

  it.each([
    [401, "did not accept the portal's credentials", /Renew the token/],
    [403, 'does not let the portal read shop/checkout', /right to read/],
    [404, "no repository .* with a branch 'main'", /Mend the address/],
    [500, 'failed with status 500', /asked again in the next round/],
  ])('says what %d means and what to do', async (status, error, advice) => {
    const { body } = recorded.find(it => it.status === status) ?? {};
    gitea.interfere = (_, response) => {
      json(response, status, body);
      return true;
    };
    for (const paths of [['docs/adr'], ['docs/adr/0001-first.md']]) {
      await expect(read(locationOf(paths))).resolves.toEqual({
        status: 'failed',
        error: expect.stringMatching(error),
        advice: expect.stringMatching(advice),
        isUnreachable: false,
      });
    }
  });

  it('obeys Retry-After', async () => {
    gitea.interfere = (_, response) => {
      json(response, 429, { message: 'slow down' }, { 'Retry-After': '90' });
      return true;
    };
    await expect(read(locationOf(['docs/adr']))).resolves.toEqual({
      status: 'failed',
      error: `${gitea.host} takes no more requests for now (429)`,
      advice: expect.stringContaining(
        'asked again after 2026-11-21T12:01:30.000Z',
      ),
      retryAt: new Date('2026-11-21T12:01:30Z'),
      isUnreachable: false,
    });
  });

  it('knows a renamed default branch from a missing repository', async () => {
    gitea.renameBranch('shop/checkout', 'main', 'trunk');
    await expect(read(locationOf(['docs/adr']))).resolves.toMatchObject({
      status: 'failed',
      error: `${gitea.host}/shop/checkout has no branch 'main' any more, though the repository is there`,
      advice: expect.stringContaining('register the entity again'),
    });
    await expect(
      read(locationOf(['docs/adr'], 'shop/nothing')),
    ).resolves.toMatchObject({
      error: expect.stringContaining('There is no repository'),
    });
  });

  const large = new Map([
    ['docs/adr/0001-first.md', 'x'.repeat(900)],
    ['docs/adr/0002.md', Array.from({ length: 90 }, Math.random).join('')],
  ]);
  const archive = packTar('checkout', large);

  it.each<[string, (response: ServerResponse) => void]>([
    [
      'is closed in the middle',
      response => {
        response.writeHead(200, { 'content-length': archive.length });
        response.write(archive.subarray(0, archive.length / 2), () =>
          response.destroy(),
        );
      },
    ],
    [
      'ends too early',
      response => response.end(archive.subarray(0, archive.length / 2)),
    ],
    ['is empty', response => response.end()],
    ['is no archive', response => response.end('<html>Maintenance</html>')],
    ['is refused', response => json(response, 500, { message: '' })],
  ])('takes no record from an archive that %s', async (_, answer) => {
    gitea.interfere = (request, response) => {
      const isArchive = request.url?.includes('/archive/') ?? false;
      if (isArchive) {
        answer(response);
      }
      return isArchive;
    };
    await expect(
      read(locationOf(['docs/adr']), { fileBytes: 10_000 }),
    ).resolves.toMatchObject({
      status: 'failed',
      error: expect.any(String),
      advice: expect.stringMatching(/again in the next round/),
    });
  });

  it('gives up on a host that does not come to an end', async () => {
    gitea.interfere = (request, response) => {
      const isArchive = request.url?.includes('/archive/') ?? false;
      if (isArchive) {
        response.writeHead(200);
        response.write(archive.subarray(0, archive.length - 20));
      }
      return isArchive;
    };
    await expect(
      read(locationOf(['docs/adr']), { timeoutMilliseconds: 300 }),
    ).resolves.toMatchObject({
      status: 'failed',
      error: `${gitea.host} gave no whole answer in time: no answer within 0.3 s`,
    });
  });

  it('says that a host cannot be reached, without its credentials', async () => {
    await gitea.stop();
    const reading = await read(locationOf(['docs/adr']));
    expect(reading).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('could not be read'),
      advice: expect.stringContaining(`Look whether ${gitea.host}`),
    });
    expect(JSON.stringify(reading)).not.toContain('hush-hush');
    await gitea.restart();
  });

  it('does not mix up the refusals of readings that run at the same time', async () => {
    gitea.commit('shop/basket', { 'docs/adr/1.md': '# One' });
    gitea.interfere = (request, response) => {
      const refused = request.url?.includes('/shop/checkout/') ?? false;
      if (refused) {
        json(response, 403, {});
      }
      return refused;
    };
    const [basket, checkout] = await Promise.all([
      read(locationOf(['docs/adr'], 'shop/basket')),
      read(locationOf(['docs/adr'])),
    ]);
    expect([basket.status, checkout.status]).toEqual(['read', 'failed']);
  });
});
