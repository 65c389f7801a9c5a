import { describeContract } from '../__testUtils__/describeContract';
import { expectRecorded } from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('repositories');

describeContract('Changes of repositories', host => {
  it('are changed', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}`;

    const answer = await client.patch(path, {
      template: true,
      description: 'Changed',
      private: false,
    });

    expectRecorded(answer, recorded['repo-make-template']);
    expect(answer.json).toMatchObject({
      template: true,
      description: 'Changed',
      private: false,
    });
  });

  it('are renamed, but not to a name that is taken', async () => {
    const { client, newRepository, organization } = host();
    const path = `/repos/${await newRepository()}`;
    const taken = (await newRepository()).split('/')[1];
    const free = `renamed-${taken}`;

    const refused = await client.patch(path, { name: taken });
    const renamed = await client.patch(path, { name: free });

    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({
      message: `repository already exists [uname: ${organization}, name: ${taken}]`,
    });
    expect(renamed.json).toMatchObject({ name: free });
    const found = await client.get(`/repos/${organization}/${free}`);
    expect(found.status).toBe(200);
    await client.delete(`/repos/${organization}/${free}`);
  });

  it('get another default branch, if it exists', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository({ auto_init: true })}`;
    await client.post(`${path}/branches`, { new_branch_name: 'trunk' });

    const changed = await client.patch(path, { default_branch: 'trunk' });
    const passedOver = await client.patch(path, { default_branch: 'none' });

    expect(changed.json).toMatchObject({ default_branch: 'trunk' });
    expect(passedOver.status).toBe(200);
    expect(passedOver.json).toMatchObject({ default_branch: 'trunk' });
  });

  it('carry topics', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}/topics`;

    expectRecorded(
      await client.put(path, { topics: ['shop', 'gitops'] }),
      recorded['topics-put'],
    );
    const answer = await client.get(path);

    expectRecorded(answer, recorded.topics);
    expect(answer.json).toEqual({ topics: ['gitops', 'shop'] });
    expect(answer.headers.get('x-total-count')).toBe('2');
  });

  it('get and lose a topic', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}/topics`;

    expect((await client.put(`${path}/web`)).status).toBe(204);
    expect((await client.get(path)).json).toEqual({ topics: ['web'] });
    expect((await client.delete(`${path}/web`)).status).toBe(204);
    expect((await client.get(path)).json).toEqual({ topics: [] });
    expect((await client.put(`${path}/a_b`)).status).toBe(422);
  });

  it('refuse a topic with a blank', async () => {
    const { client, newRepository } = host();
    const path = `/repos/${await newRepository()}/topics`;

    const answer = await client.put(path, { topics: ['a b'] });

    expect(answer.status).toBe(422);
    expect(answer.json).toEqual({
      invalidTopics: ['a b'],
      message: 'Topic names are invalid',
    });
  });
});

describeContract('Lists of repositories', host => {
  it('are listed for the caller, and for a user', async () => {
    const { client, user } = host();
    const name = `listed-${Date.now()}`;
    await client.post('/user/repos', { name, private: true });

    const own = await client.get('/user/repos?limit=50');
    const users = await client.get(`/users/${user}/repos?limit=50`);
    const strangers = await client.get(`/users/${user}/repos?limit=50`, {
      token: host().outsiderToken,
    });

    for (const answer of [own, users]) {
      expect(answer.json).toContainEqual(expect.objectContaining({ name }));
    }
    expect(strangers.text).not.toContain(name);
    await client.delete(`/repos/${user}/${name}`);
  });

  it('are searched by name', async () => {
    const { client, newRepository } = host();
    const name = await newRepository();
    const [, short] = name.split('/');

    const answer = await client.get(`/repos/search?q=${short}&limit=10`);

    expectRecorded(answer, recorded['repos-search']);
    expect(answer.headers.get('x-total-count')).toBe('1');
    expect(answer.json).toMatchObject({
      ok: true,
      data: [{ full_name: name }],
    });
  });

  it('of an organization are listed in pages', async () => {
    const { client, organization, newRepository } = host();
    await newRepository();
    await newRepository();
    const path = `/orgs/${organization}/repos`;

    const first = await client.get(`${path}?limit=1&page=1`);

    expectRecorded(first, recorded['org-repos']);
    const total = Number(first.headers.get('x-total-count'));
    expect(total).toBeGreaterThanOrEqual(2);
    expect(first.headers.get('link')).toBe(
      `<${client.url}/api/v1${path}?limit=1&page=2>; rel="next",` +
        `<${client.url}/api/v1${path}?limit=1&page=${total}>; rel="last"`,
    );
    const beyond = await client.get(`${path}?page=99`);
    expect(beyond.json).toEqual([]);
  });
});
