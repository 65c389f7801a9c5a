/** What such a file begins with, each byte as one character. */
const SIGNATURES: [type: string, pattern: RegExp][] = [
  ['image/png', /^\x89PNG\r\n\cZ\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
];
/** What may stand before the root element of an SVG. */
const PROLOGUE =
  /^(?:\s+|<\?[^>]*>|<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\][^>]*)?>)/i;
const SNIFFED = 4096;

/** Type of an image by its content, whatever its name; undefined for anything else. */
export function imageType(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 16).toString('latin1');
  return (
    SIGNATURES.find(([, pattern]) => pattern.test(start))?.[0] ??
    (isSvg(bytes) ? 'image/svg+xml' : undefined)
  );
}

function isSvg(bytes: Buffer): boolean {
  let text = bytes
    .subarray(0, SNIFFED)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  for (
    let prologue = PROLOGUE.exec(text);
    prologue;
    prologue = PROLOGUE.exec(text)
  ) {
    text = text.slice(prologue[0].length);
  }
  return /^<svg[\s>]/i.test(text);
}
