import { base64, textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('branches');

describeContract('Branches', host => {
  const newRepository = async () =>
    `/repos/${await host().newRepository({
      auto_init: true,
      readme: 'Default',
    })}`;
  const newBranch = (path: string, name: string) =>
    host().client.post(`${path}/branches`, {
      new_branch_name: name,
      old_ref_name: 'main',
    });

  it('are read one by one', async () => {
    const path = await newRepository();

    const answer = await host().client.get(`${path}/branches/main`);

    expectRecorded(answer, recorded['repo-branch-main']);
    expect(answer.json).toMatchObject({
      name: 'main',
      protected: false,
      user_can_push: true,
      commit: { message: 'Initial commit\n' },
    });
  });

  it('are made from another one, also with a slash in the name', async () => {
    const path = await newRepository();

    const answer = await newBranch(path, 'portal/bump-1.1.0');

    expectRecorded(answer, recorded['branch-create']);
    const again = await host().client.get(`${path}/branches/portal/bump-1.1.0`);
    expect(again.json).toMatchObject({ name: 'portal/bump-1.1.0' });
  });

  it('are made once', async () => {
    const path = await newRepository();
    await newBranch(path, 'x');

    expectRecordedError(
      await newBranch(path, 'x'),
      recorded['branch-create-409-exists'],
    );
  });

  it('are not made from something that does not exist', async () => {
    const path = await newRepository();

    const answer = await host().client.post(`${path}/branches`, {
      new_branch_name: 'x',
      old_ref_name: 'none',
    });

    // The recorded caller is no administrator, and is told nothing.
    expect(recorded['branch-create-500-ref'].body).toMatchObject({
      message: '',
    });
    expect(answer.status).toBe(recorded['branch-create-500-ref'].status);
    expect(textAt(answer, 'message')).toBe(
      'object does not exist [id: none, rel_path: ]',
    );
  });

  it('are not made with a token that may only read', async () => {
    const path = await newRepository();

    const answer = await host().client.post(
      `${path}/branches`,
      { new_branch_name: 'x', old_ref_name: 'main' },
      { token: host().readToken },
    );

    expectRecordedError(answer, recorded['branch-create-403-scope']);
  });

  it('are not made from a body that is cut off', async () => {
    const path = await newRepository();

    const answer = await host().client.post(
      `${path}/branches`,
      '{"new_branch_name":',
      { headers: { 'Content-Type': 'application/json' } },
    );

    expectRecordedError(answer, recorded['json-bad-body']);
  });

  it('are deleted, and are not found any more', async () => {
    const path = await newRepository();
    await newBranch(path, 'feat/2');

    expectRecorded(
      await host().client.delete(`${path}/branches/feat/2`),
      recorded['branch-delete'],
    );
    expectRecordedError(
      await host().client.get(`${path}/branches/feat/2`),
      recorded['branch-get-404'],
    );
  });

  it('are not deleted when they are the default', async () => {
    const path = await newRepository();

    expectRecordedError(
      await host().client.delete(`${path}/branches/main`),
      recorded['branch-delete-403-default'],
    );
  });

  it('are listed in pages, the newest first', async () => {
    const path = await newRepository();
    for (const name of ['a', 'b', 'c', 'd']) {
      await newBranch(path, name);
    }

    const answer = await host().client.get(`${path}/branches?limit=2`);

    expectRecorded(answer, recorded['branches-list']);
    // They point at the same commit, so their names decide.
    expect(answer.json).toMatchObject([{ name: 'a' }, { name: 'b' }]);
    expect(answer.headers.get('x-total-count')).toBe('5');
    const base = `${host().client.url}/api/v1${path}/branches?limit=2`;
    expect(answer.headers.get('link')).toBe(
      `<${base}&page=2>; rel="next",<${base}&page=3>; rel="last"`,
    );
  });
});

describeContract('Branch protections', host => {
  const rule = {
    rule_name: 'main',
    enable_push: false,
    required_approvals: 1,
    enable_status_check: true,
    status_check_contexts: ['ci/validate'],
  };
  const protectedRepository = async () => {
    const name = await host().newRepository({
      auto_init: true,
      readme: 'Default',
    });
    const path = `/repos/${name}`;
    const answer = await host().client.post(`${path}/branch_protections`, rule);
    return { path, answer };
  };

  it('are made, listed and deleted', async () => {
    const { client } = host();
    const { path, answer } = await protectedRepository();

    expectRecorded(answer, recorded['branch-protection-create']);
    expect(answer.json).toMatchObject({ ...rule, branch_name: 'main' });
    expectRecorded(
      await client.get(`${path}/branch_protections`),
      recorded['branch-protection-list'],
    );
    expect((await client.get(`${path}/branch_protections/main`)).json).toEqual(
      answer.json,
    );
    expectRecorded(
      await client.delete(`${path}/branch_protections/main`),
      recorded['branch-protection-delete'],
    );
    expect((await client.get(`${path}/branch_protections`)).json).toEqual([]);
  });

  it('are made once, and need a name', async () => {
    const { client } = host();
    const { path } = await protectedRepository();

    const again = await client.post(`${path}/branch_protections`, rule);
    expect(again.status).toBe(403);
    const nameless = await client.post(`${path}/branch_protections`, {});
    expect(nameless.status).toBe(400);
  });

  it('are changed', async () => {
    const { client } = host();
    const { path } = await protectedRepository();

    const answer = await client.patch(`${path}/branch_protections/main`, {
      enable_push: true,
      enable_push_whitelist: true,
      push_whitelist_usernames: [host().user],
    });

    expect(answer.json).toMatchObject({
      enable_push: true,
      push_whitelist_usernames: [host().user],
      required_approvals: 1,
    });
  });

  it('show at the branch', async () => {
    const { path } = await protectedRepository();

    const answer = await host().client.get(`${path}/branches/main`);

    expect(answer.json).toMatchObject({
      protected: true,
      required_approvals: 1,
      enable_status_check: true,
      status_check_contexts: ['ci/validate'],
      user_can_push: false,
      effective_branch_protection_name: 'main',
    });
  });

  it('keep commits by the API away, but not beside the branch', async () => {
    const { client, user } = host();
    const { path } = await protectedRepository();
    const commit = {
      branch: 'main',
      message: 'direct',
      files: [{ operation: 'create', path: 'direct.md', content: base64('x') }],
    };

    expectRecordedError(
      await client.post(`${path}/contents`, commit),
      recorded['contents-403-protected-branch'],
      { dev: user },
    );
    const beside = await client.post(`${path}/contents`, {
      ...commit,
      new_branch: 'beside',
    });
    expect(beside.status).toBe(201);
  });

  it('are hidden from who may not administer', async () => {
    const { client, outsiderToken } = host();
    const { path } = await protectedRepository();

    const answer = await client.get(`${path}/branch_protections`, {
      token: outsiderToken,
    });

    expect(answer.status).toBe(404);
    expect(textAt(answer, 'message')).toBe('not found');
  });
});
