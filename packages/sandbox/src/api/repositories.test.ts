import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('repositories');

describeContract('Repositories', host => {
  it('are made in an organization, with a first commit when asked for', async () => {
    const { client, organization } = host();

    const answer = await client.post(`/orgs/${organization}/repos`, {
      name: 'with-readme',
      description: 'Has a readme',
      private: true,
      auto_init: true,
      default_branch: 'main',
      readme: 'Default',
    });

    expectRecorded(answer, recorded['repo-create-org']);
    expect(answer.json).toMatchObject({
      full_name: `${organization}/with-readme`,
      description: 'Has a readme',
      private: true,
      empty: false,
      default_branch: 'main',
      permissions: { admin: true, push: true, pull: true },
      html_url: `${client.url}/${organization}/with-readme`,
      clone_url: `${client.url}/${organization}/with-readme.git`,
    });
    await client.delete(`/repos/${organization}/with-readme`);
  });

  it('are made empty', async () => {
    const { client, newRepository } = host();

    const answer = await client.get(`/repos/${await newRepository()}`);

    expectRecorded(answer, recorded['repo-get']);
    expect(answer.json).toMatchObject({ empty: true, branch_count: 0 });
  });

  it('are made for the caller too', async () => {
    const { client, user } = host();

    const answer = await client.post('/user/repos', {
      name: 'scratch-of-contract',
      auto_init: true,
      private: false,
      default_branch: 'main',
    });

    expectRecorded(answer, recorded['repo-create-user']);
    expectRecorded(
      await client.delete(`/repos/${user}/scratch-of-contract`),
      recorded['repo-delete'],
    );
  });

  it('are made once', async () => {
    const { client, organization, newRepository } = host();
    const [, name] = (await newRepository()).split('/');

    const again = await client.post(`/orgs/${organization}/repos`, { name });

    expectRecordedError(again, recorded['repo-create-org-409-exists']);
  });

  it.each([
    ['a name with a blank', 'bad name!', 'repo-create-org-422-bad-name'],
  ])('are not made with %s', async (_words, name, recording) => {
    const { client, organization } = host();

    const answer = await client.post(`/orgs/${organization}/repos`, { name });

    expectRecordedError(answer, recorded[recording]);
  });

  it('are not made where there is no organization', async () => {
    const answer = await host().client.post('/orgs/nobody/repos', {
      name: 'x',
    });

    expectRecordedError(answer, recorded['repo-create-org-404-no-org']);
  });

  it('are not made with a token that may only read', async () => {
    const { client, organization, readToken } = host();

    const answer = await client.post(
      `/orgs/${organization}/repos`,
      { name: 'x' },
      { token: readToken },
    );

    expectRecordedError(answer, recorded['repo-create-org-403-token-scope']);
  });

  it('are not made by an outsider', async () => {
    const { client, organization, outsiderToken } = host();

    const answer = await client.post(
      `/orgs/${organization}/repos`,
      { name: 'x' },
      { token: outsiderToken },
    );

    expectRecordedError(answer, recorded['repo-get-404']);
  });

  it('do not exist for outsiders, nor without a token', async () => {
    const { client, newRepository, outsiderToken } = host();
    const path = `/repos/${await newRepository()}`;

    for (const token of [outsiderToken, null]) {
      expectRecordedError(
        await client.get(path, { token }),
        recorded['repo-get-404-without-token-private'],
      );
    }
  });

  it('that do not exist are not found', async () => {
    const { client, organization } = host();

    expectRecordedError(
      await client.get(`/repos/${organization}/nope`),
      recorded['repo-get-404'],
    );
  });

  it('are found without regard to case', async () => {
    const { client, newRepository } = host();
    const name = await newRepository();

    const answer = await client.get(`/repos/${name.toUpperCase()}`);

    expect(answer.json).toMatchObject({ full_name: name });
  });

  it('are deleted, and are gone', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}`;

    expectRecorded(await client.delete(path), recorded['repo-delete']);
    expect((await client.get(path)).status).toBe(404);
  });

  it('have languages', async () => {
    const { client, newRepository } = host();

    expectRecorded(
      await client.get(`/repos/${await newRepository()}/languages`),
      recorded.languages,
    );
  });

  it('that are empty have no branches, contents or trees', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}`;

    const branches = await client.get(`${path}/branches`);
    expect(branches.status).toBe(200);
    expect(branches.json).toBe(recorded['empty-repo-branches'].body);
    expect(branches.headers.get('x-total-count')).toBe('0');
    expectRecordedError(
      await client.get(`${path}/contents`),
      recorded['empty-repo-contents'],
    );
    expectRecordedError(
      await client.get(`${path}/git/trees/main`),
      recorded['empty-repo-git-tree-400'],
    );
  });
});
