import { plainText } from '../document/inlineText';
import { mayHold } from '../document/signsOf';
import { SIGNS } from '../vocabulary/textSigns';
import { KindReading } from './classifyKind';
import { isPlaceholder } from './statusText';
import { statementsOf } from './readChangelog';
import { fieldsOf } from './StatedField';

const TEMPLATE_WORDS = new Set(
  'template templates empty blank şablon şablonu templed vorlage plantilla modelo modèle modele szablon шаблон sjabloon テンプレート 模板'.split(
    ' ',
  ),
);
// Words that say no more than what it is a template of, and in what form.
const WORDS_BESIDE = new Set(
  'adr adrs dr dec kep agdr madr odh decision decisions record records architecture architectural design nnnn xxxx rfc the basic simple default short long full example minimal bare extended nygard issue pull request pr yyyy yy mm dd jjjj tt y en de fr es pt it nl pl'.split(
    ' ',
  ),
);
const TITLE =
  /^(?:adr[-_ ]?)?(?:[nx]{2,5}|0{3,5}|yyyy|number|#+)?\W*(?:title|short title|adr title|your title(?: here)?|\[?0+\]?\s+title|<.*>|\{.*\}|\[.*\]|decision title|short noun phrase|titel|título|titre|タイトル)\W*$/i;
const NUMBER_BLANK =
  /\b(?:adr|agdr)?[-_ ]?(?:NNNN?|XXXX?|nnnn?|xxxx?|\{n+\}|<n+>|\{number\}|<number>)\b/;
const BLANK =
  /^\W{0,4}(?:\{[^{}]{2,400}\}|<[^<>]{2,400}>|\[[^[\]]{4,400}\](?!\())\W{0,4}$/;
const BLANK_WITHIN =
  /\{[\p{L}][^{}]{2,200}\}|\[(?:describe|list|explain|what|why|short|insert|your|option|argument|driver|example|decision|reason|name|title|e\.g|description)[^\]]{0,200}\](?!\()|<(?:describe|list|explain|what|why|short|insert|your|option|name|title)[^<>]{0,200}>/iu;

/** True for a file that records are to be made from: its title, status or text are blanks to be filled in. */
export function isTemplate({
  scope,
  fields,
  identity,
  path,
}: KindReading): boolean {
  const segments = path.split('/');
  const generic = /^(?:readme|index)\./i.test(segments.at(-1) ?? '');
  const stem = (segments.at(generic ? -2 : -1) ?? path).replace(
    /(?:\.(?:md|markdown|mdx|txt|html))+$/i,
    '',
  );
  const words = wordsOf(stem);
  const named = words.some(word => TEMPLATE_WORDS.has(word));
  if (
    named &&
    (words.every(isBeside) ||
      // `001-adr-template.md` whose title is of another thing than templates.
      (words.every(word => isBeside(word) || /^\d+$/.test(word)) &&
        !namesTemplate(identity.title)))
  ) {
    return true;
  }
  const blanks = blanksIn(scope.blocks);
  const signs = [
    named && generic,
    TITLE.test(identity.title) ||
      TITLE.test(headingSource(scope.blocks)) ||
      NUMBER_BLANK.test(headingText(scope.blocks)),
    words.some(word => /^0{3,}$/.test(word)) && words.every(isBeside),
    fieldsOf(fields, 'status').some(({ source }) => isPlaceholder(source)),
    fieldsOf(fields, 'decided').some(({ source }) =>
      /y{4}|\bdd\b|jjjj|aaaa|insert|[{<[]/i.test(source),
    ),
    blanks.share > 0.3 || blanks.count >= 5,
    named && namesTemplate(identity.title),
    named && (blanks.count > 0 || words.some(word => /^0+$/.test(word))),
  ].filter(Boolean);
  return signs.length >= 2 || (blanks.share > 0.6 && blanks.count >= 3);
}

function namesTemplate(title: string): boolean {
  return wordsOf(title).some(word => TEMPLATE_WORDS.has(word));
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function isBeside(word: string): boolean {
  return (
    TEMPLATE_WORDS.has(word) ||
    WORDS_BESIDE.has(word) ||
    /^(?:0*|(?:adr|agdr|dr|rfc)?(?:0+|x+|n{2,})|\d{2}x+|v?\d)$/.test(word)
  );
}

function headingText(blocks: KindReading['scope']['blocks']): string {
  const first = blocks.find(({ type }) => type === 'heading');
  return first?.type === 'heading' ? plainText(first) : '';
}

/** `<ADR title>` is no word, and still the title of a template. */
function headingSource(blocks: KindReading['scope']['blocks']): string {
  const first = blocks.find(({ type }) => type === 'heading');
  return first?.type === 'heading' ? first.source.trim().slice(0, 200) : '';
}

function blanksIn(blocks: KindReading['scope']['blocks']): {
  count: number;
  share: number;
} {
  let statements = 0;
  let blank = 0;
  for (const block of blocks.slice(0, 300)) {
    if (block.type === 'paragraph' || block.type === 'item') {
      statements += 1;
      blank +=
        mayHold(block, SIGNS.bracket) &&
        statementsOf(block).some(({ source }) =>
          isBlank(source.slice(0, 600).trim()),
        )
          ? 1
          : 0;
    }
  }
  return { count: blank, share: statements === 0 ? 0 : blank / statements };
}

function isBlank(text: string): boolean {
  return BLANK.test(text) || BLANK_WITHIN.test(text);
}
