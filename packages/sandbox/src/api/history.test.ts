import { base64, textAt } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import { expectRecorded } from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('history');

describeContract('History', host => {
  let path: string;

  beforeAll(async () => {
    const { client, newRepository } = host();
    path = `/repos/${await newRepository()}`;
    for (const name of ['README.md', 'docs/a.md', 'docs/b.md']) {
      await client.post(`${path}/contents/${name}`, {
        content: base64(name),
        message: `Add ${name}`,
      });
    }
    await client.post(`${path}/contents/docs/c.md`, {
      content: base64('c\n'),
      message: 'c0',
      new_branch: 'feat/0',
    });
  });

  it('is listed in pages with two sets of headers', async () => {
    const { client } = host();
    const query = 'sha=main&limit=2&stat=false&files=false&verification=false';

    const answer = await client.get(`${path}/commits?${query}`);

    expectRecorded(answer, recorded['commits-list']);
    const expected = recorded['commits-list'].headers;
    for (const name of ['X-Hasmore', 'X-Page', 'X-Pagecount', 'X-Perpage']) {
      expect(answer.headers.get(name)).toBe(expected[name]);
    }
    expect(answer.headers.get('x-total-count')).toBe('3');
    expect(answer.headers.get('link')).toContain(
      `${path}/commits?files=false&limit=2&page=2&sha=main&stat=false&verification=false>; rel="next"`,
    );
    expect(answer.json).toMatchObject([
      { commit: { message: 'Add docs/b.md\n' }, files: null, stats: null },
      { commit: { message: 'Add docs/a.md\n' } },
    ]);
  });

  it('is listed for one path', async () => {
    const answer = await host().client.get(`${path}/commits?path=docs/a.md`);

    expect(answer.json).toMatchObject([
      {
        commit: { message: 'Add docs/a.md\n' },
        files: [{ filename: 'docs/a.md', status: 'added' }],
        stats: { total: 1, additions: 1, deletions: 0 },
      },
    ]);
  });

  it('is not listed for a path outside of the repository', async () => {
    const answer = await host().client.get(`${path}/commits?path=../x`);

    expect(answer.status).toBe(500);
  });

  it('tells the commit of a branch, which the portal asks for before it reads a tree', async () => {
    const { client } = host();
    const branch = await client.get(`${path}/branches/main`);

    const answer = await client.get(`${path}/git/commits/main`);

    expect(textAt(answer, 'sha')).toBe(textAt(branch, 'commit', 'id'));
    expect((await client.get(`${path}/git/commits/none`)).status).toBe(404);
  });

  it('is compared', async () => {
    const answer = await host().client.get(`${path}/compare/main...feat/0`);

    expectRecorded(answer, recorded.compare);
    expect(answer.json).toMatchObject({
      total_commits: 1,
      commits: [{ commit: { message: 'c0\n' } }],
    });
  });

  it('is not compared with what does not exist', async () => {
    const answer = await host().client.get(`${path}/compare/main...none`);

    expect(answer.status).toBe(404);
  });

  it('shows a tree with all below it', async () => {
    const answer = await host().client.get(
      `${path}/git/trees/main?recursive=true&per_page=100`,
    );

    expectRecorded(answer, recorded['git-tree-recursive']);
    expect(answer.json).toMatchObject({
      truncated: false,
      total_count: 4,
      tree: [
        { path: 'README.md', type: 'blob', mode: '100644', size: 9 },
        { path: 'docs', type: 'tree', mode: '040000', size: 0 },
        { path: 'docs/a.md' },
        { path: 'docs/b.md' },
      ],
    });
  });

  it('shows a tree in pages and says so', async () => {
    const answer = await host().client.get(
      `${path}/git/trees/main?recursive=true&per_page=3&page=1`,
    );

    expectRecorded(answer, recorded['git-tree-recursive-page']);
    expect(answer.headers.get('x-total-count')).toBe('4');
    expect(answer.json).toMatchObject({ truncated: true, page: 1 });
  });

  it('shows a blob', async () => {
    const { client } = host();
    const file = await client.get(`${path}/contents/docs/a.md`);
    const sha = textAt(file, 'sha');

    const answer = await client.get(`${path}/git/blobs/${sha}`);

    expect(answer.json).toMatchObject({
      sha,
      size: 9,
      encoding: 'base64',
      content: base64('docs/a.md'),
    });
  });

  it('lists references that begin with a path', async () => {
    const answer = await host().client.get(`${path}/git/refs/heads/feat/0`);

    expectRecorded(answer, recorded['contents-file-head']);
    expect(answer.json).toMatchObject([{ ref: 'refs/heads/feat/0' }]);
  });

  it('is packed as an archive', async () => {
    const { client } = host();
    const name = path.split('/').at(-1);

    const answer = await client.get(`${path}/archive/main.tar.gz`);

    const { headers } = recorded['archive-tar-gz'];
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(headers['Content-Type']);
    expect(answer.headers.get('content-disposition')).toBe(
      headers['Content-Disposition'].replace('shop-gitops', name ?? ''),
    );
    expect(answer.headers.get('link')).toMatch(
      /archive\/[0-9a-f]{40}\.tar\.gz\?rev=[0-9a-f]{40}>; rel="immutable"$/,
    );
    const unknown = await client.get(`${path}/archive/none.tar.gz`);
    expect(unknown.status).toBe(404);
  });
});
