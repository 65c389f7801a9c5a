import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { ImageReader } from './ImageReader';

const url = 'https://git.example.com/shop/checkout/src/branch/main/a.png';
const png = Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1');

function readerOf(readUrl: UrlReaderService['readUrl']) {
  return new ImageReader({
    urlReader: mockServices.urlReader.mock({ readUrl }),
    maxBytes: 100,
  });
}
const serving = (...chunks: Buffer[]) =>
  readerOf(async () => ({
    buffer: async () => Buffer.concat(chunks),
    stream: () => Readable.from(chunks),
  }));

describe('ImageReader', () => {
  it('reads an image, the same one with the same etag', async () => {
    const image = await serving(png.subarray(0, 9), png.subarray(9)).read(url);
    expect(image).toEqual({
      bytes: png,
      type: 'image/png',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    expect((await serving(png).read(url)).etag).toBe(image.etag);
  });

  it('reads from hosts that give no stream', async () => {
    const reader = readerOf(async () => ({ buffer: async () => png }));
    await expect(reader.read(url)).resolves.toMatchObject({ bytes: png });
  });

  it('stops in the middle of what is too large', async () => {
    let given = 0;
    const endless = async function* chunks() {
      for (;;) {
        given += 1;
        yield png;
      }
    };
    const reader = readerOf(async () => ({
      buffer: async () => png,
      stream: () => Readable.from(endless(), { highWaterMark: 1 }),
    }));
    await expect(reader.read(url)).rejects.toThrow(
      "larger than the 100 bytes of 'xops.adr.images.maxBytes'",
    );
    expect(given).toBeLessThan(20);
  });

  it.each([
    ['<html><script>alert(1)</script></html>', 'is no PNG, JPEG, GIF'],
    ['version https://git-lfs.github.com/spec/v1\noid …', 'kept in Git LFS'],
  ])('refuses %j', async (text, words) => {
    const reading = serving(Buffer.from(text)).read(url);
    await expect(reading).rejects.toThrow(words);
    await expect(reading).rejects.toMatchObject({ name: 'InputError' });
  });

  it.each([
    [new NotFoundError('nothing'), 'NotFoundError'],
    [new NotModifiedError(), 'ServiceUnavailableError'],
    [
      Object.assign(new Error('no'), { statusCode: 401 }),
      'ServiceUnavailableError',
    ],
  ])("does not make the host's answer its own: %s", async (error, name) => {
    const reading = readerOf(async () => {
      throw error;
    }).read(url);
    await expect(reading).rejects.toMatchObject({ name });
    await expect(reading).rejects.not.toHaveProperty('statusCode');
  });
});
