/** A number as it is written. */
export interface WrittenNumber {
  /** Decimal string: `1200.5`. */
  value: string;
  /** Digits behind the decimal point, as written: 1 for `4.0`. */
  decimals: number;
  /** Place behind the number in the text. */
  end: number;
}

export interface ReadNumberOptions {
  /** True where `1.200` is one thousand two hundred, as in amounts of money in most of Europe. */
  pointGroups?: boolean;
  /** True for an amount of money, in which `5B` is five billion. */
  ofMoney?: boolean;
}

// Groups of three digits are divided by a comma, point, apostrophe or narrow blank.
const NUMBER =
  /[-+−–]?(?:\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?!\d)(?:[.,]\d{1,9})?|\d{1,15}(?:[.,]\d{1,9})?)(?![\d])/y;
const MULTIPLES: readonly [power: number, words: string][] = [
  [3, 'k|thousand|thsd|tsd|tausend|mille|mil|тис|тыс|tys|bin|tusen|tusind'],
  [
    6,
    'm|mio|mln|million|millions|millionen|millones|millón|milhões|milhão|milioni|milione|miljoen|miljoner|miljon|milyon|млн|мільйонів|миллионов',
  ],
  [
    9,
    'bn|billion|billions|mrd|mia|mld|mds|md|milliarden|milliarde|milliards|milliard|miliardi|miljard|miljarder|milyar|млрд|мільярдів|миллиардов',
  ],
  [12, 'tn|trillion|trillions'],
];
const MULTIPLE = new RegExp(
  `\\s?(?:${MULTIPLES.map(([, words]) => `(${words})`).join(
    '|',
  )})(?:\\.(?=\\s?(?:\\p{Sc}|грн|руб|zł|Kč|TL|EUR|USD|CHF|PLN)))?(?![\\p{L}\\d²³])`,
  'iuy',
);
// Of money alone: elsewhere it is bytes.
const BILLION = /\s?b(?![\p{L}\d])/iuy;

/**
 * Reads the number that begins at a place of a text, in English and European
 * spelling: `1,200.5`, `1.200,5`, `0,35`, `1 200`, `−3`. A multiple (`3k`,
 * `1.5M`) is not read here, see `readAmount`.
 */
export function readNumber(
  text: string,
  start = 0,
  options: ReadNumberOptions = {},
): WrittenNumber | undefined {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (!match) {
    return undefined;
  }
  const written = match[0].replace(/[−–]/, '-').replace(/^\+/, '');
  const value = decimalOf(written, options.pointGroups === true);
  return value === undefined
    ? undefined
    : {
        value: plain(value),
        decimals: value.split('.')[1]?.length ?? 0,
        end: start + match[0].length,
      };
}

/** As `readNumber`, with thousands, millions and billions as letters or words: `3k` is 3000, `5 billion` 5000000000. */
export function readAmount(
  text: string,
  start = 0,
  options: ReadNumberOptions = {},
): WrittenNumber | undefined {
  const number = readNumber(text, start, options);
  if (!number) {
    return undefined;
  }
  MULTIPLE.lastIndex = number.end;
  BILLION.lastIndex = number.end;
  const match = MULTIPLE.exec(text);
  const billion = match || !options.ofMoney ? null : BILLION.exec(text);
  const place = match ? match.slice(1).findIndex(Boolean) : 2;
  const found = match ?? billion;
  return found
    ? {
        value: shift(number.value, MULTIPLES[place][0]),
        decimals: 0,
        end: number.end + found[0].length,
      }
    : number;
}

/** The number that a text is, with nothing beside it. */
export function wholeNumber(text: string): WrittenNumber | undefined {
  const trimmed = text.trim();
  const number = readNumber(trimmed);
  return number?.end === trimmed.length ? number : undefined;
}

/** As a decimal string; undefined for what only looks like one, such as `1.234.5`. */
function decimalOf(written: string, pointGroups: boolean): string | undefined {
  const place = written.search(/[.,]\d*$/);
  if (place < 0) {
    return digits(written);
  }
  const mark = written[place];
  const before = written.slice(0, place);
  const after = written.slice(place + 1);
  if (before.includes(mark)) {
    return after.length === 3 ? digits(written) : undefined;
  }
  const isGroup =
    after.length === 3 &&
    /^-?[1-9]\d{0,2}$/.test(before) &&
    (mark === ',' || pointGroups);
  return isGroup ? digits(written) : `${digits(before)}.${after}`;
}

function digits(text: string): string {
  return text.replace(/[^-\d]/g, '');
}

/** Without leading zeros; `-0` is 0. */
function plain(value: string): string {
  const trimmed = value.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-[0.]+$/.test(trimmed) ? trimmed.slice(1) : trimmed;
}

/** Moves the decimal point to the right. */
function shift(value: string, places: number): string {
  const [whole, fraction = ''] = value.split('.');
  const moved = fraction.padEnd(places, '0');
  const rest = moved.slice(places);
  return plain(`${whole}${moved.slice(0, places)}${rest ? `.${rest}` : ''}`);
}
