import { OptionDraft } from './OptionDraft';
import {
  designatedLead,
  isOptionDesignation,
  labelLead,
  namedLead,
  OptionLead,
} from './optionLead';
import { readOptionName } from './optionName';
import { OutlinedBlock } from './outlineOf';
import { PartHeading } from './PartHeading';
import { readReason, sideOf } from './readReason';

/** The options that a paragraph begins with. */
export interface LedOptions {
  drafts: OptionDraft[];
  /** True where what follows is said about the last of them, up to the next one or the next heading. */
  isHead: boolean;
  /** True where a list, a table or headings of the section name the options: these only tell more about them. */
  isListed: boolean;
}

/** A lead with the lines below it. */
interface LedLines {
  lead: OptionLead;
  below: { source: string; line: number }[];
}

const LEAST = 2;

/**
 * The options that paragraphs of a section name in bold: `**Redis — rejected.**
 * Lost when a node goes away.`, `**Option 1:** Keep the pool.`, or a line of bold
 * words above what is said about them.
 */
export class OptionLeads {
  readonly #outline: readonly OutlinedBlock[];
  readonly #known = new Map<
    PartHeading,
    ReadonlyMap<OutlinedBlock, LedOptions>
  >();

  constructor(outline: readonly OutlinedBlock[]) {
    this.#outline = outline;
  }

  /** The options that a block of a section begins with; undefined where it begins with none. */
  of(block: OutlinedBlock, section: PartHeading): LedOptions | undefined {
    if (!mayLead(block)) {
      return undefined;
    }
    const known = this.#known.get(section) ?? this.#find(section);
    this.#known.set(section, known);
    return known.get(block);
  }

  #find(section: PartHeading): ReadonlyMap<OutlinedBlock, LedOptions> {
    const blocks = this.#outline.filter(({ headings }) =>
      headings.includes(section),
    );
    const led = blocks.flatMap(outlined =>
      mayLead(outlined) ? [{ outlined, lines: ledLines(outlined) }] : [],
    );
    const isListed = blocks.some(outlined => names(outlined, section));
    const isOption = optionsAmong(
      led.flatMap(({ lines }) => lines.map(({ lead }) => lead)),
      isListed,
    );
    const found = new Map<OutlinedBlock, LedOptions>();
    for (const { outlined, lines } of led) {
      const options = onlyOptions(lines, isOption);
      const last = options.at(-1)?.lead;
      if (last) {
        found.set(outlined, {
          drafts: options.map(draftOf),
          isHead: last.by !== 'designation' || isOptionDesignation(last.name),
          isListed: isListed && last.by !== 'designation',
        });
      }
    }
    return found;
  }
}

/** True where options are named otherwise than in bold: by headings below the section's own, a table, a list. */
function names(
  { block, headings, label, text }: OutlinedBlock,
  section: PartHeading,
): boolean {
  switch (block.type) {
    case 'heading':
      return headings.at(-1) !== section;
    case 'table':
      return true;
    case 'item':
      return (
        block.depth === 0 &&
        headings.at(-1) === section &&
        readReason(text) === undefined &&
        (label === undefined ||
          sideOf(label.text.replace(/:$/, '')) === undefined)
      );
    default:
      return false;
  }
}

/** Which of a section's leads are options: those by letter where there are any, else those whose name stands there once. */
function optionsAmong(
  leads: readonly OptionLead[],
  isListed: boolean,
): (lead: OptionLead) => boolean {
  if (leads.some(({ by }) => by === 'designation')) {
    return ({ by }) => by === 'designation';
  }
  const once = (lead: OptionLead) =>
    leads.filter(({ name }) => name === lead.name).length === 1;
  const isSure = leads.some(({ by }) => by === 'verdict');
  return isSure || leads.filter(once).length >= LEAST
    ? lead => once(lead) && (lead.by === 'verdict' || !isListed)
    : () => false;
}

/** What begins with other bold words is said about the option above. */
function onlyOptions(
  lines: readonly LedLines[],
  isOption: (lead: OptionLead) => boolean,
): LedLines[] {
  const options: LedLines[] = [];
  for (const { lead, below } of lines) {
    if (isOption(lead)) {
      options.push({ lead, below });
    } else {
      options
        .at(-1)
        ?.below.push(
          { source: `${lead.name}: ${lead.summary}`, line: lead.line },
          ...below,
        );
    }
  }
  return options;
}

function mayLead({ block, headings }: OutlinedBlock): boolean {
  return (
    block.type === 'paragraph' &&
    block.depth === 0 &&
    headings.length > 0 &&
    /\*\*|__|:$/.test(block.source)
  );
}

function draftOf({ lead, below }: LedLines): OptionDraft {
  const draft = new OptionDraft(readOptionName(lead.name), lead.line);
  draft.chosen ||= lead.verdict === 'chosen';
  draft.rejected ||= lead.verdict === 'rejected';
  draft.takeText(lead.summary, lead.line);
  below.forEach(({ source, line }) => draft.takeText(source, line));
  return draft;
}

function ledLines({ block, label, lines }: OutlinedBlock): LedLines[] {
  if (!('source' in block)) {
    return [];
  }
  const alone = label?.line === block.line ? labelLead(label) : undefined;
  if (alone) {
    return [{ lead: alone, below: [] }];
  }
  const written = block.source.split('\n');
  const led: LedLines[] = [];
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
