import { plainText } from '../document/inlineText';
import { partTopics } from '../vocabulary/partTopics';
import { readOptionName, verdictOf } from './optionName';
import { PartHeading } from './PartHeading';
import { sideOf } from './readReason';
import { splitName } from './splitName';

// `Option D: K3s`, `Alternative 2 - Redis`, `Варіант А.`
const DESIGNATED =
  /^[^\p{L}]{0,6}(\p{L}{3,14})\s+(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])(?:\s*[:.)–—-]\s*\S|$)/u;
// The same in bold, with the option's words behind.
const BOLD_DESIGNATION =
  /^\s*(\*\*|__)(?:\[[^\]]{1,20}\]\s)?\p{L}{3,14}\s(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])\s?[:.)–—-]?\1\s?[:.)–—-]?\s*\S/u;
// `[Selected] Option 1`
const MARK_BEFORE = /^\s*\[([^\]]{1,20})\]\s/;
const BOLD_WORDS = /^\s*(\*\*|__)([^*_]{2,100})\1(.*)$/s;
// `(rejected):`, `— rejected.` behind the bold words.
const MARK_BEHIND =
  /^\s*(?:[([]([\p{L}\s]{2,30})[)\]]|[–—-]\s*([\p{L}\s]{2,30})(?=[.:,;–—]|$))/u;
// `Rejected: Redis`
const MARK_FIRST = /^([\p{L}\s]{3,30})\s?[:–—-]\s+(\S.*)$/u;
// `Redis: rejected`, `Redis — rejected because it forgets`
const MARK_LAST = /^(.{2,80}?)(?:\s?[:,]|\s[–—-])\s+(\p{L}.{2,80})$/u;
const MARK_END =
  /[,;.:(–—]|\s(?:because|since|as|due|weil|da|car|parce|porque|perché|omdat|bo|ponieważ)\s/iu;
// What parts a name from the words about it: `**Redis** (in memory): `.
const SEPARATOR = /^\s*(?:[([][^()[\]]{1,40}[)\]]\s*)?(?:[:：.,;–—]|-\s)\s*/u;
const END = /\s*[.:：]$/u;
// Sentences, comparisons and figures in bold name nothing.
const NO_NAME =
  /^(?:all|none|both|each|neither|either|most|some|why|how|what|when|where|who|note|this|these|those|that|it|we|our|there|alle|keine|beide|warum|wie|diese|wir|tous|toutes|aucun|aucune|pourquoi|comment|ces|nous|todas|todos|ninguna|ninguno|nenhuma|nenhum|tutte|tutti|nessuna|nessuno|geen|waarom|żadna)(?!\p{L})|\svs?\.?\s|^[\d.,]+\s?\p{L}{0,3}$/iu;
const NOTHING =
  /^(?:none|n\/a|keine|aucune|ninguna|nessuna|geen|brak|немає|нет|yok|inga)\b/i;

/** The bold words that a line begins with, as far as they may name an option. */
export interface OptionLead {
  name: string;
  line: number;
  summary: string;
  /** What became of it, as far as the words beside the name say it. */
  verdict: 'chosen' | 'rejected' | undefined;
  /** What tells that it names an option: `Option A`, what became of it, or nothing but its place. */
  by: 'designation' | 'verdict' | 'place';
}

/** True for the name of an option by letter or number: `Option D: K3s`. */
export function isDesignated(text: string): boolean {
  return DESIGNATED.test(text);
}

/** True where the word before the letter or number is one for an option: that of `Table 1` is none. */
export function isOptionDesignation(text: string): boolean {
  const [, word] = DESIGNATED.exec(text) ?? [];
  return word !== undefined && partTopics.isAllAbout(word, ['option']);
}

/** True for words that say that there is no option: `None`, `N/A`. */
export function saysNothing(text: string): boolean {
  return NOTHING.test(text);
}

/** A label on a line of its own: `**Option A: Redis**`, `Option A:`. */
export function labelLead({ text, line }: PartHeading): OptionLead | undefined {
  return isDesignated(text)
    ? {
        name: text.replace(END, ''),
        line,
        summary: '',
        verdict: undefined,
        by: 'designation',
      }
    : undefined;
}

/** `**Option 1:** Keep the pool.` */
export function designatedLead(
  written: string,
  text: string,
  line: number,
): OptionLead | undefined {
  if (!BOLD_DESIGNATION.test(written)) {
    return undefined;
  }
  const [mark = '', said] = MARK_BEFORE.exec(text) ?? [];
  const { name, summary } = splitName('', text.slice(mark.length).trim());
  return {
    name,
    line,
    summary,
    verdict: said === undefined ? undefined : verdictOf(said),
    by: 'designation',
  };
}

/** `**Redis.** In memory.`, `**Redis — rejected.** In memory.`, `**Redis** (rejected): in memory` */
export function namedLead(
  written: string,
  line: number,
): OptionLead | undefined {
  const [, , bold = '', behind = ''] = BOLD_WORDS.exec(written) ?? [];
  const words = plainText(bold).trim();
  const inside = verdictWithin(words.replace(END, ''));
  const mark = MARK_BEHIND.exec(behind);
  const said = mark ? verdictOf((mark[1] ?? mark[2]).trim()) : undefined;
  const rest = mark && said ? behind.slice(mark[0].length) : behind;
  // Bold words with a colon alone introduce a list.
  const isApart =
    rest.trim() === ''
      ? !/[:：]$/.test(words)
      : END.test(words) || said !== undefined || SEPARATOR.test(rest);
  if (!isApart || !isName(inside.name, line)) {
    return undefined;
  }
  const verdict = inside.verdict ?? said;
  return {
    name: inside.name,
    line,
    summary: plainText(rest.replace(SEPARATOR, '')).trim(),
    verdict,
    by: toldBy(inside.name, verdict),
  };
}

function toldBy(
  name: string,
  verdict: OptionLead['verdict'],
): OptionLead['by'] {
  if (isDesignated(name)) {
    return 'designation';
  }
  const { chosen, rejected } = readOptionName(name);
  return verdict !== undefined || chosen || rejected ? 'verdict' : 'place';
}

/** The name apart from what became of it, where both stand in bold together. */
function verdictWithin(words: string): Pick<OptionLead, 'name' | 'verdict'> {
  const [, first, name] = MARK_FIRST.exec(words) ?? [];
  const before = first === undefined ? undefined : verdictOf(first);
  if (before && name !== undefined) {
    return { name, verdict: before };
  }
  const [, own, last] = MARK_LAST.exec(words) ?? [];
  const after =
    last === undefined ? undefined : verdictOf(last.split(MARK_END)[0]);
  return after && own !== undefined
    ? { name: own, verdict: after }
    : { name: words, verdict: undefined };
}

function isName(name: string, line: number): boolean {
  if (name === '' || NO_NAME.test(name) || saysNothing(name)) {
    return false;
  }
  const heading = new PartHeading({ source: name, line });
  return (
    !heading.weighsOptions &&
    verdictOf(name) === undefined &&
    isOptionName(heading)
  );
}

/** False for what stands beside the options of a section: `Pros`, `Comparison`, `Summary`. */
export function isOptionName(heading: PartHeading): boolean {
  const { concern } = heading;
  return (
    sideOf(heading.text) === undefined &&
    (concern === undefined || concern === 'options') &&
    (isDesignated(heading.text) || !heading.names('scores', 'notes'))
  );
}
