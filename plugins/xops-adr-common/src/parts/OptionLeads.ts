import { plainText } from '../document/inlineText';
import { OptionDraft } from './OptionDraft';
import { readOptionName, verdictOf } from './optionName';
import { OutlinedBlock } from './outlineOf';
import { PartHeading } from './PartHeading';
import { sideOf } from './readReason';
import { splitName } from './splitName';

// `Option D: K3s`, `Alternative 2 - Redis`, `Варіант А.`
export const DESIGNATED =
  /^[^\p{L}]{0,6}\p{L}{3,14}\s+(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])(?:\s*[:.)–—-]\s*\S|$)/u;
// The same in bold, with the option's words behind.
const BOLD_DESIGNATION =
  /^\s*(\*\*|__)(?:\[[^\]]{1,20}\]\s)?\p{L}{3,14}\s(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])\s?[:.)–—-]?\1\s?[:.)–—-]?\s*\S/u;
// `[Selected] Option 1`
const MARK_BEFORE = /^\s*\[([^\]]{1,20})\]\s/;
const BOLD_WORDS = /^\s*(\*\*|__)([^*_]{2,100})\1(.*)$/s;
// `(rejected):`, `— rejected.` behind the bold words.
const MARK_BEHIND =
  /^\s*(?:[([]([\p{L}\s]{2,30})[)\]]|[–—-]\s*([\p{L}\s]{2,30})(?=[.:,;–—]|$))/u;
// What parts a name from the words about it: `**Redis** (in memory): `.
const SEPARATOR = /^\s*(?:[([][^()[\]]{1,40}[)\]]\s*)?(?:[:：.–—]|-\s)\s*/u;
const END = /\s*[.:：]$/u;
const LEAST = 2;

/** Bold words at the beginning of a line, as far as they may name an option. */
interface Lead {
  name: string;
  line: number;
  summary: string;
  /** What became of it, as far as it stands behind the bold words. */
  verdict: 'chosen' | 'rejected' | undefined;
  /** Its form tells that it is an option; others are only where they stand side by side. */
  sure: boolean;
}

/** A paragraph that begins with one: its leads, each with the lines below it. */
type LedBlock = { lead: Lead; below: { source: string; line: number }[] }[];

/**
 * The options that paragraphs of a section name in bold: `**Redis — rejected.**
 * Lost when a node goes away.`, `**Option 1:** Keep the pool.`, or a line of bold
 * words above what is said about them.
 */
export class OptionLeads {
  readonly #outline: readonly OutlinedBlock[];
  readonly #known = new Map<
    PartHeading,
    ReadonlyMap<OutlinedBlock, LedBlock>
  >();

  constructor(outline: readonly OutlinedBlock[]) {
    this.#outline = outline;
  }

  /** The options that a block of a section begins with; undefined where it begins with none. */
  of(block: OutlinedBlock, section: PartHeading): OptionDraft[] | undefined {
    if (!mayLead(block)) {
      return undefined;
    }
    const known = this.#known.get(section) ?? this.#find(section);
    this.#known.set(section, known);
    return known.get(block)?.map(draftOf);
  }

  #find(section: PartHeading): ReadonlyMap<OutlinedBlock, LedBlock> {
    const found = new Map<OutlinedBlock, LedBlock>();
    let isListed = false;
    for (const outlined of this.#outline) {
      const { block, headings } = outlined;
      if (!headings.includes(section)) {
        continue;
      }
      // Where headings or a list above name the options, bold words are about them.
      isListed ||=
        headings.at(-1) !== section ||
        (found.size === 0 && block.type === 'item' && block.depth === 0);
      const led = mayLead(outlined) ? ledBy(outlined) : [];
      if (led.length > 0) {
        found.set(outlined, led);
      }
    }
    const count = [...found.values()].flat().length;
    const holds = (led: LedBlock) =>
      led.some(({ lead }) => lead.sure) || (!isListed && count >= LEAST);
    return new Map([...found].filter(([, led]) => holds(led)));
  }
}

function mayLead({ block, headings }: OutlinedBlock): boolean {
  return (
    block.type === 'paragraph' &&
    block.depth === 0 &&
    headings.length > 0 &&
    /\*\*|__|:$/.test(block.source)
  );
}

function draftOf({ lead, below }: LedBlock[number]): OptionDraft {
  const draft = new OptionDraft(readOptionName(lead.name), lead.line);
  draft.chosen ||= lead.verdict === 'chosen';
  draft.rejected ||= lead.verdict === 'rejected';
  draft.takeText(lead.summary, lead.line);
  below.forEach(({ source, line }) => draft.takeText(source, line));
  return draft;
}

function ledBy({ block, label, lines }: OutlinedBlock): LedBlock {
  if (!('source' in block)) {
    return [];
  }
  if (label?.line === block.line && DESIGNATED.test(label.text)) {
    const name = label.text.replace(END, '');
    return [{ lead: sureLead(name, block.line), below: [] }];
  }
  const written = block.source.split('\n');
  const led: LedBlock = [];
  lines.forEach(({ source, line }, index) => {
    const words = written[index] ?? '';
    const lead =
      designatedLead(words, source, line) ??
      // A line in the middle of a text may begin with bold words as well.
      (index === 0 || led.length > 0 ? namedLead(words, line) : undefined);
    if (lead) {
      led.push({ lead, below: [] });
    } else {
      led.at(-1)?.below.push({ source, line });
    }
  });
  return led;
}

function sureLead(
  name: string,
  line: number,
  summary = '',
  verdict?: Lead['verdict'],
): Lead {
  return { name, line, summary, verdict, sure: true };
}

/** `**Option 1:** Keep the pool.` */
function designatedLead(
  written: string,
  text: string,
  line: number,
): Lead | undefined {
  if (!BOLD_DESIGNATION.test(written)) {
    return undefined;
  }
  const [mark = '', said] = MARK_BEFORE.exec(text) ?? [];
  const { name, summary } = splitName('', text.slice(mark.length).trim());
  return sureLead(
    name,
    line,
    summary,
    said === undefined ? undefined : verdictOf(said),
  );
}

/** `**Redis.** In memory.`, `**Redis — rejected.** In memory.`, `**Redis** (rejected): in memory` */
function namedLead(written: string, line: number): Lead | undefined {
  const [, , bold = '', behind = ''] = BOLD_WORDS.exec(written) ?? [];
  const words = plainText(bold).trim();
  const name = words.replace(END, '');
  const mark = MARK_BEHIND.exec(behind);
  const said = mark ? verdictOf((mark[1] ?? mark[2]).trim()) : undefined;
  const rest = mark && said ? behind.slice(mark[0].length) : behind;
  const isAlone = rest.trim() === '';
  // Bold words with a colon alone introduce a list.
  const isApart = isAlone
    ? !/[:：]$/.test(words)
    : END.test(words) || SEPARATOR.test(rest);
  if (name === '' || !isApart || !namesOption(name, line)) {
    return undefined;
  }
  const { chosen, rejected } = readOptionName(name);
  return {
    name,
    line,
    summary: plainText(rest.replace(SEPARATOR, '')).trim(),
    verdict: said,
    sure: said !== undefined || chosen || rejected || DESIGNATED.test(name),
  };
}

function namesOption(name: string, line: number): boolean {
  const heading = new PartHeading({ source: name, line });
  return !heading.weighsOptions && isOptionName(heading);
}

/** False for what stands beside the options of a section: `Pros`, `Comparison`, `Summary`. */
export function isOptionName(heading: PartHeading): boolean {
  const { concern } = heading;
  return (
    sideOf(heading.text) === undefined &&
    (concern === undefined || concern === 'options') &&
    (DESIGNATED.test(heading.text) || !heading.names('scores', 'notes'))
  );
}
