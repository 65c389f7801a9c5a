import { mockServices } from '@backstage/backend-test-utils';
// Recorded from Gitea 1.26.3.
import giteaPush from './__fixtures__/gitea-push.json';
import { ProvenanceReader } from './ProvenanceReader';
import { subscribeToPushes } from './pushEvents';

async function setUp() {
  const events = mockServices.events();
  const readRepository = jest.fn<
    ReturnType<ProvenanceReader['readRepository']>,
    Parameters<ProvenanceReader['readRepository']>
  >(async () => {});
  const logger = mockServices.logger.mock();
  await subscribeToPushes({ events, reader: { readRepository }, logger });
  return { events, readRepository, logger };
}

describe('a push', () => {
  it('to Gitea names its repository', async () => {
    const { events, readRepository } = await setUp();
    await events.publish({ topic: 'gitea.push', eventPayload: giteaPush });
    expect(readRepository.mock.calls.map(([url]) => url)).toEqual([
      giteaPush.repository.html_url,
    ]);
  });

  it('to GitLab names its project', async () => {
    const { events, readRepository } = await setUp();
    const project = { web_url: 'https://gitlab.example.com/a/group/checkout' };
    await events.publish({ topic: 'gitlab.push', eventPayload: { project } });
    expect(readRepository.mock.calls.map(([url]) => url)).toEqual([
      project.web_url,
    ]);
  });

  it('without a repository is left out, and the log says so', async () => {
    const { events, readRepository, logger } = await setUp();
    await events.publish({ topic: 'github.push', eventPayload: { zen: '' } });
    expect(readRepository).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(
      "A 'github.push' event names no repository and is left out",
    );
  });

  it('is the only event that is listened to', async () => {
    const { events, readRepository } = await setUp();
    for (const topic of ['gitea', 'gitea.create', 'github.pull_request']) {
      await events.publish({ topic, eventPayload: giteaPush });
    }
    expect(readRepository).not.toHaveBeenCalled();
  });
});
