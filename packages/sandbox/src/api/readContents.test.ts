import { base64 } from '../__testUtils__/GiteaTestClient';
import { describeContract } from '../__testUtils__/describeContract';
import {
  expectRecorded,
  expectRecordedError,
} from '../__testUtils__/expectRecorded';
import { readRecordings } from '../__testUtils__/recordings';

const recorded = readRecordings('contents');

describeContract('Reading contents', host => {
  const newRepository = async () =>
    `/repos/${await host().newRepository({
      auto_init: true,
      readme: 'Default',
    })}`;
  const create = (path: string, file: string, text = 'x') =>
    host().client.post(`${path}/contents`, {
      branch: 'main',
      message: 'Change',
      files: [{ operation: 'create', path: file, content: base64(text) }],
    });

  it('are read as a file', async () => {
    const path = await newRepository();
    await create(path, 'overlays/staging/k.yaml', 'a: 1\n');

    const answer = await host().client.get(
      `${path}/contents/overlays/staging/k.yaml?ref=main`,
    );

    expectRecorded(answer, recorded['contents-file']);
    expect(answer.json).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: base64('a: 1\n'),
      size: 5,
    });
  });

  it('are read as a folder', async () => {
    const path = await newRepository();
    await create(path, 'overlays/staging/k.yaml', 'a: 1\n');

    const folder = await host().client.get(
      `${path}/contents/overlays/staging?ref=main`,
    );
    const root = await host().client.get(`${path}/contents`);

    expectRecorded(folder, recorded['contents-dir']);
    expect(root.json).toMatchObject([
      { path: 'README.md', type: 'file', content: null },
      { path: 'overlays', type: 'dir', download_url: null, size: 0 },
    ]);
  });

  it('are not found at a path or a reference that does not exist', async () => {
    const path = await newRepository();

    expectRecordedError(
      await host().client.get(`${path}/contents/none.yaml?ref=main`),
      recorded['contents-404'],
    );
    expectRecordedError(
      await host().client.get(`${path}/contents/README.md?ref=nobranch`),
      recorded['contents-404-ref'],
    );
  });

  it('are read as they are', async () => {
    const path = await newRepository();
    await create(path, 'a b/ü.yaml', 'ä: 1\n');

    const answer = await host().client.get(
      `${path}/raw/${encodeURI('a b/ü.yaml')}?ref=main`,
    );

    const { headers } = recorded['raw-file'];
    expect(answer.status).toBe(200);
    expect(answer.text).toBe('ä: 1\n');
    expect(answer.headers.get('content-type')).toBe(headers['Content-Type']);
    expect(answer.headers.get('x-gitea-object-type')).toBe('file');
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{40}"$/);
    expect(Date.parse(answer.headers.get('last-modified') ?? '')).not.toBeNaN();
  });
});
