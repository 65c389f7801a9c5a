import { textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';
import {
  openPull,
  repositoryWithBranches,
  writeFile,
} from '../__testUtils__/pullSteps';

const recorded = readRecordings('pulls');

describeContract('Pull requests', host => {
  it('are opened', async () => {
    const path = await repositoryWithBranches(host(), 'portal/bump');

    const answer = await openPull(host(), path, 'portal/bump');

    expectRecorded(answer, recorded['pull-create']);
    expect(answer.json).toMatchObject({
      number: 1,
      state: 'open',
      draft: false,
      merged: false,
      additions: 1,
      deletions: 0,
      changed_files: 1,
      base: { ref: 'main', label: 'main' },
      head: { ref: 'portal/bump', label: 'portal/bump' },
      html_url: `${host().client.url}/${path.slice(7)}/pulls/1`,
    });
  });

  it('are read by number, and by their branches', async () => {
    const path = await repositoryWithBranches(host(), 'portal/bump');
    await openPull(host(), path, 'portal/bump');

    expectRecorded(
      await host().client.get(`${path}/pulls/1`),
      recorded['pull-get-open'],
    );
    expectRecorded(
      await host().client.get(`${path}/pulls/main/portal%2Fbump`),
      recorded['pull-by-base-head'],
    );
    expectRecordedError(
      await host().client.get(`${path}/pulls/999`),
      recorded['pull-get-404'],
    );
  });

  it('are not opened without a title, from nothing, or onto itself', async () => {
    const path = await repositoryWithBranches(host(), 'a');

    expectRecordedError(
      await openPull(host(), path, 'a', { title: undefined }),
      recorded['pull-create-422-no-title'],
    );
    expectRecordedError(
      await openPull(host(), path, 'none'),
      recorded['pull-create-404-head'],
    );
    expectRecordedError(
      await openPull(host(), path, 'main'),
      recorded['pull-create-422-same-branch'],
    );
  });

  it('are not opened twice for the same branches', async () => {
    const path = await repositoryWithBranches(host(), 'a');
    const first = await openPull(host(), path, 'a');

    const again = await openPull(host(), path, 'a');

    expect(again.status).toBe(recorded['pull-create-409-exists'].status);
    const { id, base } = Object(first.json);
    expect(textAt(again, 'message')).toBe(
      `pull request already exists for these targets [id: ${id}, issue_id: ${id}, head_repo_id: ${base.repo_id}, base_repo_id: ${base.repo_id}, head_branch: a, base_branch: main]`.replace(
        `issue_id: ${id}`,
        /issue_id: \d+/.exec(again.text)?.[0] ?? '',
      ),
    );
  });

  it('are drafts while their title says so', async () => {
    const path = await repositoryWithBranches(host(), 'a');

    const answer = await openPull(host(), path, 'a', { title: 'WIP: a' });

    expect(answer.json).toMatchObject({ draft: true });
    const merge = await host().client.post(`${path}/pulls/1/merge`, {
      Do: 'merge',
    });
    expect(merge.status).toBe(405);
  });

  it('show their commits and files in pages', async () => {
    const path = await repositoryWithBranches(host(), 'a');
    await writeFile(host(), path, {
      file: 'README.md',
      text: '1\n2\nthree\n',
      branch: 'a',
    });
    await openPull(host(), path, 'a');

    const commits = await host().client.get(`${path}/pulls/1/commits`);
    const files = await host().client.get(`${path}/pulls/1/files`);

    // The recorded commits were made by somebody without an account.
    expect(commits.json).toMatchObject([
      { commit: { message: 'Write README.md\n' } },
      { commit: { message: 'Write docs/a.md\n' } },
    ]);
    expectRecorded(files, recorded['pull-files']);
    expect(files.json).toMatchObject([
      { filename: 'README.md', status: 'changed', additions: 1, deletions: 1 },
      { filename: 'docs/a.md', status: 'added', additions: 1, deletions: 0 },
    ]);
    for (const name of ['X-Hasmore', 'X-Page', 'X-Pagecount', 'X-Perpage']) {
      const expected = recorded['pull-files'].headers[name];
      expect(files.headers.get(name)).toBe(expected);
      expect(commits.headers.get(name)).toBe(expected);
    }
    expect(files.headers.get('x-total-count')).toBe('2');
  });

  it('show their difference as text', async () => {
    const path = await repositoryWithBranches(host(), 'a');
    await openPull(host(), path, 'a');

    const answer = await host().client.get(`${path}/pulls/1.diff`);

    expect(answer.headers.get('content-type')).toBe(
      recorded['pull-diff'].headers['Content-Type'],
    );
    expect(answer.text).toContain('+++ b/docs/a.md\n@@ -0,0 +1 @@\n+a\n');
  });

  it('are closed, and cannot be merged then', async () => {
    const path = await repositoryWithBranches(host(), 'a');
    await openPull(host(), path, 'a');

    const answer = await host().client.patch(`${path}/pulls/1`, {
      state: 'closed',
    });

    expectRecorded(answer, recorded['pull-close']);
    expect(answer.json).toMatchObject({ state: 'closed', merged: false });
    expectRecordedError(
      await host().client.post(`${path}/pulls/1/merge`, { Do: 'merge' }),
      recorded['pull-merge-404-closed'],
    );
  });

  it('are listed in pages by state', async () => {
    const path = await repositoryWithBranches(host(), 'a', 'b', 'c');
    for (const branch of ['a', 'b', 'c']) {
      await openPull(host(), path, branch);
    }
    await host().client.patch(`${path}/pulls/2`, { state: 'closed' });
    const list = (query: string) => host().client.get(`${path}/pulls?${query}`);

    const first = await list('state=all&limit=2&page=1');
    const second = await list('state=all&limit=2&page=2');

    expectRecorded(first, recorded['pulls-all-page1']);
    expectRecorded(second, recorded['pulls-all-page2']);
    expect(first.headers.get('x-total-count')).toBe('3');
    const base = `${host().client.url}/api/v1${path}/pulls?limit=2`;
    expect(first.headers.get('link')).toBe(
      `<${base}&page=2&state=all>; rel="next",` +
        `<${base}&page=2&state=all>; rel="last"`,
    );
    expect(second.headers.get('link')).toBe(
      `<${base}&page=1&state=all>; rel="first",` +
        `<${base}&page=1&state=all>; rel="prev"`,
    );
    expect((await list('state=open')).json).toMatchObject([
      { number: 3 },
      { number: 1 },
    ]);
    expect((await list('state=closed')).json).toMatchObject([{ number: 2 }]);
    expect((await list('state=all&page=99')).json).toEqual(
      recorded['pulls-page-past-end'].body,
    );
  });

  it('take comments', async () => {
    const { client, readToken } = host();
    const path = await repositoryWithBranches(host(), 'a');
    await openPull(host(), path, 'a');
    const comments = `${path}/issues/1/comments`;

    const answer = await client.post(comments, { body: 'from the portal' });

    expectRecorded(answer, recorded['pull-comment']);
    expect((await client.get(comments)).json).toMatchObject([
      { body: 'from the portal' },
    ]);
    const refused = await client.post(
      comments,
      { body: 'x' },
      { token: readToken },
    );
    expect(refused.status).toBe(recorded['pull-comment-403-scope'].status);
    expect(textAt(refused, 'message')).toContain('required=[write:issue]');
  });
});
