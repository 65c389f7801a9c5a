import { DecisionScope } from '../document/DecisionScope';
import { ListItemBlock } from '../document/MarkdownDocument';
import { OptionDraft } from './OptionDraft';
import {
  designationOf,
  OptionNames,
  readOptionName,
  verdictOf,
} from './optionName';
import { splitName } from './splitName';
import { optionsOfTable } from './optionsOfTable';
import { OutlinedBlock, outlineOf } from './outlineOf';
import { findScoreTable } from './findScoreTable';
import { gridsOf } from './Grid';
import { PartHeading } from './PartHeading';
import { readReason, sideOf } from './readReason';
import { OncePer } from '../document/OncePer';

// `Option D: K3s`, `Alternative 2 - Redis`, `Варіант А.`
const DESIGNATED =
  /^[^\p{L}]{0,6}\p{L}{3,14}\s+(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])(?:\s*[:.)–—-]\s*\S|$)/u;
// The same in bold, with the option's words behind.
const BOLD_DESIGNATION =
  /^\s*(\*\*|__)(?:\[[^\]]{1,20}\]\s)?\p{L}{3,14}\s(?:[A-Z]\d?|\d{1,2}|[IVX]{1,4}|[А-Я])\s?[:.)–—-]?\1\s?[:.)–—-]?\s*\S/u;
// `[Selected] Option 1`
const MARK_BEFORE = /^\s*\[([^\]]{1,20})\]\s/;
const NOTHING =
  /^(?:none|n\/a|keine|aucune|ninguna|nessuna|geen|brak|немає|нет|yok|inga)\b/i;

const collected = new OncePer((scope: DecisionScope): readonly OptionDraft[] =>
  mergeOptions(collectFrom(scope)),
);

/** The options of a decision as its sections, lists and tables name them, each once. */
export function collectOptions(scope: DecisionScope): readonly OptionDraft[] {
  return collected.of(scope);
}

interface OptionGroups {
  /** Options by the section or table that names them. */
  named: OptionDraft[][];
  /** Those of scoring tables, which often give them other names. */
  scored: OptionDraft[][];
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
  let current: { draft: OptionDraft; level: number; depth: number } | undefined;
  let above: readonly PartHeading[] = [];
  let section: PartHeading | undefined;
  for (const outlined of outlineOf(scope)) {
    const { block, headings } = outlined;
    if (headings !== above) {
      above = headings;
      section = headings.findLast(heading => heading.weighsOptions);
    }
    const ended =
      current &&
      (block.type === 'heading' && block.depth === 0
        ? block.level <= current.level
        : current.level === 9 && block.depth <= current.depth);
    if (ended) {
      current = undefined;
    }
    const named = current ? undefined : namedIn(outlined, section);
    if (named) {
      current = {
        draft: add(section, named),
        level: block.type === 'heading' ? block.level : 9,
        depth: block.depth,
      };
    } else if (current) {
      current.draft.take(outlined);
    } else if (section && section === headings.at(-1)) {
      for (const draft of optionsOfParagraph(outlined)) {
        add(section, draft);
      }
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
  };
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
        ? headings.indexOf(section) === headings.length - 2 && isName(own)
        : own.names('option') && DESIGNATED.test(own.text));
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
  if (block.type === 'paragraph' && label?.line === block.line) {
    return DESIGNATED.test(label.text)
      ? new OptionDraft(
          readOptionName(label.text.replace(/:$/, '')),
          block.line,
        )
      : undefined;
  }
  return undefined;
}

/** Lines such as `**Option 1:** Keep the pool.`, each with the lines below it. */
function optionsOfParagraph({ block, lines }: OutlinedBlock): OptionDraft[] {
  if (
    block.type !== 'paragraph' ||
    block.depth > 0 ||
    !/\*\*|__/.test(block.source)
  ) {
    return [];
  }
  const written = block.source.split('\n');
  const drafts: OptionDraft[] = [];
  lines.forEach(({ source, line }, index) => {
    if (BOLD_DESIGNATION.test(written[index] ?? '')) {
      const [mark = '', said] = MARK_BEFORE.exec(source) ?? [];
      const { name, summary } = splitName('', source.slice(mark.length).trim());
      const draft = new OptionDraft(readOptionName(name), line);
      draft.chosen ||= said !== undefined && verdictOf(said) === 'chosen';
      draft.takeText(summary, line);
      drafts.push(draft);
    } else {
      drafts.at(-1)?.takeText(source, line);
    }
  });
  return drafts;
}

/** Sections beside the options: `Pros`, `Comparison`, `Summary`. */
function isName(heading: PartHeading): boolean {
  const { concern } = heading;
  return (
    sideOf(heading.text) === undefined &&
    (concern === undefined || concern === 'options') &&
    (DESIGNATED.test(heading.text) || !heading.names('scores', 'notes'))
  );
}

function optionOfItem(
  item: ListItemBlock,
  text: string,
): OptionDraft | undefined {
  if (!/[\p{L}\p{N}]/u.test(text) || NOTHING.test(text) || readReason(text)) {
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
function mergeOptions({ named, scored }: OptionGroups): OptionDraft[] {
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
  return merged;
}
