import { decodeText } from './decodeText';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Größe ✓')],
    ['UTF-8 with a mark', utf8('\uFEFFGröße ✓')],
    ['text', 'Größe ✓'],
    ['text with a mark', '\uFEFFGröße ✓'],
    [
      'UTF-16, little endian',
      new Uint8Array([
        0xff,
        0xfe,
        ...[...'Größe ✓'].flatMap(it => [
          it.charCodeAt(0) & 255,
          it.charCodeAt(0) >> 8,
        ]),
      ]),
    ],
    [
      'UTF-16, big endian',
      new Uint8Array([
        0xfe,
        0xff,
        ...[...'Größe ✓'].flatMap(it => [
          it.charCodeAt(0) >> 8,
          it.charCodeAt(0) & 255,
        ]),
      ]),
    ],
  ])('reads %s', (_, content) => {
    expect(decodeText(content)).toEqual({ text: 'Größe ✓' });
  });

  it('knows UTF-16 without a mark by its empty bytes', () => {
    const letters = [...'# Status'];
    const little = letters.flatMap(it => [it.charCodeAt(0), 0]);
    const big = letters.flatMap(it => [0, it.charCodeAt(0)]);
    expect(decodeText(new Uint8Array(little))).toEqual({ text: '# Status' });
    expect(decodeText(new Uint8Array(big))).toEqual({ text: '# Status' });
  });

  it.each([
    ['broken UTF-8', new Uint8Array([0x61, 0xff]), 'it is not valid UTF-8'],
    [
      'half a UTF-16 letter',
      new Uint8Array([0xff, 0xfe, 0x61]),
      'it is not valid UTF-16 (little endian)',
    ],
    ['a NUL', 'ab\0', 'it is binary: character 3 is NUL'],
  ])('says what is wrong with %s', (_, content, problem) => {
    expect(decodeText(content)).toEqual({ problem });
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '' });
  });
});
