import {
  base64,
  textAt,
  type GiteaAnswer,
} from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('contents');
const ANY_SHA = 'c1ed5c6a568721c7609af3cd33a764069bd16ed3';

/** The two SHAs in "sha does not match [given: …, expected: …]" differ from run to run. */
function withoutShas(answer: GiteaAnswer): GiteaAnswer {
  return { ...answer, json: JSON.parse(hideShas(answer.text)) };
}

function hideShas(text: string): string {
  return text.replace(/[0-9a-f]{40}/g, 'SHA');
}

describeContract('Contents', host => {
  const newRepository = async () =>
    `/repos/${await host().newRepository({
      auto_init: true,
      readme: 'Default',
    })}`;
  const write = (path: string, ...files: object[]) =>
    host().client.post(`${path}/contents`, {
      branch: 'main',
      message: 'Change',
      files,
    });
  const create = (path: string, file: string, text = 'x') =>
    write(path, { operation: 'create', path: file, content: base64(text) });

  it('take many files in one commit', async () => {
    const path = await newRepository();
    const sha = textAt(
      await host().client.get(`${path}/contents/README.md`),
      'sha',
    );

    const answer = await host().client.post(`${path}/contents`, {
      branch: 'main',
      message: 'Change two files',
      author: { name: 'Portal User', email: 'user@example.test' },
      committer: { name: 'Portal', email: 'portal@example.test' },
      files: [
        { operation: 'update', path: 'README.md', sha, content: base64('1') },
        { operation: 'create', path: 'docs/a.md', content: base64('2') },
      ],
    });

    expectRecorded(answer, recorded['contents-multi-file-post']);
    expect(answer.json).toMatchObject({
      files: [{ path: 'README.md' }, { path: 'docs/a.md' }],
      commit: {
        message: 'Change two files\n',
        author: { name: 'Portal User', email: 'user@example.test' },
        committer: { name: 'Portal', email: 'portal@example.test' },
      },
    });
    const commits = await host().client.get(`${path}/commits`);
    expect(commits.headers.get('x-total-count')).toBe('2');
  });

  it('start an empty repository', async () => {
    const path = `/repos/${await host().newRepository()}`;

    const answer = await create(path, 'base/kustomization.yaml');

    expectRecorded(answer, recorded['empty-repo-first-commit-multi-file']);
    const repository = await host().client.get(path);
    expect(repository.json).toMatchObject({ empty: false, branch_count: 1 });
  });

  it('go to a new branch when one is named', async () => {
    const path = await newRepository();

    const answer = await host().client.post(`${path}/contents`, {
      branch: 'main',
      new_branch: 'portal/prod-1.1.0',
      message: 'Bump production',
      files: [
        {
          operation: 'upload',
          path: 'docs/PROD.md',
          content: base64('prod\n'),
        },
      ],
    });

    expectRecorded(answer, recorded['contents-multi-file-new-branch']);
    const onMain = await host().client.get(`${path}/contents/docs/PROD.md`);
    expect(onMain.status).toBe(404);
    const onBranch = await host().client.get(
      `${path}/contents/docs/PROD.md?ref=portal%2Fprod-1.1.0`,
    );
    expect(onBranch.json).toMatchObject({
      content: base64('prod\n'),
      html_url: `${host().client.url}/${path.slice(
        7,
      )}/src/branch/portal/prod-1.1.0/docs/PROD.md`,
    });
  });

  it('are overwritten by an upload', async () => {
    const path = await newRepository();
    await create(path, 'a.md');

    const answer = await write(path, {
      operation: 'upload',
      path: 'a.md',
      content: base64('new'),
    });

    expectRecorded(answer, recorded['contents-multi-file-upload-overwrites']);
  });

  it('move with an update that names where they were', async () => {
    const path = await newRepository();
    const made = await host().client.post(`${path}/contents/docs/f1.md`, {
      content: base64('1'),
    });

    const answer = await write(path, {
      operation: 'update',
      path: 'docs/moved.md',
      from_path: 'docs/f1.md',
      sha: textAt(made, 'content', 'sha'),
      content: base64('1'),
    });

    expectRecorded(answer, recorded['contents-multi-delete-and-rename']);
    const old = await host().client.get(`${path}/contents/docs/f1.md`);
    expect(old.status).toBe(404);
  });

  it('are not created over an existing file', async () => {
    const path = await newRepository();
    await create(path, 'docs/CHANGES.md');

    expectRecordedError(
      await create(path, 'docs/CHANGES.md'),
      recorded['contents-multi-file-422-create-exists'],
    );
  });

  it('are not updated from a state that has passed', async () => {
    const path = await newRepository();

    const answer = await write(path, {
      operation: 'update',
      path: 'README.md',
      sha: ANY_SHA,
      content: base64('x'),
    });

    const recording = recorded['contents-multi-file-422-stale-sha'];
    expectRecordedError(withoutShas(answer), {
      ...recording,
      body: JSON.parse(hideShas(JSON.stringify(recording.body))),
    });
  });

  it('are not updated when they do not exist', async () => {
    const path = await newRepository();
    await create(path, 'docs/a.md');

    const answer = await write(path, {
      operation: 'update',
      path: 'docs/NONE.md',
      sha: ANY_SHA,
      content: base64('y'),
    });

    expectRecordedError(
      answer,
      recorded['contents-multi-file-404-update-missing'],
    );
  });

  it('are base64', async () => {
    const path = await newRepository();

    const answer = await write(path, {
      operation: 'create',
      path: 'bad.txt',
      content: '***',
    });

    expectRecordedError(answer, recorded['contents-bad-base64']);
  });

  it('stay inside of the repository', async () => {
    const path = await newRepository();

    expect((await create(path, '../../etc/x')).status).toBe(500);
    expect((await create(path, '.git/config')).status).toBe(422);
    expect((await host().client.get(`${path}/commits`)).json).toHaveLength(1);
  });

  it('are written one by one', async () => {
    const path = await newRepository();
    const file = `${path}/contents/docs/NOTE.md`;

    const made = await host().client.post(file, {
      branch: 'main',
      message: 'Add a note',
      content: base64('note\n'),
    });
    expectRecorded(made, recorded['contents-put-create']);
    const sha = textAt(made, 'content', 'sha');
    const changed = await host().client.put(file, {
      message: 'Change the note',
      content: base64('note 2\n'),
      sha,
    });
    expectRecorded(changed, recorded['contents-put-update']);
    const stale = await host().client.put(file, {
      content: base64('note 3\n'),
      sha,
    });
    expect(stale.status).toBe(recorded['contents-put-422-stale-sha'].status);
    expectRecordedError(
      await host().client.put(file, { message: 'bad', content: base64('x') }),
      recorded['contents-put-422-no-content'],
    );
  });

  it('are deleted one by one', async () => {
    const path = await newRepository();
    const file = `${path}/contents/README.md`;
    const sha = textAt(await host().client.get(file), 'sha');

    const answer = await host().client.delete(file, { sha, message: 'Away' });

    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      content: null,
      commit: { message: 'Away\n' },
    });
    expect((await host().client.get(file)).status).toBe(404);
  });
});
