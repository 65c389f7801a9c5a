import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { DEMO_REPOSITORIES, DemoHost } from './__testUtils__/DemoHost';
import { readOrganisation } from './OrganisationContent';
import { runGit } from './runGit';

const repositoriesSchema = z.array(
  z.object({
    name: z.string(),
    private: z.boolean(),
    empty: z.boolean(),
    description: z.string(),
    default_branch: z.string(),
    topics: z.array(z.string()),
  }),
);

const pullsSchema = z.array(
  z.object({ merged: z.boolean(), merged_at: z.string() }),
);

describe('seedOrganisation on an empty Git host', () => {
  let host: DemoHost;

  beforeAll(async () => {
    host = await DemoHost.start();
    await host.seed({ portalUrl: 'http://localhost:7007/' });
  });

  afterAll(async () => {
    await host.stop();
    await host.remove();
  });

  it('tells of each repository', () => {
    for (const name of DEMO_REPOSITORIES) {
      expect(host.lines).toContainEqual(
        expect.stringContaining(`repository xops-demo/${name} is made (`),
      );
    }
  });

  it('makes every repository, private, described and tagged as a demo', async () => {
    const repositories = repositoriesSchema.parse(
      await host.call('GET', '/orgs/xops-demo/repos'),
    );
    expect(repositories.map(({ name }) => name).sort()).toEqual(
      [...DEMO_REPOSITORIES].sort(),
    );
    for (const repository of repositories) {
      expect(repository).toMatchObject({
        private: true,
        empty: false,
        description: expect.stringMatching(/^Demo\. /),
        default_branch: 'main',
        topics: expect.arrayContaining(['demo']),
      });
    }
  });

  it('pushes the history as it is written: authors, dates, order and files', async () => {
    const folder = await host.clone('cerebra');
    const log = await runGit(
      ['log', '--reverse', '--format=%an <%ae> %aI %cI %s'],
      { folder },
    );
    const { repositories } = await readOrganisation({ baseUrl: host.url });
    const { commits } = repositories.filter(
      ({ name }) => name === 'cerebra',
    )[0];
    expect(log.trim().split('\n')).toEqual(
      commits.map(({ author, date, message }) => {
        const [subject] = message.split('\n');
        return `${author.name} <${author.email}> ${date} ${date} ${subject}`;
      }),
    );
    const files = await runGit(['ls-files'], { folder });
    expect(files.trim().split('\n').sort()).toEqual(
      commits.flatMap(commit => commit.files.map(({ path }) => path)).sort(),
    );
    await runGit(['fsck', '--strict'], { folder });
    await rm(folder, { recursive: true });
  });

  it('merges the pull requests, so that the last days hold some', async () => {
    const before = Date.now() - 10 * 60_000;
    const pulls = pullsSchema.parse(
      await host.call('GET', '/repos/xops-demo/managed-state/pulls?state=all'),
    );
    expect(pulls).toHaveLength(3);
    for (const pull of pulls) {
      expect(pull.merged).toBe(true);
      expect(Date.parse(pull.merged_at)).toBeGreaterThan(before);
    }
    const files = await host.call(
      'GET',
      '/repos/xops-demo/managed-state/contents/terraform',
    );
    expect(z.array(z.object({ name: z.string() })).parse(files)).toEqual(
      expect.arrayContaining([
        { name: 'postgres.tf' },
        { name: 'alarms.tf' },
        { name: 'budget.tf' },
      ]),
    );
  });

  it('writes the address of this very Git host into the files', async () => {
    const folder = await host.clone('gitops-platform');
    const root = await readFile(
      join(folder, 'bootstrap/services.yaml'),
      'utf8',
    );
    expect(root).toContain(
      `repoURL: '${host.url}/xops-demo/gitops-platform.git'`,
    );
    await rm(folder, { recursive: true });
  });

  it('tells the portal of pushes, branches and pull requests by one webhook', async () => {
    const [hook, ...others] = await host.hooks();
    expect(others).toEqual([]);
    expect(hook.config.url).toBe('http://localhost:7007/api/events/http/gitea');
    expect(hook.events).toEqual(
      expect.arrayContaining(['push', 'create', 'delete', 'pull_request']),
    );
  });

  it('leaves the token in no file and no log line, and no folder behind', async () => {
    expect(await readdir(host.folder)).not.toContain('seeding');
    for (const secret of [host.token, host.credentials]) {
      expect(host.lines.join()).not.toContain(secret);
      // grep answers 1 when it finds nothing.
      await expect(
        promisify(execFile)('grep', ['-rl', secret, host.folder]),
      ).rejects.toMatchObject({ code: 1, stdout: '' });
    }
  });
});
