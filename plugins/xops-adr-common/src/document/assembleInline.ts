import { InlineLink, InlineText } from './InlineLink';

/** A link with the pieces of text that it covers. */
export interface FoundLink {
  kind: InlineLink['kind'];
  href: string;
  line: number;
  from: number;
  to: number;
}

/**
 * Puts the pieces of a text together, blanks and line breaks as one blank, and
 * says where links and struck words stand in it. `mayHoldBlanks` is false where no
 * piece holds other blanks than plain ones.
 */
export function assembleInline(
  pieces: readonly string[],
  found: readonly FoundLink[],
  struck: readonly { from: number; to: number }[],
  mayHoldBlanks: boolean,
): InlineText {
  if (found.length === 0 && struck.length === 0) {
    return {
      text: oneBlank(pieces.join(''), mayHoldBlanks).trim(),
      links: [],
      struck: [],
    };
  }
  const { text, starts } = joined(pieces, mayHoldBlanks);
  const whole = text.trimEnd();
  const place = (piece: number) => Math.min(starts[piece], whole.length);
  const links = found.map(({ kind, href, line, from, to }) => {
    const start = place(from);
    const end = place(to);
    return {
      kind,
      href,
      line,
      start,
      end,
      text: whole.slice(start, end).trim(),
    };
  });
  links.sort((a, b) => a.start - b.start);
  return {
    text: whole,
    links,
    struck: struck.map(({ from, to }) => ({
      start: place(from),
      end: place(to),
    })),
  };
}

/** The pieces as one text, and where each of them begins in it; the last place is the end. */
function joined(
  pieces: readonly string[],
  mayHoldBlanks: boolean,
): { text: string; starts: number[] } {
  const written = pieces.join('');
  // Most texts hold single blanks and line breaks alone, and keep their places.
  const asWritten =
    !hasManyBlanks(written, mayHoldBlanks) && !written.startsWith(' ');
  const starts: number[] = [];
  if (asWritten) {
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.length;
    }
    starts.push(length);
    return { text: written, starts };
  }
  let text = '';
  for (const piece of pieces) {
    const blank = text === '' || text.endsWith(' ');
    const words = oneBlank(piece, mayHoldBlanks);
    const added = blank && words.startsWith(' ') ? words.slice(1) : words;
    starts.push(text.length);
    text += added;
  }
  starts.push(text.length);
  return { text, starts };
}

// Beside the plain one.
const OTHER_BLANK = /[^\S ]/;

function hasManyBlanks(text: string, mayHoldBlanks: boolean): boolean {
  return text.includes('  ') || (mayHoldBlanks && OTHER_BLANK.test(text));
}

function oneBlank(written: string, mayHoldBlanks: boolean): string {
  return hasManyBlanks(written, mayHoldBlanks)
    ? written.replace(/\s+/g, ' ')
    : written;
}
