import { base64, textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';
import {
  conflictAtLast,
  mergeAtLast,
  openPull,
  repositoryWithBranches,
  writeFile,
} from '../__testUtils__/pullSteps';

const recorded = readRecordings('pulls');

describeContract('Merging', host => {
  const opened = async () => {
    const path = await repositoryWithBranches(host(), 'a');
    await openPull(host(), path, 'a', { title: 'Bump' });
    return path;
  };
  const lastMessage = async (path: string) => {
    const answer = await host().client.get(`${path}/branches/main`);
    return textAt(answer, 'commit', 'message');
  };

  it('squashes into one commit and deletes the branch', async () => {
    const path = await opened();

    const answer = await mergeAtLast(host(), `${path}/pulls/1`, {
      Do: 'squash',
      MergeTitleField: 'Bump web (#1)',
      delete_branch_after_merge: true,
    });

    expectRecorded(answer, recorded['pull-merge']);
    expect(await lastMessage(path)).toMatch(/^Bump web \(#1\)\n/);
    const pull = await host().client.get(`${path}/pulls/1`);
    expectRecorded(pull, recorded['pull-get-merged']);
    expect(pull.json).toMatchObject({
      state: 'closed',
      merged: true,
      head: { ref: 'refs/pull/1/head', label: 'a' },
    });
    expect((await host().client.get(`${path}/branches/a`)).status).toBe(404);
  });

  it.each(['merge', 'rebase', 'rebase-merge', 'fast-forward-only'])(
    'brings the files to the base with "%s"',
    async style => {
      const path = await opened();

      await mergeAtLast(host(), `${path}/pulls/1`, { Do: style });

      const file = await host().client.get(`${path}/contents/docs/a.md`);
      expect(file.json).toMatchObject({ content: base64('a\n') });
      const isPlain = ['rebase', 'fast-forward-only'].includes(style);
      expect(await lastMessage(path)).toMatch(
        isPlain ? /^Write docs\/a\.md\n/ : /^Merge pull request 'Bump' \(#1\)/,
      );
    },
  );

  it('tells whether it has happened', async () => {
    const path = await opened();
    const merged = () => host().client.get(`${path}/pulls/1/merge`);

    expectRecordedError(await merged(), recorded['pull-merged-check-404']);
    await mergeAtLast(host(), `${path}/pulls/1`, { Do: 'merge' });
    expectRecorded(await merged(), recorded['pull-merged-check-204']);
    expectRecordedError(
      await host().client.post(`${path}/pulls/1/merge`, { Do: 'merge' }),
      recorded['pull-merge-405-already'],
    );
  });

  it('refuses a head that has moved on', async () => {
    const path = await opened();

    const answer = await mergeAtLast(host(), `${path}/pulls/1`, {
      Do: 'squash',
      head_commit_id: '0'.repeat(40),
    });

    expectRecordedError(answer, recorded['pull-merge-409-head-changed']);
  });

  it('refuses a conflict, and says beforehand that there is one', async () => {
    const path = await opened();
    const conflicting = { file: 'docs/a.md', text: 'another\n' };
    await writeFile(host(), path, conflicting);

    const settled = await conflictAtLast(host(), `${path}/pulls/1`);

    expectRecorded(settled, recorded['pull-get-open']);
    const last = await host().client.post(`${path}/pulls/1/merge`, {
      Do: 'merge',
    });
    expectRecordedError(last, recorded['pull-merge-405-conflict-settled']);
  });

  it('waits for the checks of a protected branch, unless forced', async () => {
    const path = await opened();
    await host().client.post(`${path}/branch_protections`, {
      rule_name: 'main',
      enable_status_check: true,
      status_check_contexts: ['ci/validate'],
    });

    const refused = await mergeAtLast(host(), `${path}/pulls/1`, {
      Do: 'merge',
    });
    expectRecordedError(refused, recorded['pull-merge-405-protected']);

    const forced = await mergeAtLast(host(), `${path}/pulls/1`, {
      Do: 'merge',
      force_merge: true,
    });
    expect(forced.status).toBe(200);
  });

  it('needs a style', async () => {
    const path = await opened();

    const answer = await host().client.post(`${path}/pulls/1/merge`, {});

    expect(answer.status).toBe(422);
    expect(textAt(answer, 'message')).toBe('[Do]: Required');
  });
});
