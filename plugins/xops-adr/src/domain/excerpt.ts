const BEFORE = 60;
const LENGTH = 300;

/**
 * The part of a text around the first word that was found, with its marks.
 *
 * @param tags - what stands before and after each word that was found
 */
export function excerpt(
  text: string,
  tags?: { preTag: string; postTag: string },
): string {
  const found = tags ? text.indexOf(tags.preTag) : 0;
  const start = Math.max(0, found - BEFORE);
  const end = start + LENGTH;
  const cut = text.slice(start, end);
  return [
    start > 0 ? '… ' : '',
    tags ? withoutTornMark(cut, tags) : cut,
    end < text.length ? ' …' : '',
  ].join('');
}

/** Cuts before a mark of which the end was cut off. */
function withoutTornMark(
  text: string,
  { preTag, postTag }: { preTag: string; postTag: string },
): string {
  const opened = text.lastIndexOf(preTag.slice(0, 1));
  const last = text.lastIndexOf(preTag);
  const closed = text.lastIndexOf(postTag);
  if (last > closed) {
    return text.slice(0, last);
  }
  return opened > Math.max(last, closed) ? text.slice(0, opened) : text;
}
