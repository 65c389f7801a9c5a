/** A file's text, or why it has none. */
export type DecodedText =
  | { text: string; problem?: undefined }
  | { text?: undefined; problem: string };

const utf8 = new TextDecoder('utf-8', { fatal: true });
const utf16LittleEndian = new TextDecoder('utf-16le', { fatal: true });
const utf16BigEndian = new TextDecoder('utf-16be', { fatal: true });

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark,
 * which is dropped. Bytes of another encoding are a problem, never text with
 * some letters lost. Text is taken as it is.
 */
export function decodeText(content: Uint8Array | string): DecodedText {
  if (typeof content === 'string') {
    return withoutNul(
      content.startsWith('\uFEFF') ? content.slice(1) : content,
    );
  }
  const encoding = encodingOf(content);
  try {
    return withoutNul(encoding.decoder.decode(content));
  } catch {
    // TextDecoder says only that it failed.
    return { problem: `it is not valid ${encoding.name}` };
  }
}

function withoutNul(text: string): DecodedText {
  const place = text.indexOf('\0');
  return place === -1
    ? { text }
    : { problem: `it is binary: character ${place + 1} is NUL` };
}

function encodingOf(bytes: Uint8Array): { name: string; decoder: TextDecoder } {
  const little = { name: 'UTF-16 (little endian)', decoder: utf16LittleEndian };
  const big = { name: 'UTF-16 (big endian)', decoder: utf16BigEndian };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return little;
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return big;
  }
  // Without a mark, Western text in UTF-16 shows by a NUL in every other byte.
  const sampled = Math.min(bytes.length, 64);
  const pairs = Math.floor(sampled / 2);
  const nuls = [0, 0];
  for (let index = 0; index < sampled; index++) {
    nuls[index % 2] += bytes[index] === 0 ? 1 : 0;
  }
  if (pairs >= 2 && nuls[1] > pairs * 0.8 && nuls[0] === 0) {
    return little;
  }
  if (pairs >= 2 && nuls[0] > pairs * 0.8 && nuls[1] === 0) {
    return big;
  }
  return { name: 'UTF-8', decoder: utf8 };
}
