import { DecisionScope } from '../document/DecisionScope';
import { Block, ListItemBlock } from '../document/MarkdownDocument';
import { OptionDraft } from './OptionDraft';
import {
  isDesignated,
  isOptionDesignation,
  isOptionName,
  saysNothing,
} from './optionLead';
import { OptionLeads } from './OptionLeads';
import { designationOf, OptionNames, readOptionName } from './optionName';
import { splitName } from './splitName';
import { optionsOfTable } from './optionsOfTable';
import { OutlinedBlock, outlineOf } from './outlineOf';
import { findScoreTable } from './findScoreTable';
import { gridsOf } from './Grid';
import { PartHeading } from './PartHeading';
import { readReason, sideOf } from './readReason';
import { OncePer } from '../document/OncePer';

const collected = new OncePer((scope: DecisionScope): readonly OptionDraft[] =>
  mergeOptions(collectFrom(scope)),
);

/** The options of a decision as its sections, lists and tables name them, each once. */
export function collectOptions(scope: DecisionScope): readonly OptionDraft[] {
  return collected.of(scope);
}

/** How far what is said about an option goes: to a heading of its level, or to a block no deeper than it. */
type Reach = { level: number } | { depth: number };

/** To the next heading, or to an item that is an option itself. */
const LEAD: Reach = { level: 6 };
/** To the next block. */
const TO_NEXT: Reach = { depth: 0 };

interface OptionGroups {
  /** Options by the section or table that names them. */
  named: OptionDraft[][];
  /** Those of scoring tables, which often give them other names. */
  scored: OptionDraft[][];
  /** What is told of options that are named elsewhere. */
  told: OptionDraft[];
}

function collectFrom(scope: DecisionScope): OptionGroups {
  const groups = new Map<number, OptionDraft[]>();
  const add = (section: PartHeading | undefined, draft: OptionDraft) => {
    const key = section?.line ?? 0;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(draft);
    return draft;
  };
  const told: OptionDraft[] = [];
  const leads = new OptionLeads(outlineOf(scope));
  let current: { draft: OptionDraft; reach: Reach } | undefined;
  let above: readonly PartHeading[] = [];
  let section: PartHeading | undefined;
  for (const outlined of outlineOf(scope)) {
    const { block, headings } = outlined;
    if (headings !== above) {
      above = headings;
      section = headings.findLast(heading => heading.weighsOptions);
    }
    const led =
      section && section === headings.at(-1)
        ? leads.of(outlined, section)
        : undefined;
    if (current && (led || endsAt(current.reach, outlined))) {
      current = undefined;
    }
    if (led) {
      for (const draft of led.drafts) {
        if (led.isListed) {
          told.push(draft);
        } else {
          add(section, draft);
        }
        current = led.isHead
          ? { draft, reach: led.isListed ? TO_NEXT : LEAD }
          : undefined;
      }
      continue;
    }
    const named = current ? undefined : namedIn(outlined, section);
    if (named) {
      current = { draft: add(section, named), reach: reachOf(block) };
    } else {
      current?.draft.take(outlined);
    }
  }
  const tables = gridsOf(scope).map(grid => ({
    scored: findScoreTable(grid, outlineOf(scope)) !== undefined,
    drafts: optionsOfTable(
      grid,
      grid.headings.some(heading => heading.weighsOptions),
    ),
  }));
  return {
    named: [
      ...groups.values(),
      ...tables.filter(it => !it.scored).map(({ drafts }) => drafts),
    ],
    scored: tables.filter(it => it.scored).map(({ drafts }) => drafts),
    told,
  };
}

function reachOf(block: Block): Reach {
  return block.type === 'heading'
    ? { level: block.level }
    : { depth: block.depth };
}

function endsAt(reach: Reach, outlined: OutlinedBlock): boolean {
  const { block } = outlined;
  if ('depth' in reach) {
    return block.depth <= reach.depth;
  }
  return (
    block.depth === 0 &&
    (block.type === 'heading'
      ? block.level <= reach.level
      : reach === LEAD &&
        block.type === 'item' &&
        isOptionDesignation(outlined.text))
  );
}

function namedIn(
  outlined: OutlinedBlock,
  section: PartHeading | undefined,
): OptionDraft | undefined {
  const { block, headings, label } = outlined;
  if (block.type === 'heading') {
    const own = headings.at(-1);
    const isOption =
      own?.line === block.line &&
      own !== section &&
      !own.weighsOptions &&
      (section
        ? headings.indexOf(section) === headings.length - 2 && isOptionName(own)
        : own.names('option') && isDesignated(own.text));
    return own && isOption
      ? new OptionDraft(readOptionName(own.text), block.line)
      : undefined;
  }
  if (!section || section !== headings.at(-1)) {
    return undefined;
  }
  if (block.type === 'item' && block.depth === 0) {
    // Below "Pros and cons" and below a label stand reasons, not options.
    const isReason =
      section.names('pros', 'cons') ||
      (label && sideOf(label.text.replace(/:$/, '')));
    return isReason ? undefined : optionOfItem(block, outlined.text);
  }
  return undefined;
}

function optionOfItem(
  item: ListItemBlock,
  text: string,
): OptionDraft | undefined {
  if (!/[\p{L}\p{N}]/u.test(text) || saysNothing(text) || readReason(text)) {
    return undefined;
  }
  const { name, summary } = splitName(item.source, text);
  const draft = new OptionDraft(readOptionName(name), item.line);
  draft.takeText(summary, item.line);
  return draft;
}

/** A list and the headings below it may name an option in two ways: `A1: One queue` and `A1 - one for all`. */
function withoutTwins(group: readonly OptionDraft[]): OptionDraft[] {
  const first = new Map<string, OptionDraft>();
  return group.filter(draft => {
    const code = designationOf(draft.marked.name);
    const twin = code === undefined ? undefined : first.get(code);
    if (code !== undefined && !twin && /\D\d/.test(code)) {
      first.set(code, draft);
    }
    twin?.merge(draft);
    return !twin;
  });
}

/** Options of one place first; those of later places are added to them by name. */
function mergeOptions({ named, scored, told }: OptionGroups): OptionDraft[] {
  const merged: OptionDraft[] = [];
  for (const given of [...named, ...scored].filter(it => it.length > 0)) {
    const isNew = !scored.includes(given);
    const group = given.length > 2 ? withoutTwins(given) : given;
    if (merged.length === 0) {
      merged.push(...group);
      continue;
    }
    const names = new OptionNames(merged.map(({ marked }) => marked.name));
    const places = group.map(({ marked }) => names.indexOf(marked.name));
    group.forEach((draft, index) => {
      const place = places[index];
      // Two names that mean one option each mean themselves.
      if (place !== undefined && places.indexOf(place) === index) {
        merged[place].merge(draft);
      } else if (isNew) {
        merged.push(draft);
      }
    });
  }
  const names = OptionNames.of(merged.map(({ marked }) => marked.name));
  for (const draft of told) {
    const place = names.indexOf(draft.marked.name);
    if (place !== undefined) {
      merged[place].merge(draft);
    }
  }
  return merged;
}
