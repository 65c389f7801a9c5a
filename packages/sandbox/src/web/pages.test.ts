import {
  base64,
  GiteaTestClient,
  textAt,
} from '../__testUtils__/GiteaTestClient';
import {
  startTestSandbox,
  TOKEN,
  type TestSandbox,
} from '../__testUtils__/testSandbox';

const README =
  '# Shop\n\n[Record](docs/adr/one.md) <script>alert(1)</script>\n';

describe('Pages', () => {
  let started: TestSandbox;
  let url: string;
  let client: GiteaTestClient;
  let sha: string;

  const openPull = (head: string, title: string) =>
    client.post('/repos/demo/shop/pulls', {
      head,
      base: 'main',
      title,
      body: 'Because',
    });
  beforeAll(async () => {
    started = await startTestSandbox();
    url = started.sandbox.url;
    client = new GiteaTestClient(url, TOKEN);
    await client.post('/orgs/demo/repos', {
      name: 'shop',
      private: true,
      description: 'Sells <things>',
    });
    await client.put('/repos/demo/shop/topics', { topics: ['web'] });
    await client.post('/orgs/demo/repos', { name: 'empty', private: true });
    const files = {
      'README.md': README,
      'docs/adr/one.md': '# One\n',
      'docs/<x>.txt': '<x>\nsecond\n',
      'docs/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'docs/data.bin': 'a\0b',
    };
    const committed = await client.post('/repos/demo/shop/contents', {
      branch: 'main',
      message: 'Begin <here>\n\nMore words.',
      files: Object.entries(files).map(([path, text]) => ({
        operation: 'create',
        path,
        content: base64(text),
      })),
    });
    sha = textAt(committed, 'commit', 'sha');
    await client.post('/repos/demo/shop/contents', {
      branch: 'main',
      new_branch: 'feature/x',
      message: 'Change',
      files: [{ operation: 'upload', path: 'new', content: base64('new\n') }],
    });
    await openPull('feature/x', 'Bring <x>');
    await client.post('/repos/demo/shop/issues/1/comments', {
      body: '**Good**',
    });
  });
  afterAll(() => started.close());

  const get = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
    });
    return { answer, text: await answer.text() };
  };

  it.each([
    ['/', ['demo', 'shop']],
    ['/demo', ['2 repositories', 'Sells &lt;things&gt;', '#web', 'Private']],
    ['/portal-bot', ['0 repositories', 'No repositories yet']],
    [
      '/demo/shop',
      [
        'git clone http://localhost:',
        'docs/',
        'Begin &lt;here&gt;',
        '<h2>Shop</h2>',
      ],
    ],
    ['/demo/empty', ['This repository is empty', 'git push']],
    ['/demo/shop/src/branch/main/docs', ['adr/', '&lt;x&gt;.txt']],
    [
      '/demo/shop/src/branch/main/docs/%3Cx%3E.txt',
      ['<span id="L2">second</span>', '&lt;x&gt;'],
    ],
    ['/demo/shop/src/branch/main/docs/adr/one.md', ['<h2>One</h2>', '# One']],
    ['/demo/shop/src/branch/main/docs/data.bin', ['This is not a text']],
    ['/demo/shop/src/branch/feature/x/new', ['feature/x', 'new']],
    ['/demo/shop/commits/branch/main', ['1 commit on main']],
    ['/demo/shop/commits/branch/feature/x/new', ['Commits of new', 'Change']],
    ['/demo/shop/branches', ['feature/x', 'Default']],
    ['/demo/shop/pulls', ['Bring &lt;x&gt;', 'Open', 'feature/x into main']],
    [
      '/demo/shop/pulls/1',
      ['Because', '<strong>Good</strong>', '+new', 'Merge commit'],
    ],
    ['/demo/shop/pulls/1/files', ['+new']],
    ['/demo/shop/compare/main...feature/x', ['main to feature/x', '+new']],
    ['/demo/shop/_edit/main/README.md', ['has no editor', 'git clone']],
  ])(
    'open at %s without signing in, and say that they are a demo',
    async (path, parts) => {
      const { answer, text } = await get(path);

      expect(answer.status).toBe(200);
      expect(text).toContain('<strong>Demo</strong>');
      for (const part of parts) {
        expect(text).toContain(part);
      }
      expect(text).not.toContain('<script');
      expect(answer.headers.get('content-security-policy')).toContain(
        "default-src 'none'",
      );
    },
  );

  it('show a commit with what it changed', async () => {
    const { answer, text } = await get(`/demo/shop/commit/${sha}`);

    expect(answer.status).toBe(200);
    expect(text).toContain('Begin &lt;here&gt;');
    expect(text).toContain('More words.');
    expect(text).toContain('5 changed files');
    const short = await get(`/demo/shop/commit/${sha.slice(0, 10)}`);
    expect(short.answer.status).toBe(200);
  });

  it('show a version by its commit', async () => {
    const { text } = await get(`/demo/shop/src/commit/${sha}/docs/adr`);

    expect(text).toContain('one.md');
  });

  it('lead the links of a document to its files', async () => {
    const { text } = await get('/demo/shop');

    expect(text).toContain('href="/demo/shop/src/branch/main/docs/adr/one.md"');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it.each([
    '/nobody',
    '/demo/none',
    '/demo/shop/none',
    '/demo/shop/src/branch/none',
    '/demo/shop/src/branch/main/none',
    '/demo/shop/src/wrong/main',
    '/demo/shop/commit/0123456789',
    '/demo/shop/pulls/99',
    '/demo/shop/raw/branch/main/docs',
    '/demo/shop/compare/main...none',
    '/demo/shop/archive/none.zip',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/demo/shop/src/branch/main/..%2f..%2fx',
    '/demo/shop/commits/branch/main/..%2fx',
    '/demo/shop/raw/branch/main/..%2f..%2fetc',
  ])('tell that nothing is at %s', async path => {
    const { answer, text } = await get(path);

    expect(answer.status).toBe(404);
    expect(text).toContain('Not found');
  });

  it('refuse an address that cannot be read', async () => {
    expect((await get('/demo/%zz')).answer.status).toBe(400);
    expect((await get('/api/v1/repos/demo/%zz')).answer.status).toBe(400);
    expect(started.complaints).toEqual([]);
  });

  it('give files as they are, and let none do anything', async () => {
    const document = await get('/demo/shop/raw/branch/main/README.md');
    const picture = await get('/demo/shop/raw/branch/main/docs/picture.svg');
    const data = await get('/demo/shop/media/branch/main/docs/data.bin');

    expect(document.text).toBe(README);
    expect(document.answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(picture.answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(data.answer.headers.get('content-type')).toBe(
      'application/octet-stream',
    );
    for (const { answer } of [document, picture, data]) {
      expect(answer.headers.get('content-security-policy')).toContain(
        'sandbox',
      );
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('give archives', async () => {
    const answer = await fetch(`${url}/demo/shop/archive/main.zip`);

    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('open in place of the address for a clone', async () => {
    const { answer } = await get('/demo/shop.git');

    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/demo/shop');
  });

  it('have a style, an icon and pictures of accounts', async () => {
    for (const path of [
      '/assets/style.css',
      '/assets/icon.svg',
      '/avatars/ab12',
    ]) {
      const { answer } = await get(path);
      expect(answer.status).toBe(200);
    }
  });

  describe('with a form to merge', () => {
    const merge = (number: number, origin: string | undefined, style: string) =>
      get(`/demo/shop/pulls/${number}/merge`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          ...(origin ? { Origin: origin } : {}),
        },
        body: `style=${style}`,
      });

    it.each([
      undefined,
      'null',
      'https://attacker.example',
      'http://localhost',
    ])('refuse it from %s', async origin => {
      const { answer, text } = await merge(1, origin, 'merge');

      expect(answer.status).toBe(403);
      expect(text).toContain('The form was sent from another site');
    });

    it('refuse a style that does not exist', async () => {
      expect((await merge(1, url, 'other')).answer.status).toBe(422);
    });

    it('merge, and show it', async () => {
      const { answer } = await merge(1, url, 'squash');

      expect(answer.status).toBe(303);
      const { text } = await get(answer.headers.get('location') ?? '');
      expect(text).toContain('Merged');
      expect(text).not.toContain('<form');
    });

    it('offer nothing where there is a conflict or a draft', async () => {
      for (const head of ['one', 'two']) {
        await client.post('/repos/demo/shop/contents', {
          branch: 'main',
          new_branch: head,
          message: head,
          files: [{ operation: 'create', path: 'same', content: base64(head) }],
        });
      }
      await openPull('one', 'One');
      await openPull('two', 'Two');
      await merge(2, url, 'merge');

      const conflict = await get('/demo/shop/pulls/3');
      await client.patch('/repos/demo/shop/pulls/3', { title: 'WIP: Two' });
      const draft = await get('/demo/shop/pulls/3');
      const refused = await merge(3, url, 'merge');

      expect(conflict.text).toContain('conflicts with the base branch');
      expect(draft.text).toContain('This is a draft');
      expect(conflict.text + draft.text).not.toContain('<form');
      expect(refused.answer.status).toBe(405);
    });
  });
});
