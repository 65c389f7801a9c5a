import { imageType } from './imageType';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('imageType', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0....', 'image/jpeg'],
    ['GIF89a....', 'image/gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
    ['\xef\xbb\xbf<?xml version="1.0"?>\n<svg>', 'image/svg+xml'],
    [
      '<!-- a -->\n<!DOCTYPE svg PUBLIC "a" "b" [<!ENTITY c "d">]><svg >',
      'image/svg+xml',
    ],
  ])('knows %j', (text, type) => {
    expect(imageType(bytes(text))).toBe(type);
  });

  it.each([
    '',
    'version https://git-lfs.github.com/spec/v1',
    '<!doctype html><html><svg></svg></html>',
    '<svgx>',
    '# <svg>',
    '%PDF-1.7',
    'RIFF\x10\x00\x00\x00WAVE',
  ])('does not take %j for an image', text => {
    expect(imageType(bytes(text))).toBeUndefined();
  });

  it('is done at once with what never ends', () => {
    const since = performance.now();
    imageType(bytes(`<!DOCTYPE [${'<!--'.repeat(1_000_000)}`));
    imageType(bytes(`${' '.repeat(1_000_000)}<svg>`));
    expect(performance.now() - since).toBeLessThan(200);
  });
});
